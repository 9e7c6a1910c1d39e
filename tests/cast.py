"""The fixed cast of the tests: one bureau, its people, and a stranger from another office. All are made up."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from gongkai.office.agencies.models import Agency, Appointment, Officer, Unit

NOON = datetime(2022, 1, 10, 12, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
"""When acts of tests happen unless they say otherwise: the working week in which annual reports are written."""
PASSWORD = "a long word for tests"


@dataclass(frozen=True)
class Cast:
    """李文书 writes, 周科长 reviews, 陈局长 leads and signs, 何管理 manages people; 外人 works in another office."""

    agency: Agency
    unit: Unit
    clerk: Officer
    reviewer: Officer
    leader: Officer
    administrator: Officer
    elsewhere: Agency
    stranger: Officer


def officer(agency: Agency, sign_in_name: str, name: str, *roles: str, unit: Unit | None = None) -> Officer:
    """An officer with roles since 2020 who can sign in with PASSWORD."""
    person = Officer(agency=agency, unit=unit, sign_in_name=sign_in_name, name=name, joined_on=date(2018, 1, 1))
    person.set_password(PASSWORD)
    person.save()
    for role in roles:
        Appointment.objects.create(officer=person, role=role, from_on=date(2018, 1, 1))
    return person


def make() -> Cast:
    """The cast, in the database of the test."""
    agency = Agency.objects.create(name="山前县司法局", kind="department", level="county", code="SQSF")
    elsewhere = Agency.objects.create(name="河东县水务局", kind="department", level="county", code="HDSW")
    unit = Unit.objects.create(agency=agency, name="办公室")
    return Cast(
        agency=agency,
        unit=unit,
        clerk=officer(agency, "li", "李文书", "clerk", unit=unit),
        reviewer=officer(agency, "zhou", "周科长", "reviewer", unit=unit),
        leader=officer(agency, "chen", "陈局长", "leader"),
        administrator=officer(agency, "he", "何管理", "administrator"),
        elsewhere=elsewhere,
        stranger=officer(elsewhere, "wai", "外人", "clerk", "leader"),
    )
