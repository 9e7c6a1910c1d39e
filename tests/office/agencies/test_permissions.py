"""Who may do what on which day: the whole table, by one's own role, by standing in, and after leaving."""

from datetime import date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from gongkai.office.agencies.models import Agency, Appointment, Officer, StandIn
from gongkai.office.agencies.permissions import permitted, to_do, within
from gongkai.office.agencies.roles import ROLES, May, clash
from tests.cast import Cast, officer

pytestmark = pytest.mark.database

MAY = {
    "clerk": {"record", "answer", "write_report"},
    "reviewer": {"record", "answer", "write_report", "read_journal"},
    "secrecy_officer": {"read_journal"},
    "leader": {"write_report", "sign_report", "override", "read_journal"},
    "administrator": {"manage_people", "read_journal"},
}
"""What each role is for, written down apart from the program."""
FIRST, LAST = date(2022, 3, 7), date(2022, 3, 11)
DAYS = {
    "before": FIRST - timedelta(days=1),
    "first": FIRST,
    "last": LAST,
    "after": LAST + timedelta(days=1),
}


def test_the_table_names_every_role_and_nothing_else() -> None:
    assert {role.key for role in ROLES} == set(MAY)


@pytest.mark.parametrize(("role", "what"), list(product(MAY, May)))
def test_own_role(cast: Cast, role: str, what: May) -> None:
    person = officer(cast.agency, "x", "某人")
    Appointment.objects.create(officer=person, role=role, from_on=FIRST, to_on=LAST)
    found = {name: what in permitted(person, on=day) for name, day in DAYS.items()}
    inside = what.value in MAY[role]
    assert found == {"before": False, "first": inside, "last": inside, "after": False}


@pytest.mark.parametrize(("role", "what"), list(product(MAY, May)))
def test_standing_in(cast: Cast, role: str, what: May) -> None:
    principal, deputy = officer(cast.agency, "p", "本人", role), officer(cast.agency, "d", "代理")
    StandIn.objects.create(principal=principal, deputy=deputy, from_on=FIRST, to_on=LAST, reason="休假")
    found = {name: what in permitted(deputy, on=day) for name, day in DAYS.items()}
    inside = what.value in MAY[role]
    assert found == {"before": False, "first": inside, "last": inside, "after": False}
    assert (what in permitted(principal, on=FIRST)) is inside


@pytest.mark.parametrize(("role", "what"), list(product(MAY, May)))
def test_left(cast: Cast, role: str, what: May) -> None:
    person, deputy = officer(cast.agency, "x", "某人", role), officer(cast.agency, "d", "代理")
    StandIn.objects.create(principal=person, deputy=deputy, from_on=FIRST, to_on=LAST, reason="休假")
    person.left_on = FIRST
    person.save()
    held = what.value in MAY[role]
    assert [what in permitted(person, on=day) for day in (FIRST - timedelta(days=1), FIRST, LAST)] == [
        held,
        False,
        False,
    ]
    assert what not in permitted(deputy, on=LAST)


def test_a_stand_in_that_was_ended_gives_nothing_from_that_day_on(cast: Cast) -> None:
    row = StandIn.objects.create(principal=cast.leader, deputy=cast.stranger, from_on=FIRST, to_on=LAST, reason="休假")
    Appointment.objects.filter(officer=cast.stranger).delete()
    row.ended_at = datetime(2022, 3, 9, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
    row.save()
    days = [FIRST + timedelta(days=number) for number in range(5)]
    assert [May.SIGN_REPORT in permitted(cast.stranger, on=day) for day in days] == [True, True, False, False, False]


def test_what_a_principal_has_from_another_is_not_passed_on(cast: Cast) -> None:
    deputy = officer(cast.agency, "d", "代理")
    StandIn.objects.create(principal=cast.leader, deputy=cast.reviewer, from_on=FIRST, to_on=LAST, reason="休假")
    StandIn.objects.create(principal=cast.reviewer, deputy=deputy, from_on=FIRST, to_on=LAST, reason="休假")
    assert May.SIGN_REPORT in permitted(cast.reviewer, on=FIRST)
    assert May.SIGN_REPORT not in permitted(deputy, on=FIRST)
    assert May.RECORD in permitted(deputy, on=FIRST)


def test_the_obstacle_names_who_may(cast: Cast) -> None:
    assert to_do(May.SIGN_REPORT, cast.leader, on=FIRST) == []
    (obstacle,) = to_do(May.SIGN_REPORT, cast.clerk, on=FIRST)
    assert str(obstacle) == "这一步由分管负责人办理，李文书当日没有这个角色"


def test_nobody_acts_for_another_agency(cast: Cast) -> None:
    assert within(cast.agency, cast.clerk) == []
    (obstacle,) = within(cast.agency, cast.stranger)
    assert "外人不是山前县司法局的人员" in str(obstacle)


APART = {
    ("clerk", "reviewer"),
    ("clerk", "leader"),
    ("reviewer", "leader"),
    ("clerk", "administrator"),
    ("reviewer", "administrator"),
    ("secrecy_officer", "administrator"),
    ("leader", "administrator"),
}


@pytest.mark.parametrize(
    ("one", "other"), [(a, b) for a, b in product(MAY, MAY) if list(MAY).index(a) < list(MAY).index(b)]
)
def test_roles_that_nobody_holds_at_once(one: str, other: str) -> None:
    assert bool(clash([one, other])) == ((one, other) in APART)
    assert clash([other, one, other]) == clash([one, other])


def test_one_role_suits_itself() -> None:
    assert all(clash([role]) == "" for role in MAY)


def test_joining_day_is_the_first_and_leaving_day_no_day_of_work() -> None:
    person = Officer(agency=Agency(), joined_on=FIRST, left_on=LAST)
    days = [FIRST - timedelta(days=1), FIRST, LAST - timedelta(days=1), LAST]
    assert [person.works_on(day) for day in days] == [False, True, True, False]
