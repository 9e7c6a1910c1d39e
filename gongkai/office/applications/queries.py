"""Reading applications: the lists, what a year counts, and whether the cache agrees with the events."""

from collections.abc import Iterator
from datetime import date

from django.db.models import F, Q, QuerySet

from gongkai.office.agencies.models import Agency
from gongkai.office.applications.life import OutOfOrder, replay
from gongkai.office.applications.models import Application, ApplicationEvent
from gongkai.office.documents.queries import MAY_READ as MAY_READ
from gongkai.office.registers.queries import FIRST_YEAR


def received(year: int) -> Q:
    """本年新收: received in the year."""
    return Q(received_on__range=bounds(year))


def brought_forward(year: int) -> Q:
    """上年结转: received before the year, and not answered before it."""
    first, _ = bounds(year)
    return Q(received_on__lt=first) & (Q(closed_on=None) | Q(closed_on__gte=first))


def handled(year: int) -> Q:
    """本年度办理结果: answered in the year (and so received by its end)."""
    return Q(closed_on__range=bounds(year))


def carried_forward(year: int) -> Q:
    """结转下年度: received by the end of the year, and open at its end."""
    _, last = bounds(year)
    return Q(received_on__lte=last) & (Q(closed_on=None) | Q(closed_on__gt=last))


def bounds(year: int) -> tuple[date, date]:
    """The first and the last day of a year; both count."""
    return date(year, 1, 1), date(year, 12, 31)


def of_agency(agency: Agency) -> QuerySet[Application]:
    """The agency's applications: the open ones first, the oldest of them at the top; then the newest answers."""
    found = Application.objects.filter(agency=agency)
    return found.order_by(F("closed_on").desc(nulls_first=True), "received_on", "id")


def filtered(
    applications: QuerySet[Application], *, year: int | None = None, outcome: str = ""
) -> QuerySet[Application]:
    """Those that were open or answered in a year, and those that are `open` or have an outcome."""
    if year is not None:
        applications = applications.filter(handled(year) | carried_forward(year))
    if outcome == "open":
        return applications.filter(closed_on=None)
    return applications.filter(outcome=outcome) if outcome else applications


def years(day: date) -> range:
    """The years that can be chosen, newest first."""
    return range(day.year, FIRST_YEAR - 1, -1)


def inconsistent() -> Iterator[tuple[Application, str]]:
    """Every application whose columns, or whose events' columns, are not what its events give; with what is wrong."""
    found = Application.objects.select_related("agency").prefetch_related("events").order_by("id")
    for application in found.iterator(chunk_size=500):
        wrong = disagreement(application, list(application.events.all()))
        if wrong:
            yield application, wrong


def disagreement(application: Application, events: list[ApplicationEvent]) -> str:
    """In what way an application and its events disagree; empty where they agree."""
    if not events:
        return "没有登记记录"
    for count, event in enumerate(events, start=1):
        try:
            state = replay(earlier.happening for earlier in events[:count])
        except (OutOfOrder, KeyError, ValueError) as fault:
            return f"第{event.number}条办理记录不可能发生（{fault}）"
        if state != event.state:
            return f"第{event.number}条办理记录的结果与重新推算的不符"
    if events[-1].state != application.state or application.version != len(events):
        return "当前情况与最后一条办理记录不符"
    return ""
