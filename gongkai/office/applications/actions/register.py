"""Registering an application (登记)."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.applications import obstacles
from gongkai.office.applications.happen import happen
from gongkai.office.applications.models import Application
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def register(
    *, applicant_kind: str, way: str, subject: str, received_on: date, by: Officer, at: datetime
) -> Application:
    """Register an application with the officer's own agency, under the next number of the year of receipt.

    `received_on` is the day that Article 31 makes the day of receipt. Raises Refused. The applications of one agency
    are registered in turn, so that numbers have no gaps.
    """
    today = timezone.localdate(at)
    refuse_if(obstacles.to_register(subject=subject, received_on=received_on, by=by, on=today))
    agency = Agency.objects.select_for_update(no_key=True).get(pk=by.agency_id)
    year = received_on.year
    last = Application.objects.filter(agency=agency, year=year).aggregate(last=Max("serial"))["last"] or 0
    situation = {"applicant_kind": applicant_kind, "way": way, "subject": subject.strip()}
    application = Application.objects.create(
        agency=agency, year=year, serial=last + 1, received_on=received_on, **situation
    )
    happen(application, "registered", on=received_on, data=situation, by=by, at=at)
    record("登记申请", application, by=by, at=at, applicant_kind=applicant_kind, way=way, received_on=received_on)
    return application
