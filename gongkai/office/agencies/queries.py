"""Reading people: who is here, who holds which role when, who stands in, who has handed over."""

from collections.abc import Callable
from datetime import date, datetime

from django.db.models import Q, QuerySet

from gongkai.office.agencies.models import Agency, Appointment, HandOver, Officer, StandIn, follow, responsible
from gongkai.office.journal.models import Entry

OWN_STAGE = "agencies."


def present(agency: Agency) -> QuerySet[Officer]:
    """Who works in the agency."""
    return Officer.objects.filter(agency=agency, left_on=None).select_related("unit")


def left(agency: Agency) -> QuerySet[Officer]:
    """Who has left it, the latest first."""
    return (
        Officer.objects.filter(agency=agency, left_on__isnull=False).select_related("unit").order_by("-left_on", "-id")
    )


def within_period(from_on: date, to_on: date | None) -> Q:
    """Rows with `from_on` and `to_on` of which at least one day lies in a period; `to_on` None is without end."""
    begins = Q() if to_on is None else Q(from_on__lte=to_on)
    return begins & (Q(to_on=None) | Q(to_on__gte=from_on))


def own_roles(officer: Officer, from_on: date, to_on: date | None) -> set[str]:
    """The roles that an officer holds by appointment on some day of a period."""
    rows = Appointment.objects.filter(within_period(from_on, to_on), officer=officer)
    return set(rows.values_list("role", flat=True))


def live_stand_ins(from_on: date, to_on: date | None) -> QuerySet[StandIn]:
    """Stand-ins that were not ended early and have a day in a period."""
    return StandIn.objects.filter(within_period(from_on, to_on), ended_at=None).select_related("principal", "deputy")


def roles_in_hand(officer: Officer, from_on: date, to_on: date | None) -> set[str]:
    """The roles that an officer acts with on some day of a period, by appointment or by standing in."""
    roles = own_roles(officer, from_on, to_on)
    for row in live_stand_ins(from_on, to_on).filter(deputy=officer):
        begin = max(from_on, row.from_on)
        end = row.to_on if to_on is None else min(to_on, row.to_on)
        roles |= own_roles(row.principal, begin, end)
    return roles


def other_holders(officer: Officer, role: str, on: date) -> bool:
    """Whether a colleague holds a role by appointment on a day and beyond it."""
    lasting = Q(to_on=None) | Q(to_on__gt=on)
    others = Appointment.objects.filter(lasting, role=role, from_on__lte=on, officer__agency=officer.agency_id)
    return others.filter(officer__left_on=None).exclude(officer=officer).exists()


def last_charge(officer: Officer) -> datetime | None:
    """When the officer last took something into charge: an act outside the administration of people, or a hand-over.

    None where there was nothing yet.
    """
    acts = Entry.objects.filter(by_id=officer.pk).exclude(subject_kind__startswith=OWN_STAGE).order_by("-id")
    taken = HandOver.objects.filter(taker=officer).order_by("-id")
    moments = [acts.values_list("at", flat=True).first(), taken.values_list("at", flat=True).first()]
    return max((moment for moment in moments if moment), default=None)


def has_handed_over(officer: Officer, at: datetime) -> bool:
    """Whether nothing is left in the officer's charge at a moment."""
    since = last_charge(officer)
    return since is None or responsible(officer, at=at, since=since) != officer


def last_saved_by(thing: Agency | Officer) -> str:
    """Who last acted on a row of this stage, for telling the other of two who edit at once."""
    acts = Entry.objects.filter(subject_kind=thing._meta.label_lower, subject_id=str(thing.pk))
    return acts.order_by("-id").values_list("by_name", flat=True).first() or "系统"


def lines(agency: Agency, day: date) -> list[tuple[Officer, list[Appointment], list[StandIn], list[StandIn]]]:
    """Everybody who is here, each with the roles, the deputies and the principals from `day` on; three queries."""
    appointments = list(
        Appointment.objects.filter(within_period(day, None), officer__agency=agency).select_related("officer")
    )
    stand_ins = list(live_stand_ins(day, None).filter(principal__agency=agency).order_by("from_on", "id"))
    return [
        (
            officer,
            [row for row in appointments if row.officer_id == officer.pk],
            [row for row in stand_ins if row.principal_id == officer.pk],
            [row for row in stand_ins if row.deputy_id == officer.pk],
        )
        for officer in present(agency)
    ]


def in_charge(agency: Agency, day: date) -> Callable[[Officer, datetime], str]:
    """A question to ask many times: who takes care on a day of what came to an officer at a moment, in words.

    Hand-overs are followed; where that colleague is away, the deputy is named too. Two queries for all questions.
    """
    steps = list(HandOver.objects.filter(giver__agency=agency, at__date__lte=day).select_related("taker"))
    away = {row.principal_id: row.deputy for row in live_stand_ins(day, day).filter(principal__agency=agency)}

    def who(officer: Officer, since: datetime) -> str:
        holder = follow(steps, officer, since)
        deputy = away.get(holder.pk)
        return f"{deputy}（代{holder}）" if deputy else holder.name

    return who
