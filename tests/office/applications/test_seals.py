"""The locks of applications, tried with raw SQL."""

import pytest
from django.db import IntegrityError, connection, transaction

from gongkai.office.applications.models import Application, ApplicationEvent
from tests.cast import Cast
from tests.office.applications.cases import answered, registered

pytestmark = pytest.mark.database

APPLICATION = "applications_application"
EVENT = "applications_applicationevent"
SITUATION = "applicant_kind, way, subject, received_on, closed_on, outcome"


def run(statement: str) -> None:
    """Run raw SQL."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize(
    "change",
    [
        "applicant_kind = 'enterprise'",
        "way = 'fax'",
        "subject = '别的'",
        "received_on = '2021-03-02'",
        "closed_on = NULL, outcome = ''",
        "closed_on = '2021-04-02'",
        "outcome = 'partial'",
        "version = 1",
        "version = 3",
        "serial = 2",
        "year = 2020",
        "agency_id = agency_id + 1",
    ],
)
def test_columns_change_only_with_an_event(cast: Cast, change: str) -> None:
    answered(registered(cast.clerk), cast.clerk)
    before = list(Application.objects.values())
    with pytest.raises(IntegrityError):
        run(f"UPDATE {APPLICATION} SET {change}")
    assert list(Application.objects.values()) == before


def test_going_back_to_an_earlier_event_is_refused(cast: Cast) -> None:
    answered(registered(cast.clerk), cast.clerk)
    with pytest.raises(IntegrityError):
        run(f"UPDATE {APPLICATION} SET version = 1, closed_on = NULL, outcome = ''")


@pytest.mark.parametrize(
    "statement",
    [
        f"DELETE FROM {APPLICATION}",
        f"DELETE FROM {EVENT}",
        f"""UPDATE {EVENT} SET "on" = '2021-03-05'""",
        f"UPDATE {EVENT} SET data = '{{}}'",
        f"UPDATE {EVENT} SET outcome = 'granted', closed_on = '2021-04-01'",
    ],
)
def test_nothing_that_happened_is_changed_or_deleted(cast: Cast, statement: str) -> None:
    registered(cast.clerk)
    with pytest.raises(IntegrityError):
        run(statement)
    assert (Application.objects.count(), ApplicationEvent.objects.count()) == (1, 1)


def insert_application(**values: object) -> str:
    """An INSERT of one more application of the same agency, with some values of its own."""
    row = {"serial": "2", "version": "1", "closed_on": "NULL", "outcome": "''", "applicant_kind": "applicant_kind"}
    row |= {name: str(value) for name, value in values.items()}
    return (
        f"INSERT INTO {APPLICATION} (agency_id, year, way, subject, received_on, {', '.join(row)}) "
        f"SELECT agency_id, year, way, subject, received_on, {', '.join(row.values())} FROM {APPLICATION}"
    )


def test_an_application_with_the_next_number_is_taken(cast: Cast) -> None:
    """So that the refusals below are for their reasons."""
    registered(cast.clerk)
    run(insert_application())
    assert Application.objects.count() == 2


@pytest.mark.parametrize(
    "values",
    [
        {"serial": 1},
        {"serial": 3},
        {"serial": 0},
        {"version": 2},
        {"closed_on": "'2021-04-01'", "outcome": "'granted'"},
        {"outcome": "'granted'"},
        {"applicant_kind": "'total'"},
    ],
    ids=str,
)
def test_an_application_begins_open_under_the_next_number(cast: Cast, values: dict[str, object]) -> None:
    registered(cast.clerk)
    with pytest.raises(IntegrityError):
        run(insert_application(**values))


def insert_event(**values: object) -> str:
    """An INSERT of one more event of the only application, with some values of its own."""
    row = {
        "number": "number + 1",
        "kind": "'answered'",
        "data": """'{"outcome":"granted"}'""",
        "received_on": "received_on",
        "closed_on": "'2021-04-01'",
        "outcome": "'granted'",
    }
    row |= {name: str(value) for name, value in values.items()}
    return (
        f'INSERT INTO {EVENT} (application_id, "on", by_id, at, applicant_kind, way, subject, {", ".join(row)}) '
        f'SELECT application_id, "on", by_id, at, applicant_kind, way, subject, {", ".join(row.values())} FROM {EVENT}'
    )


def test_an_event_at_the_end_is_taken(cast: Cast) -> None:
    """So that the refusals below are for their reasons."""
    registered(cast.clerk)
    run(insert_event())
    assert ApplicationEvent.objects.count() == 2


@pytest.mark.parametrize(
    "values",
    [
        {"number": 3},
        {"number": 1},
        {"kind": "'registered'"},
        {"kind": "'forgotten'"},
        {"closed_on": "NULL"},
        {"closed_on": "'2021-02-28'"},
        {"outcome": "'lost'"},
    ],
    ids=str,
)
def test_events_are_appended_in_order(cast: Cast, values: dict[str, object]) -> None:
    registered(cast.clerk)
    with pytest.raises(IntegrityError):
        run(insert_event(**values))


def test_the_first_event_agrees_with_its_application(cast: Cast) -> None:
    registered(cast.clerk)
    run(insert_application())
    newest = Application.objects.order_by("-id").values_list("pk", flat=True)[0]
    statement = (
        f'INSERT INTO {EVENT} (application_id, number, kind, "on", data, by_id, at, {SITUATION}) '
        f'SELECT {newest}, 1, kind, "on", data, by_id, at, applicant_kind, way, %s, received_on, closed_on, outcome '
        f"FROM {EVENT}"
    )
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, ["别的申请内容"])
    with connection.cursor() as cursor:
        cursor.execute(statement, ["法律援助案件补贴的发放标准"])
    assert ApplicationEvent.objects.count() == 2
