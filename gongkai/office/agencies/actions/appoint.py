"""Appoint (任职): an officer holds a role from a day on."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.models import Appointment, Officer
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def appoint(
    officer: Officer, role: str, from_on: date, to_on: date | None = None, *, by: Officer | None, at: datetime
) -> Appointment:
    """Give the role from one day to another, both included (no end: until further notice). Raises Refused."""
    current = Officer.objects.select_for_update().get(pk=officer.pk)
    refuse_if(obstacles.to_appoint(current, role, from_on, to_on, by=by, on=timezone.localdate(at)))
    appointment = Appointment.objects.create(officer=current, role=role, from_on=from_on, to_on=to_on)
    record("任职", appointment, by=by, at=at, from_on=from_on, to_on=to_on)
    return appointment
