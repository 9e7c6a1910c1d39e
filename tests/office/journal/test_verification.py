"""Tampering with the journal by raw SQL, all locks dropped: what the chain finds, and what only a noted head finds."""

import hashlib
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from gongkai.office.journal.chain import walk
from gongkai.office.journal.models import BEGINNING, Entry
from gongkai.office.journal.record import record
from gongkai.office.journal.seals import LOCKS
from gongkai.office.journal.verification import Noted, faults, verify
from tests.cast import NOON, Cast

pytestmark = pytest.mark.database

COUNT = 12
FIELDS: dict[str, str | int] = {
    "at": "2021-05-05 05:05:05",
    "verb": "改",
    "by_id": 77,
    "by_name": "别人",
    "agency_id": 77,
    "subject_kind": "别的",
    "subject_id": "别的",
    "subject_label": "别的",
    "details": '{"number":99}',
    "previous_hash": "f" * 64,
    "hash": "f" * 64,
}


@pytest.fixture
def noted(cast: Cast) -> Noted:
    """A journal of twelve entries without locks; what somebody noted of it elsewhere."""
    with transaction.atomic():
        for number in range(COUNT):
            record("登记", cast.agency, by=cast.clerk, at=NOON + timedelta(minutes=number), number=number)
    with connection.cursor() as cursor:
        for lock in LOCKS:
            on = f" ON {lock.table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER {lock.name}{on}")
    verdict = walk()
    return Noted(verdict.count, verdict.head)


def tamper(statement: str, *values: str | int) -> None:
    """Go round Python."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def numbered(index: int) -> int:
    """The id of the entry at a place, from 0."""
    return list(Entry.objects.order_by("id").values_list("pk", flat=True))[index]


def found(noted: Noted) -> str:
    """The fault, or nothing."""
    return "".join(faults(walk(), noted))


def test_an_untouched_journal_is_in_order(noted: Noted) -> None:
    assert noted.count == COUNT
    assert verify() == []
    assert found(noted) == ""
    assert found(Noted()) == ""


@pytest.mark.parametrize("index", [0, 5, COUNT - 1])
@pytest.mark.parametrize("field", FIELDS)
def test_a_changed_field_is_found_at_its_entry(noted: Noted, field: str, index: int) -> None:
    where = numbered(index)
    tamper(f"UPDATE journal_entry SET {field} = %s WHERE id = %s", FIELDS[field], where)
    (fault,) = verify()
    assert fault.startswith(f"操作记录：编号 {where} 的一条（")


def test_every_field_of_an_entry_is_tried_here() -> None:
    assert set(FIELDS) | {"id"} == {field.column for field in Entry._meta.concrete_fields}


@pytest.mark.parametrize("index", [0, 5, COUNT - 2])
def test_a_deleted_row_is_found_at_the_next(noted: Noted, index: int) -> None:
    following = numbered(index + 1)
    tamper("DELETE FROM journal_entry WHERE id = %s", numbered(index))
    (fault,) = verify()
    assert f"编号 {following} 的一条" in fault
    assert "接不上" in fault


def test_swapped_rows_are_found(noted: Noted) -> None:
    first, second = numbered(3), numbered(4)
    for old, new in ((first, -1), (second, first), (-1, second)):
        tamper("UPDATE journal_entry SET id = %s WHERE id = %s", new, old)
    assert "接不上" in verify()[0]


def test_an_inserted_row_is_found(noted: Noted) -> None:
    entry = Entry.objects.get(pk=numbered(5))
    entry.pk, entry.previous_hash, entry.hash = numbered(COUNT - 1) + 1, entry.previous_hash, "e" * 64
    entry.save(force_insert=True)
    assert f"编号 {entry.pk} " in verify()[0]


@pytest.mark.parametrize("cut", [1, 4, COUNT])
def test_a_cut_tail_is_found_only_with_what_was_noted(noted: Noted, cut: int) -> None:
    tamper("DELETE FROM journal_entry WHERE id >= %s", numbered(COUNT - cut))
    assert verify() == []
    assert f"末尾少了 {cut} 条" in found(noted)
    assert f"末尾少了 {cut} 条" in found(Noted(count=noted.count))
    assert "改写过" in found(Noted(head=noted.head))


def own_digest(row: dict[str, Any]) -> str:
    """The hash of an entry as a forger would compute it, written apart from the program."""
    moment: datetime = row["at"]
    words = [
        row["previous_hash"],
        moment.isoformat(timespec="microseconds"),
        *(row[name] for name in ("verb", "by_id", "by_name", "agency_id")),
        *(row[name] for name in ("subject_kind", "subject_id", "subject_label", "details")),
    ]
    text = json.dumps(words, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def rewrite(index: int, change: Callable[[list[dict[str, Any]]], None]) -> None:
    """Change the rows from a place on and chain them anew."""
    rows = [dict(row) for row in Entry.objects.order_by("id").values()]
    change(rows)
    tamper("DELETE FROM journal_entry")
    head = BEGINNING
    for row in rows:
        row["previous_hash"] = head
        row["hash"] = head = own_digest(row)
        Entry(**row).save(force_insert=True)


def test_the_forger_knows_the_hash(noted: Noted) -> None:
    rewrite(0, lambda rows: None)
    assert found(noted) == ""


@pytest.mark.parametrize("index", [0, 5, COUNT - 1])
def test_a_rewritten_chain_is_found_only_with_the_head(noted: Noted, index: int) -> None:
    rewrite(index, lambda rows: rows[index].update(by_name="别人"))
    assert verify() == []
    assert found(Noted(count=noted.count)) == ""
    assert "第 12 个位置上的记录不带有原来记下的校验值" in found(noted)
    assert "没有一条带有原来记下的校验值" in found(Noted(head=noted.head))


def test_a_rewrite_that_drops_one_and_adds_one_is_found(noted: Noted) -> None:
    def change(rows: list[dict[str, Any]]) -> None:
        gone = rows.pop(2)
        rows.append(rows[-1] | {"id": rows[-1]["id"] + 1, "details": gone["details"]})

    rewrite(2, change)
    assert (verify(), walk().count) == ([], COUNT)
    assert found(noted) != ""


def test_what_was_noted_holds_while_the_journal_grows(noted: Noted, cast: Cast) -> None:
    with transaction.atomic():
        record("登记", cast.agency, by=cast.clerk, at=NOON, number=99)
    assert found(noted) == ""
    assert found(Noted(head=noted.head)) == ""
    assert "改写过" in found(Noted(count=COUNT + 1, head=noted.head))
    assert "改写过" in found(Noted(count=COUNT - 1, head=noted.head))


def test_an_empty_journal_was_noted_too(db: None) -> None:
    assert found(Noted(0, BEGINNING)) == ""
    assert found(Noted(None, BEGINNING)) == ""
    assert "末尾少了 3 条" in found(Noted(3, "a" * 64))
