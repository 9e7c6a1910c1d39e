"""The life of an application as lines to read: each event with its day, what it changed, who entered it and when."""

from dataclasses import dataclass
from datetime import date, datetime

from gongkai.office.applications.life import AMENDABLE, TITLES
from gongkai.office.applications.models import Application, ApplicationEvent
from gongkai.office.applications.outcomes import outcomes


@dataclass(frozen=True, slots=True)
class Line:
    """One event."""

    kind: str
    title: str
    on: date
    words: str
    reason: str
    basis: str
    by: str
    at: datetime


def history(application: Application) -> list[Line]:
    """Every event of an application, in its order."""
    events = list(application.events.select_related("by"))
    return [line(event, before) for event, before in zip(events, [None, *events], strict=False)]


def line(event: ApplicationEvent, before: ApplicationEvent | None) -> Line:
    """One event; `before` is the one that it follows."""
    outcome = outcomes().get(event.outcome) if event.kind == "answered" else None
    return Line(
        kind=event.kind,
        title=TITLES[event.kind],
        on=event.on,
        words=words_of(event, before),
        reason=event.happening.data.get("reason", ""),
        basis=outcome.basis if outcome else "",
        by=event.by.name,
        at=event.at,
    )


def words_of(event: ApplicationEvent, before: ApplicationEvent | None) -> str:
    """What an event says: who applied and how, the outcome, or what was changed into what."""
    if event.kind == "answered":
        return event.get_outcome_display()
    if before is None:
        return f"{event.get_applicant_kind_display()}，{event.get_way_display()}"
    changed = [field for field in AMENDABLE if getattr(event, field) != getattr(before, field)]
    return "；".join(f"{label(field)}由“{shown(before, field)}”改为“{shown(event, field)}”" for field in changed)


def label(field: str) -> str:
    """What a person calls a field."""
    return str(Application._meta.get_field(field).verbose_name)  # type: ignore[union-attr]  # these are plain columns


def shown(event: ApplicationEvent, field: str) -> str:
    """The value of a field as a person reads it."""
    display = getattr(event, f"get_{field}_display", None)
    return str(display() if display else getattr(event, field))
