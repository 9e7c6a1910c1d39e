"""Upload a list (上传台账): every row is kept with what is understood of it; nothing is imported yet."""

import hashlib
from collections.abc import Iterator
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.journal import record as journal
from gongkai.office.journal.acts import refuse_if
from gongkai.office.publishing import obstacles
from gongkai.office.publishing.actions.settle_row import candidate, settle
from gongkai.office.publishing.channel import by_name
from gongkai.office.publishing.models import ImportBatch, ImportRow
from gongkai.office.publishing.reading.columns import TITLES, Table
from gongkai.office.publishing.reading.file import Reading, read
from gongkai.office.publishing.reading.rows import Circumstances, understand
from gongkai.office.publishing.suspicion import suspicions


@transaction.atomic
def upload(
    agency: Agency,
    data: bytes,
    *,
    file_name: str,
    source: str,
    channel: str = "",
    year: int | None = None,
    by: Officer,
    at: datetime,
) -> ImportBatch:
    """Keep every row of a file; a file that is being worked on already gives its batch, nothing is read twice.

    `source` says who kept the list; `channel` is meant where a row names none; `year` is what the list is of. Raises
    Refused, and a Complaint where the file as a whole is wrong.
    """
    refuse_if(obstacles.to_upload(agency, source.strip(), by=by, on=timezone.localdate(at)))
    reading = read(data, file_name)
    Agency.objects.select_for_update().get(pk=agency.pk)  # one file by two people at once becomes one batch
    fingerprint = hashlib.sha256(data).hexdigest()
    if known := ImportBatch.objects.filter(agency=agency, sha256=fingerprint, state=ImportBatch.State.OPEN).first():
        return known
    batch = ImportBatch.objects.create(
        agency=agency,
        file_name=file_name[-200:],
        sha256=fingerprint,
        source=source.strip(),
        channel=channel,
        year=year,
        notes=list(reading.notes),
        uploaded_by=by,
        uploaded_at=at,
    )
    rows = list(rows_of(batch, reading, timezone.localdate(at)))
    compare(batch, rows)
    ImportRow.objects.bulk_create(rows, batch_size=500)
    journal.record("上传台账", batch, by=by, at=at, rows=len(rows), sha256=fingerprint, source=batch.source)
    return batch


def rows_of(batch: ImportBatch, reading: Reading, today: date) -> Iterator[ImportRow]:
    """The rows of every list in the file, each with what is understood of it."""
    several = len(reading.tables) > 1
    for table in reading.tables:
        agreed = batch.channel or by_name().get(table.sheet.lower(), "")
        circumstances = Circumstances(today, batch.year, agreed)
        called = TITLES | {field: " ".join(table.header[place].split()) for field, place in table.fields.items()}
        for number, cells in table.rows:
            row = ImportRow(batch=batch, number=number, channel=agreed, cells=table.cells(cells))
            row.sheet = table.sheet if several else ""
            settle(row, understand(said(table, cells), row.place, circumstances, called))
            yield row


def said(table: Table, cells: tuple[str, ...]) -> dict[str, str]:
    """A row's texts by field."""
    return {field: cells[place] if place < len(cells) else "" for field, place in table.fields.items()}


def compare(batch: ImportBatch, rows: list[ImportRow]) -> None:
    """Note on each row without faults what it repeats."""
    sound = [row for row in rows if not row.faults]
    for row, sentences in zip(sound, suspicions(batch.agency_id, list(map(candidate, sound))), strict=True):
        row.warnings += sentences
        row.suspicious = bool(row.warnings)
