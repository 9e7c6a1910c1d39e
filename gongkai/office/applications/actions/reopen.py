"""Withdrawing an answer that was entered by mistake (撤销误录的答复): the application is open again."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.applications import obstacles
from gongkai.office.applications.happen import happen, held
from gongkai.office.applications.models import Application, ApplicationEvent
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def reopen(application: Application, *, version: int, reason: str, by: Officer, at: datetime) -> ApplicationEvent:
    """Open a closed application again, saying why. Raises Refused and Conflicting.

    This mends the record. It does not revoke an answer that was really given.
    """
    current, today = held(application, version), timezone.localdate(at)
    refuse_if(obstacles.to_reopen(current, reason=reason, by=by, on=today))
    event = happen(current, "reopened", on=today, data={"reason": reason.strip()}, by=by, at=at)
    record("撤销误录的答复", current, by=by, at=at, reason=reason.strip())
    return event
