"""What the registers hold: entries, their annulments, and figures entered by hand. No row is ever changed."""

from django.db import models
from django.db.models import Q

from gongkai.office.agencies.models import Agency, Officer


class RegisterEntry(models.Model):
    """One record of a register (台账记录): a decision, a charge, a normative document made or repealed.

    `kind` is the name of a module in `kinds/`; `amount` is in 元; `ends` is the record that this one ends (a repeal).
    """

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    kind = models.CharField("类别", max_length=40)
    title = models.CharField("名称", max_length=200)
    number = models.CharField("文号", max_length=80, blank=True)
    on = models.DateField("日期")
    amount = models.DecimalField("金额（元）", max_digits=14, decimal_places=2, null=True, blank=True)
    ends = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="endings")
    public = models.BooleanField("已公开", default=True)
    source = models.CharField("依据", max_length=200)
    entered_by = models.ForeignKey(Officer, models.PROTECT, related_name="+", verbose_name="登记人")
    entered_at = models.DateTimeField("登记时间")

    class Meta:
        """Read newest first; counted by agency, kind and day. The locks between rows are in `seals`."""

        ordering = ["-on", "-id"]
        indexes = [models.Index(fields=["agency", "kind", "on"])]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="entry_has_title"),
            models.CheckConstraint(condition=~Q(source=""), name="entry_has_source"),
            models.CheckConstraint(condition=Q(amount=None) | Q(amount__gt=0), name="entry_amount_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.title}（{self.number}）" if self.number else self.title


class Annulment(models.Model):
    """A record was entered by mistake (作废): it counts no more, and stays readable with the reason."""

    entry = models.OneToOneField(RegisterEntry, models.PROTECT, related_name="annulment")
    reason = models.CharField("作废原因", max_length=200)
    by = models.ForeignKey(Officer, models.PROTECT, related_name="+")
    at = models.DateTimeField("作废时间")

    class Meta:
        """Nothing is annulled without a reason."""

        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="annulment_has_reason")]

    def __str__(self) -> str:
        return f"{self.entry}作废"


class EnteredFigure(models.Model):
    """A figure that has no records (录入的数字): who says so, from what source, as of which day, entered by whom.

    `cell` is a counted cell of the statutory form or `entered.<topic>`; title and unit are copied, so that the row
    outlives both. A correction is a row of its own that replaces the wrong one and says why.
    """

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("年度")
    cell = models.CharField("指标", max_length=80)
    title = models.CharField("指标名称", max_length=120)
    unit = models.CharField("单位", max_length=10)
    amount = models.DecimalField("数", max_digits=15, decimal_places=6)
    source = models.CharField("来源", max_length=200)
    on = models.DateField("截至日期")
    entered_by = models.ForeignKey(Officer, models.PROTECT, related_name="+", verbose_name="录入人")
    entered_at = models.DateTimeField("录入时间")
    replaces = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="correction")
    reason = models.CharField("更正原因", max_length=200, blank=True)

    class Meta:
        """One line of figures for each cell and year; each correction has a reason."""

        ordering = ["id"]
        indexes = [models.Index(fields=["agency", "year"])]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "year", "cell"], condition=Q(replaces=None), name="figure_once_a_year"
            ),
            models.CheckConstraint(condition=Q(amount__gte=0), name="figure_not_negative"),
            models.CheckConstraint(condition=~Q(source=""), name="figure_has_source"),
            models.CheckConstraint(
                condition=Q(replaces=None, reason="") | (Q(replaces__isnull=False) & ~Q(reason="")),
                name="figure_correction_has_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}年{self.title}"
