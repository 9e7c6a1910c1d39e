"""Import the rows of a file (导入): publications and receipts in one transaction, each row once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.journal import record as journal
from gongkai.office.journal.acts import refuse_if
from gongkai.office.publishing import obstacles
from gongkai.office.publishing.actions.settle_row import candidate
from gongkai.office.publishing.models import ImportBatch, ImportRow, Publication, Receipt
from gongkai.office.publishing.suspicion import suspicions

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Imported:
    """How many rows were imported, and how many were held back because they repeat what was recorded meanwhile."""

    imported: int
    held_back: int


@transaction.atomic
def import_rows(batch: ImportBatch, *, unsuspicious: bool = False, by: Officer, at: datetime) -> Imported:
    """Import all rows without faults, or only the `unsuspicious` ones; those with faults go on waiting.

    A second call finds nothing left and does nothing. Raises Refused.
    """
    Agency.objects.select_for_update().get(pk=batch.agency_id)
    current = ImportBatch.objects.select_for_update(of=("self",)).select_related("agency").get(pk=batch.pk)
    refuse_if(obstacles.to_work_on(current, by=by, on=timezone.localdate(at)))
    waiting = ImportRow.objects.filter(batch=current, state=ImportRow.State.READY).order_by("id")
    rows = list(waiting.filter(suspicious=False) if unsuspicious else waiting)
    held_back = hold_back(current, rows)
    ready = [row for row in rows if row not in held_back]
    if ready:
        create(current, ready, by=by, at=at)
        journal.record("导入台账", current, by=by, at=at, rows=len(ready), sha256=current.sha256)
    return Imported(len(ready), len(held_back))


def hold_back(batch: ImportBatch, rows: list[ImportRow]) -> set[ImportRow]:
    """The rows that repeat what was recorded since they were last looked at; they are marked and wait for a look."""
    held: set[ImportRow] = set()
    for row, sentences in zip(rows, suspicions(batch.agency_id, list(map(candidate, rows))), strict=True):
        fresh = [sentence for sentence in sentences if sentence not in row.warnings]
        if fresh and not row.suspicious:
            row.warnings, row.suspicious = [*row.warnings, *fresh], True
            held.add(row)
    ImportRow.objects.bulk_update(held, ["warnings", "suspicious"], batch_size=AT_ONCE)
    return held


def create(batch: ImportBatch, rows: list[ImportRow], *, by: Officer, at: datetime) -> None:
    """The publications and receipts of the rows; the rows themselves are closed."""
    publications = [publication(batch, row, by=by, at=at) for row in rows]
    Publication.objects.bulk_create(publications, batch_size=AT_ONCE)
    Receipt.objects.bulk_create(
        (receipt for made, row in zip(publications, rows, strict=True) for receipt in receipts(made, row)),
        batch_size=AT_ONCE,
    )
    for start in range(0, len(rows), AT_ONCE):
        keys = [row.pk for row in rows[start : start + AT_ONCE]]
        ImportRow.objects.filter(pk__in=keys).update(state=ImportRow.State.IMPORTED)


def publication(batch: ImportBatch, row: ImportRow, *, by: Officer, at: datetime) -> Publication:
    """What a row says, not yet saved; its source names list, file and row."""
    values = row.understood
    return Publication(
        agency=batch.agency,
        title=values["title"],
        document_number=values["document_number"],
        index_number=values["index_number"],
        category=values["category"],
        column=values["column"],
        published_on=date.fromisoformat(values["published_on"]),
        source=f"{batch.source}（{batch}{row.place}）",
        recorded_by=by,
        recorded_at=at,
        batch=batch,
        row=row,
    )


def receipts(made: Publication, row: ImportRow) -> Iterator[Receipt]:
    """One receipt from each channel of a row; an address belongs to the only channel, else to each."""
    for channel in row.understood["channels"]:
        yield Receipt(
            publication=made,
            agency_id=made.agency_id,
            channel=channel,
            on=made.published_on,
            address=row.understood["address"],
        )
