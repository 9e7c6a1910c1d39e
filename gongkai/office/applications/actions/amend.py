"""Amending what was registered of an application (更正登记): kind of applicant, way, subject, day."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.applications import obstacles
from gongkai.office.applications.happen import happen, held
from gongkai.office.applications.models import Application, ApplicationEvent
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def amend(
    application: Application,
    *,
    version: int,
    applicant_kind: str,
    way: str,
    subject: str,
    received_on: date,
    reason: str,
    by: Officer,
    at: datetime,
) -> ApplicationEvent:
    """Set right what was registered; the number and an answer stay. Raises Refused and Conflicting."""
    current, today = held(application, version), timezone.localdate(at)
    right = {"applicant_kind": applicant_kind, "way": way, "subject": subject.strip(), "received_on": received_on}
    refuse_if(obstacles.to_amend(current, amended=right, reason=reason, by=by, on=today))
    changes = {field: value for field, value in right.items() if getattr(current, field) != value}
    told = {field: str(value) for field, value in changes.items()}
    event = happen(current, "amended", on=today, data=told | {"reason": reason.strip()}, by=by, at=at)
    record("更正申请登记", current, by=by, at=at, fields=sorted(changes), reason=reason.strip())
    return event
