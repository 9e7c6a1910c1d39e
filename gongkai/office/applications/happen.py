"""Something happens to an application: the event is appended, then the cache follows, in one transaction."""

from datetime import date, datetime
from typing import Any

from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.agencies.models import Officer
from gongkai.office.applications.life import FIELDS, Happening, replay
from gongkai.office.applications.models import Application, ApplicationEvent
from gongkai.office.journal.chain import canonical


def held(application: Application, version: int) -> Application:
    """The application as it is saved now, held until the transaction ends.

    Raises Conflicting, with the name of who acted last, where `version` is not the newest.
    """
    current = Application.objects.select_for_update(of=("self",)).select_related("agency").get(pk=application.pk)
    if current.version != version:
        newest = current.events.select_related("by").get(number=current.version)
        raise Conflicting(newest.by.name, current.version)
    return current


def happen(
    application: Application, kind: str, *, on: date, data: dict[str, Any], by: Officer, at: datetime
) -> ApplicationEvent:
    """Append an event and let the cached columns follow. Raises life.OutOfOrder where it cannot happen now."""
    written = canonical(data)
    before = [event.happening for event in application.events.all()]
    state = replay([*before, Happening(kind, on, data)])
    columns = {field: getattr(state, field) for field in FIELDS}
    number = len(before) + 1
    event = ApplicationEvent.objects.create(
        application=application, number=number, kind=kind, on=on, data=written, by=by, at=at, **columns
    )
    for field, value in columns.items():
        setattr(application, field, value)
    application.version = number
    application.save(update_fields=[*FIELDS, "version"])
    return event
