"""Documents (文件, any government information the office made or keeps) and their revisions."""

from django.db import models
from django.db.models import Q

from gongkai.law.duties import COMMON
from gongkai.law.grounds import GROUNDS, MARKS, PROACTIVE, WITHHELD
from gongkai.law.instruments import numeral
from gongkai.office.agencies.models import Agency, Officer, Unit

CATEGORIES = [(number, f"（{numeral(number)}）{duty.title}") for number, duty in enumerate(COMMON, start=1)]
"""The items of Article 20 by their number."""


class Document(models.Model):
    """What the catalogue says of a document (Article 12: index, name, summary, day of making) and how it is marked.

    `ground` and `ground_note` say why it is not disclosed; `version` counts every change, a revision or a new mark.
    """

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+", verbose_name="机关")
    title = models.CharField("标题", max_length=300)
    document_number = models.CharField("文号", max_length=60, blank=True)
    index_number = models.CharField("索引号", max_length=100)
    category = models.PositiveSmallIntegerField("《条例》第二十条类别", choices=CATEGORIES, null=True, blank=True)
    mark = models.CharField("公开属性", max_length=20, choices=[(mark.key, mark.title) for mark in MARKS.values()])
    ground = models.CharField(
        "不予公开理由", max_length=20, blank=True, choices=[(key, ground.title) for key, ground in GROUNDS.items()]
    )
    ground_note = models.CharField("具体情形", max_length=500, blank=True)
    made_on = models.DateField("成文日期")
    summary = models.TextField("内容概述", blank=True)
    drafted_by = models.ForeignKey(Officer, models.PROTECT, related_name="+", verbose_name="起草人")
    drafted_at = models.DateTimeField("起草时间")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="起草机构")
    version = models.PositiveIntegerField(default=1)
    changed_by = models.ForeignKey(Officer, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField("最后修改")

    class Meta:
        """An index number names one document; a ground stands exactly where a document is withheld."""

        ordering = ["-made_on", "-id"]
        indexes = [models.Index(fields=["agency", "-made_on", "-id"], name="document_by_day")]
        constraints = [
            models.UniqueConstraint(fields=["agency", "index_number"], name="index_number_once"),
            models.CheckConstraint(condition=~Q(title="") & ~Q(index_number=""), name="document_is_named"),
            models.CheckConstraint(
                condition=(Q(mark=WITHHELD.key) & Q(ground__in=list(GROUNDS)))
                | (Q(mark__in=[key for key in MARKS if key != WITHHELD.key]) & Q(ground="")),
                name="ground_where_withheld",
            ),
            models.CheckConstraint(
                condition=Q(category__isnull=False, category__gte=1, category__lte=len(COMMON))
                | Q(category=None) & ~Q(mark=PROACTIVE.key),
                name="document_category_of_article_20",
            ),
        ]

    def __str__(self) -> str:
        return f"《{self.title}》"

    @property
    def newest(self) -> "Revision":
        """The newest revision."""
        return self.revisions.order_by("-number")[0]

    @property
    def text(self) -> str:
        """The text as it stands now."""
        return self.newest.text


class Revision(models.Model):
    """An immutable snapshot of what a reader gets; `fingerprint` is SHA-256 over it, see `fingerprint`."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField("修订号")
    title = models.CharField("标题", max_length=300)
    document_number = models.CharField("文号", max_length=60, blank=True)
    index_number = models.CharField("索引号", max_length=100)
    made_on = models.DateField("成文日期")
    summary = models.TextField("内容概述", blank=True)
    text = models.TextField("正文", blank=True)
    fingerprint = models.CharField("校验值", max_length=64)
    at = models.DateTimeField("时间")
    by = models.ForeignKey(Officer, models.PROTECT, related_name="+")

    class Meta:
        """Numbered from 1."""

        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="revision_number_once")]

    def __str__(self) -> str:
        return f"《{self.title}》第{self.number}稿"
