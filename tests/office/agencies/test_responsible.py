"""Who is in charge now of what was somebody's: hand-overs are followed in their order."""

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from gongkai.office.agencies.models import HandOver, Officer, responsible
from tests.cast import NOON, Cast, officer

pytestmark = pytest.mark.database

NEVER = NOON - timedelta(days=1000)


def at(step: int) -> datetime:
    """A moment: hand-over number `step` happens at hour `step`."""
    return NOON + timedelta(hours=step)


TABLE = [
    # hand-overs in order, whose thing, asked at which hour, thing since, who is in charge
    ([], "a", 9, None, "a"),
    (["ab"], "a", 0, None, "a"),
    (["ab"], "a", 1, None, "b"),
    (["ab"], "b", 9, None, "b"),
    (["ab", "bc"], "a", 1, None, "b"),
    (["ab", "bc"], "a", 2, None, "c"),
    (["bc", "ab"], "a", 9, None, "b"),
    (["bc", "ab"], "b", 9, None, "c"),
    (["ab", "ba"], "a", 1, None, "b"),
    (["ab", "ba"], "a", 9, None, "a"),
    (["ab", "ba"], "b", 9, None, "a"),
    (["ab", "bc", "ca"], "a", 9, None, "a"),
    (["ab", "ac"], "a", 9, None, "b"),
    (["ab"], "a", 9, 2, "a"),
    (["ab"], "a", 9, 1, "b"),
    (["ab", "ac"], "a", 9, 2, "c"),
    (["ab", "bc"], "a", 9, 2, "a"),
    (["ab", "bc"], "b", 9, 2, "c"),
]


@pytest.mark.parametrize(("steps", "whose", "asked", "since", "expected"), TABLE)
def test_hand_overs_are_followed(
    cast: Cast, steps: list[str], whose: str, asked: int, since: int | None, expected: str
) -> None:
    people: dict[str, Officer] = {name: officer(cast.agency, name, name) for name in "abc"}
    for number, step in enumerate(steps, 1):
        HandOver.objects.create(giver=people[step[0]], taker=people[step[1]], at=at(number))
    since_at = None if since is None else at(since)
    assert responsible(people[whose], at=at(asked), since=since_at) == people[expected]


@pytest.mark.parametrize(
    "statement",
    ["UPDATE agencies_handover SET note = '改'", "DELETE FROM agencies_handover", "DELETE FROM agencies_officer"],
)
def test_raw_sql_changes_no_hand_over_and_deletes_nobody(cast: Cast, statement: str) -> None:
    HandOver.objects.create(giver=cast.clerk, taker=cast.reviewer, at=NOON)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert HandOver.objects.get().note == ""


@pytest.mark.parametrize("change", ["left_on = NULL", "left_on = '2022-02-02'"])
def test_raw_sql_does_not_bring_back_who_has_left(cast: Cast, change: str) -> None:
    Officer.objects.filter(pk=cast.clerk.pk).update(left_on=NOON.date())
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE agencies_officer SET {change} WHERE id = %s", [cast.clerk.pk])


def test_raw_sql_moves_nobody_to_another_agency(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE agencies_officer SET agency_id = %s", [cast.elsewhere.pk])


def test_nobody_hands_over_to_himself(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        HandOver.objects.create(giver=cast.clerk, taker=cast.clerk, at=NOON)
