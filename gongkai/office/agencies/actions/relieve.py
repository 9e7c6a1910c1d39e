"""Relieve (免职): an officer gives up a role after a last day."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.models import Appointment, Officer
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def relieve(appointment: Appointment, last_day: date, *, by: Officer | None, at: datetime) -> Appointment:
    """End the role; it is still held on `last_day`. Raises Refused."""
    current = Appointment.objects.select_for_update().select_related("officer__agency").get(pk=appointment.pk)
    refuse_if(obstacles.to_relieve(current, last_day, by=by, on=timezone.localdate(at)))
    current.to_on = last_day
    current.save(update_fields=["to_on"])
    record("免职", current, by=by, at=at, last_day=last_day)
    return current
