"""Officers, their roles from day to day, who stands in for whom, and who took over from whom."""

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from gongkai.office.agencies.models.agency import Agency, Unit
from gongkai.office.agencies.roles import ROLES


class Officers(BaseUserManager["Officer"]):
    """Officers are found by their sign-in name."""

    def get_by_natural_key(self, username: str | None) -> "Officer":
        """The officer of a sign-in name as typed: full-width letters and blanks around it are forgiven."""
        return self.get(sign_in_name=unicodedata.normalize("NFKC", username or "").strip())


class Officer(AbstractBaseUser):
    """A person who works in an agency and signs in; never deleted, only left."""

    sign_in_name = models.CharField("登录名", max_length=40, unique=True)
    name = models.CharField("姓名", max_length=40)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="officers")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="内设机构")
    post = models.CharField("职务", max_length=40, blank=True)
    email = models.EmailField("电子邮箱", blank=True)
    joined_on = models.DateField("到岗日期")
    left_on = models.DateField("离岗日期", null=True, blank=True)
    must_change_password = models.BooleanField("须更换初始口令", default=False)
    version = models.PositiveIntegerField(default=1)

    objects = Officers()
    USERNAME_FIELD = "sign_in_name"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        """One leaves after one has joined."""

        ordering = ["agency_id", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(left_on=None) | Q(left_on__gte=F("joined_on")), name="officer_leaves_after_joining"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_active(self) -> bool:  # type: ignore[override]  # computed here, a column in Django's own user
        """Whether the officer may sign in; leaving ends it at once, running sign-ins included."""
        return self.left_on is None

    def works_on(self, day: date) -> bool:
        """Whether the officer is here on a day; the day of leaving is the first day of not being here."""
        return self.joined_on <= day and (self.left_on is None or day < self.left_on)


class Appointment(models.Model):
    """An officer holds a role from one day to another (both included; no end: until further notice)."""

    officer = models.ForeignKey(Officer, models.PROTECT, related_name="appointments")
    role = models.CharField("角色", max_length=20, choices=[(role.key, role.title) for role in ROLES])
    from_on = models.DateField("起")
    to_on = models.DateField("止", null=True, blank=True)

    class Meta:
        """Periods run forward; nobody holds one role twice until further notice."""

        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")), name="appointment_runs_forward"
            ),
            models.UniqueConstraint(fields=["officer", "role"], condition=Q(to_on=None), name="appointment_open_once"),
        ]

    def __str__(self) -> str:
        return f"{self.officer}·{self.get_role_display()}"


class StandIn(models.Model):
    """A deputy (代理人) acts with the principal's roles on the days of the period, both included."""

    principal = models.ForeignKey(Officer, models.PROTECT, related_name="stand_ins")
    deputy = models.ForeignKey(Officer, models.PROTECT, related_name="standing_in")
    from_on = models.DateField("起")
    to_on = models.DateField("止")
    reason = models.CharField("原因", max_length=100)
    ended_at = models.DateTimeField("提前结束", null=True, blank=True)

    class Meta:
        """Nobody stands in for himself; periods run forward."""

        ordering = ["-from_on", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(principal=F("deputy")), name="stand_in_is_another"),
            models.CheckConstraint(condition=Q(to_on__gte=F("from_on")), name="stand_in_runs_forward"),
        ]

    def __str__(self) -> str:
        return f"{self.deputy}代{self.principal}"


class HandOver(models.Model):
    """From a moment on, what one officer was in charge of is another's (移交); never changed.

    Later stages ask `responsible()` who is in charge now, so nothing of theirs has to be moved.
    """

    giver = models.ForeignKey(Officer, models.PROTECT, related_name="+")
    taker = models.ForeignKey(Officer, models.PROTECT, related_name="+")
    at = models.DateTimeField("时间")
    note = models.CharField("交接说明", max_length=200, blank=True)

    class Meta:
        """Nobody hands over to himself."""

        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=~Q(giver=F("taker")), name="hand_over_to_another")]

    def __str__(self) -> str:
        return f"{self.giver}移交{self.taker}"


def responsible(officer: Officer, *, at: datetime, since: datetime | None = None) -> Officer:
    """Who is in charge at `at` of what was `officer`'s: follows the hand-overs in their order.

    `since` is when the thing came to the officer: what was handed over before then is no part of it.
    """
    return follow(HandOver.objects.filter(at__lte=at).select_related("taker"), officer, since)


def follow(steps: Iterable[HandOver], officer: Officer, since: datetime | None = None) -> Officer:
    """The same with hand-overs that were read before (in their order), for asking about many things at once."""
    holder = officer
    for step in steps:
        if step.giver_id == holder.pk and (since is None or step.at >= since):
            holder = step.taker
    return holder


def appointments_on(officer: Officer, day: date) -> "models.QuerySet[Appointment]":
    """The appointments an officer acts with on `day`: the own ones and those of principals stood in for.

    A stand-in passes on what the principal holds, never what the principal has from somebody else: no chains.
    """
    if not officer.works_on(day):
        return Appointment.objects.none()
    principals = StandIn.objects.filter(
        Q(ended_at=None) | Q(ended_at__date__gt=day),
        Q(principal__left_on=None) | Q(principal__left_on__gt=day),
        deputy=officer,
        from_on__lte=day,
        to_on__gte=day,
    ).values("principal")
    return Appointment.objects.filter(
        Q(officer=officer) | Q(officer__in=principals), Q(to_on=None) | Q(to_on__gte=day), from_on__lte=day
    )
