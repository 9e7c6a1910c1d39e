"""A year's report: its working text, its signed and frozen versions, the records behind each frozen figure."""

from django.db import models
from django.db.models import Q

from gongkai.office.agencies.models import Agency, Officer


class YearReport(models.Model):
    """The report of one agency on one year; its figures are counted, only its words are kept here."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("年度")
    opened_at = models.DateTimeField("开始编写")

    class Meta:
        """One report a year."""

        ordering = ["-year"]
        constraints = [models.UniqueConstraint(fields=["agency", "year"], name="one_report_a_year")]

    def __str__(self) -> str:
        return f"{self.agency}{self.year}年政府信息公开工作年度报告"


class SectionText(models.Model):
    """The words of one section (0: the preface), figures bound to their cells; see report.bound_text."""

    report = models.ForeignKey(YearReport, models.PROTECT, related_name="texts")
    section = models.PositiveSmallIntegerField()
    text = models.TextField("正文", blank=True)
    version = models.PositiveIntegerField(default=1)
    edited_by = models.ForeignKey(Officer, models.PROTECT, null=True, related_name="+")
    edited_at = models.DateTimeField()

    class Meta:
        """Each section once."""

        ordering = ["section"]
        constraints = [
            models.UniqueConstraint(fields=["report", "section"], name="section_once"),
            models.CheckConstraint(condition=Q(section__lte=6), name="sections_are_six"),
        ]

    def __str__(self) -> str:
        return f"{self.report} 第{self.section}部分"


class Version(models.Model):
    """The report as it was signed (签发): figures, words and findings of that moment; never changed.

    `content` is canonical JSON (figures, titles, texts, findings); `fingerprint` its SHA-256.
    """

    report = models.ForeignKey(YearReport, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField("版次")
    form = models.CharField(max_length=4)
    content = models.TextField()
    fingerprint = models.CharField("校验值", max_length=64)
    errors = models.PositiveSmallIntegerField("签发时的错误数")
    override_reason = models.CharField("有错误仍签发的理由", max_length=500, blank=True)
    signed_by = models.ForeignKey(Officer, models.PROTECT, related_name="+")
    signed_at = models.DateTimeField("签发时间")

    class Meta:
        """Numbered from 1; an error needs the reason of whoever signed over it."""

        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["report", "number"], name="version_number_once"),
            models.CheckConstraint(condition=Q(errors=0) | ~Q(override_reason=""), name="error_needs_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.report}（第{self.number}版）"


class Freezing(models.Model):
    """A signed version became the year's record (冻结): from then on it is what the agency has reported."""

    version = models.OneToOneField(Version, models.PROTECT, related_name="freezing")
    by = models.ForeignKey(Officer, models.PROTECT, related_name="+")
    at = models.DateTimeField("冻结时间")

    def __str__(self) -> str:
        return f"{self.version}冻结"


class Reopening(models.Model):
    """A version was taken back (not yet frozen) or is to be corrected (frozen): its words may be edited again."""

    version = models.OneToOneField(Version, models.PROTECT, related_name="reopening")
    reason = models.CharField("理由", max_length=500)
    by = models.ForeignKey(Officer, models.PROTECT, related_name="+")
    at = models.DateTimeField("时间")

    class Meta:
        """Nothing is reopened without a reason."""

        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="reopening_needs_reason")]

    def __str__(self) -> str:
        return f"{self.version}重新打开"


class FrozenFact(models.Model):
    """One record behind one counted figure, as it was when the year was frozen; see report.facts.Fact."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="facts")
    cell = models.CharField(max_length=80)
    kind = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    on = models.DateField()
    label = models.CharField(max_length=300)
    amount = models.DecimalField(max_digits=20, decimal_places=6)
    note = models.CharField(max_length=300, blank=True)
    address = models.CharField(max_length=200, blank=True)

    class Meta:
        """Read by cell, in the order of the days."""

        ordering = ["on", "id"]
        indexes = [models.Index(fields=["version", "cell", "on", "id"])]

    def __str__(self) -> str:
        return self.label
