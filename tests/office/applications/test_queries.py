"""Lists and years, and the check that the cache agrees with the events."""

from datetime import date

import pytest
from django.db import connection

from gongkai.office.applications.models import Application
from gongkai.office.applications.queries import filtered, inconsistent, of_agency
from gongkai.office.applications.verification import verify
from tests.cast import Cast
from tests.office.applications.cases import amended, answered, registered, reopened

pytestmark = pytest.mark.database


def tamper(table: str, locks: tuple[str, ...], statement: str) -> None:
    """Take locks away and change rows as nobody should be able to; the test's rollback puts the locks back."""
    with connection.cursor() as cursor:
        for lock in locks:
            cursor.execute(f"DROP TRIGGER {lock}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))
        cursor.execute(statement)


def test_after_every_act_cache_and_events_agree(cast: Cast) -> None:
    application = registered(cast.clerk)
    amended(application, cast.clerk, applicant_kind="enterprise", received_on=date(2021, 2, 26))
    answered(application, cast.clerk)
    reopened(application, cast.clerk)
    answered(application, cast.clerk, date(2021, 5, 6), "not_held")
    assert (application.version, application.events.count()) == (5, 5)
    assert verify() == []


@pytest.mark.parametrize(
    ("table", "locks", "statement", "words"),
    [
        (
            "applications_application",
            ("applications_follow_events",),
            "UPDATE applications_application SET outcome = 'partial' WHERE version = 2",
            "当前情况与最后一条办理记录不符",
        ),
        (
            "applications_application",
            ("applications_follow_events",),
            "UPDATE applications_application SET version = 1",
            "当前情况与最后一条办理记录不符",
        ),
        (
            "applications_applicationevent",
            ("applications_applicationevent_no_update",),
            "UPDATE applications_applicationevent SET outcome = 'partial' WHERE number = 2",
            "第2条办理记录的结果与重新推算的不符",
        ),
        (
            "applications_applicationevent",
            ("applications_applicationevent_no_update",),
            """UPDATE applications_applicationevent SET "on" = '2020-01-01' WHERE number = 2""",
            "第2条办理记录不可能发生",
        ),
        (
            "applications_applicationevent",
            ("applications_applicationevent_no_update",),
            "UPDATE applications_applicationevent SET data = 'nonsense' WHERE number = 1",
            "第1条办理记录不可能发生",
        ),
        (
            "applications_applicationevent",
            ("applications_applicationevent_no_delete",),
            "DELETE FROM applications_applicationevent",
            "没有登记记录",
        ),
    ],
)
def test_tampering_is_found(cast: Cast, table: str, locks: tuple[str, ...], statement: str, words: str) -> None:
    answered(registered(cast.clerk), cast.clerk)
    registered(cast.stranger)
    tamper(table, locks, statement)
    found = verify()
    assert found[0].startswith(f"山前县司法局〔2021〕第1号：{words}")


def test_only_what_was_tampered_with_is_named(cast: Cast) -> None:
    registered(cast.clerk)
    wrong = registered(cast.clerk)
    statement = f"UPDATE applications_application SET subject = '别的' WHERE id = {wrong.pk}"
    tamper("applications_application", ("applications_follow_events",), statement)
    assert [application for application, _ in inconsistent()] == [wrong]


def test_open_ones_come_first_the_oldest_at_the_top(cast: Cast) -> None:
    first = answered(registered(cast.clerk), cast.clerk)
    second = answered(registered(cast.clerk), cast.clerk, date(2021, 5, 6))
    third = registered(cast.clerk, date(2021, 6, 1))
    fourth = registered(cast.clerk, date(2021, 5, 31))
    registered(cast.stranger)
    assert list(of_agency(cast.agency)) == [fourth, third, second, first]


def test_a_year_shows_what_was_open_or_answered_in_it(cast: Cast) -> None:
    carried = answered(registered(cast.clerk, date(2020, 12, 31)), cast.clerk, date(2021, 1, 4), "partial")
    waiting = registered(cast.clerk, date(2021, 12, 31))
    everything = Application.objects.order_by("id")
    shown = {year: list(filtered(everything, year=year)) for year in (2019, 2020, 2021, 2022)}
    assert shown == {2019: [], 2020: [carried], 2021: [carried, waiting], 2022: [waiting]}


def test_open_ones_and_each_outcome_can_be_chosen(cast: Cast) -> None:
    carried = answered(registered(cast.clerk), cast.clerk, outcome="partial")
    waiting = registered(cast.clerk)
    everything = Application.objects.order_by("id")
    assert list(filtered(everything, outcome="open")) == [waiting]
    assert list(filtered(everything, outcome="partial")) == [carried]
    assert list(filtered(everything, outcome="granted")) == []
    assert list(filtered(everything)) == [carried, waiting]
