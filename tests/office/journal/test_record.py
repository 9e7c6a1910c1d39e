"""The journal is appended to in the transaction of the act, chained, and locked against every change."""

import sys
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, connection, transaction

from gongkai.office.journal.chain import walk
from gongkai.office.journal.models import Entry
from gongkai.office.journal.record import record
from tests.cast import NOON, Cast

recording = sys.modules[record.__module__]
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


COPY = (
    "INTO journal_entry (id, at, verb, by_name, subject_kind, subject_id, subject_label, details, previous_hash, hash)"
    " SELECT id, at, verb, '别人', subject_kind, subject_id, subject_label, details, %s, 'h' FROM journal_entry"
    " WHERE id = (SELECT min(id) FROM journal_entry)"
)


def test_replacing_a_row_is_no_way_round_the_locks(cast: Cast) -> None:
    write(cast, 3)
    head = walk().head
    replacing = f"INSERT OR REPLACE {COPY}"
    if connection.vendor == "postgresql":
        replacing = f"INSERT {COPY} ON CONFLICT (id) DO UPDATE SET by_name = '别人'"
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(replacing, [head])
    assert (walk().count, walk().head) == (3, head)


def test_an_entry_stands_in_the_transaction_of_its_act(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "connection", SimpleNamespace(in_atomic_block=False))
    with pytest.raises(RuntimeError, match="transaction"):
        record("登记", cast.agency, by=cast.clerk, at=NOON)
