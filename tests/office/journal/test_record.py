"""The journal is appended to in the transaction of the act, chained, and locked against every change."""

import pytest
from django.db import IntegrityError, connection, transaction

from gongkai.office.journal.chain import walk
from gongkai.office.journal.models import Entry
from gongkai.office.journal.record import record
from tests.cast import NOON, Cast

pytestmark = pytest.mark.database


def write(cast: Cast, count: int) -> None:
    """Write some entries."""
    for number in range(count):
        with transaction.atomic():
            record("登记", cast.agency, by=cast.clerk, at=NOON, number=number)


def test_entries_are_chained(cast: Cast) -> None:
    write(cast, 3)
    first, second, third = Entry.objects.all()
    assert (second.previous_hash, third.previous_hash) == (first.hash, second.hash)
    verdict = walk()
    assert (verdict.count, verdict.head, verdict.fault) == (3, third.hash, "")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_entry SET by_name = '别人'",
        "DELETE FROM journal_entry",
        "INSERT INTO journal_entry (at, verb, by_name, subject_kind, subject_id, subject_label, details,"
        " previous_hash, hash) VALUES ('2022-01-01', 'x', 'x', 'x', '1', 'x', '{}', 'wrong', 'h')",
    ],
)
def test_raw_sql_is_refused(cast: Cast, statement: str) -> None:
    write(cast, 2)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert walk().count == 2
