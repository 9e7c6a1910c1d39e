"""How the tests of applications register and answer: valid acts, of which each test changes what it is about."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from gongkai.office.agencies.models import Officer
from gongkai.office.applications.actions.amend import amend
from gongkai.office.applications.actions.answer import answer
from gongkai.office.applications.actions.register import register
from gongkai.office.applications.actions.reopen import reopen
from gongkai.office.applications.models import Application

LATER = datetime(2023, 6, 1, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
"""When the acts of these tests are entered: after every day of the cases."""
SUBJECT = "法律援助案件补贴的发放标准"
MARCH = date(2021, 3, 1)
APRIL = date(2021, 4, 1)


def registered(by: Officer, received_on: date = MARCH, **changes: Any) -> Application:
    """An application that has just been registered."""
    values = {"applicant_kind": "natural_person", "way": "internet", "subject": SUBJECT} | changes
    return register(received_on=received_on, by=by, at=LATER, **values)


def answered(application: Application, by: Officer, on: date = APRIL, outcome: str = "granted") -> Application:
    """The application with its answer."""
    application.refresh_from_db()
    answer(application, version=application.version, outcome=outcome, answered_on=on, by=by, at=LATER)
    application.refresh_from_db()
    return application


def amended(application: Application, by: Officer, **changes: Any) -> Application:
    """The application with some of what was registered set right."""
    application.refresh_from_db()
    right = {name: getattr(application, name) for name in ("applicant_kind", "way", "subject", "received_on")} | changes
    amend(application, version=application.version, reason="登记错了", by=by, at=LATER, **right)
    application.refresh_from_db()
    return application


def reopened(application: Application, by: Officer) -> Application:
    """The application without the answer that was entered by mistake."""
    application.refresh_from_db()
    reopen(application, version=application.version, reason="录错了", by=by, at=LATER)
    application.refresh_from_db()
    return application
