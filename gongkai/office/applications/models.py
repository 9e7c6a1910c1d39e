"""Applications: the events that happened to each, and the columns that are a cache of them.

No personal data stands here: who the applicant is, is kept on paper; only the kind of applicant is counted.
"""

import json

from django.db import models
from django.db.models import F, Q

from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.applications.life import FIELDS, TITLES, Happening, State
from gongkai.office.applications.outcomes import outcomes
from gongkai.report.form_2021 import APPLICANTS

APPLICANT_KINDS = [(row.key, "其他组织" if row.key == "other_organisation" else row.title) for row in APPLICANTS]
OUTCOMES = [(outcome.key, str(outcome)) for outcome in outcomes().values()]


class Way(models.TextChoices):
    """How an application came in (Articles 29 and 31): its day of receipt depends on it."""

    IN_PERSON = "in_person", "当面提交"
    POST = "post", "邮寄"
    FAX = "fax", "传真"
    INTERNET = "internet", "互联网"


class Situation(models.Model):
    """Where an application stands; the fields of `life.State` as columns."""

    applicant_kind = models.CharField("申请人类别", max_length=20, choices=APPLICANT_KINDS)
    way = models.CharField("提交方式", max_length=10, choices=Way)
    subject = models.CharField("申请内容", max_length=500)
    received_on = models.DateField("收到日期")
    closed_on = models.DateField("答复日期", null=True, blank=True)
    outcome = models.CharField("办理结果", max_length=20, choices=OUTCOMES, blank=True)

    class Meta:
        """What holds of every situation, cached or not."""

        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_on=None, outcome="") | (Q(closed_on__isnull=False) & ~Q(outcome="")),
                name="%(class)s_closed_with_outcome",
            ),
            models.CheckConstraint(
                condition=Q(closed_on=None) | Q(closed_on__gte=F("received_on")), name="%(class)s_answered_after"
            ),
            models.CheckConstraint(
                condition=Q(applicant_kind__in=[key for key, _ in APPLICANT_KINDS]), name="%(class)s_applicant_kind"
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=["", *(key for key, _ in OUTCOMES)]), name="%(class)s_outcome"
            ),
            models.CheckConstraint(condition=Q(way__in=Way.values), name="%(class)s_way"),
            models.CheckConstraint(condition=~Q(subject=""), name="%(class)s_subject"),
        ]

    @property
    def state(self) -> State:
        """The columns as a state."""
        return State(**{field: getattr(self, field) for field in FIELDS})


class Application(Situation):
    """An application (政府信息公开申请), numbered without gaps by agency and year of receipt.

    A number is never changed, also where the day of receipt is amended into another year. `version` is the number of
    its newest event.
    """

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("编号年度")
    serial = models.PositiveIntegerField("编号")
    version = models.PositiveIntegerField(default=1)

    class Meta(Situation.Meta):
        """Counted by agency, day of receipt and day of answer."""

        abstract = False
        ordering = ["-received_on", "-id"]
        indexes = [
            models.Index(fields=["agency", "received_on"]),
            models.Index(fields=["agency", "closed_on"]),
        ]
        constraints = [
            *Situation.Meta.constraints,
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="application_number_once"),
        ]

    def __str__(self) -> str:
        return f"〔{self.year}〕第{self.serial}号"


class ApplicationEvent(Situation):
    """One event: what happened, on which day, entered by whom and when; the columns say where it left things.

    `data` is canonical JSON as text. Never changed, never deleted.
    """

    application = models.ForeignKey(Application, models.PROTECT, related_name="events")
    number = models.PositiveIntegerField("序号")
    kind = models.CharField("事件", max_length=20, choices=list(TITLES.items()))
    on = models.DateField("日期")
    data = models.TextField(default="{}")
    by = models.ForeignKey(Officer, models.PROTECT, related_name="+")
    at = models.DateTimeField("录入时间")

    class Meta(Situation.Meta):
        """In the order in which they were entered, counted from 1."""

        abstract = False
        ordering = ["application_id", "number"]
        constraints = [
            *Situation.Meta.constraints,
            models.UniqueConstraint(fields=["application", "number"], name="application_event_once"),
            models.CheckConstraint(condition=Q(kind__in=list(TITLES)), name="applicationevent_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.application}{self.get_kind_display()}"

    @property
    def happening(self) -> Happening:
        """The event as the pure function takes it."""
        return Happening(self.kind, self.on, json.loads(self.data))
