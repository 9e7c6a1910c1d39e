"""Answering an application (答复): its final outcome, one of the 21 of table three, and the day of the answer."""

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
def answer(
    application: Application, *, version: int, outcome: str, answered_on: date, by: Officer, at: datetime
) -> ApplicationEvent:
    """Close an application. Raises Refused, and Conflicting where somebody acted on it since `version`."""
    current, today = held(application, version), timezone.localdate(at)
    refuse_if(obstacles.to_answer(current, outcome=outcome, answered_on=answered_on, by=by, on=today))
    event = happen(current, "answered", on=answered_on, data={"outcome": outcome}, by=by, at=at)
    record("答复申请", current, by=by, at=at, outcome=outcome, answered_on=answered_on)
    return event
