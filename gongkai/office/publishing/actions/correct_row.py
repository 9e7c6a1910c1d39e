"""Correct a row (改正): what a person types instead stands beside the cells, which stay as they were handed in."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.agencies.models import Officer
from gongkai.office.journal import record as journal
from gongkai.office.journal.acts import Obstacle, Refused, refuse_if
from gongkai.office.publishing import obstacles
from gongkai.office.publishing.actions.settle_row import candidate, settle
from gongkai.office.publishing.models import ImportRow
from gongkai.office.publishing.reading.columns import texts as texts_of
from gongkai.office.publishing.reading.rows import Circumstances, understand
from gongkai.office.publishing.suspicion import suspicions


@transaction.atomic
def correct_row(row: ImportRow, texts: Mapping[str, str], *, version: int, by: Officer, at: datetime) -> ImportRow:
    """Read a row again with `texts` by field, based on `version`; what differs from its cells is kept as corrections.

    Raises Refused with what is still wrong, and Conflicting where another has corrected it since `version`.
    """
    held = ImportRow.objects.select_for_update(of=("self",)).select_related("batch__agency", "changed_by")
    current = held.get(pk=row.pk)
    day = timezone.localdate(at)
    if current.version != version:
        raise Conflicting(current.changed_by.name if current.changed_by else "系统", current.version)
    refuse_if(obstacles.to_change_row(current, by=by, on=day))
    batch, handed_in = current.batch, texts_of(current.cells)
    found = understand(texts, current.place, Circumstances(day, batch.year, current.channel))
    if found.faults:
        raise Refused([Obstacle(fault) for fault in found.faults])
    settle(current, found)
    current.warnings += repetitions(current)
    current.suspicious = bool(current.warnings)
    current.corrections = {
        field: text.strip() for field, text in texts.items() if text.strip() != handed_in.get(field, "").strip()
    }
    current.version, current.changed_by = version + 1, by
    current.save()
    journal.record("改正台账", current, by=by, at=at, fields=sorted(current.corrections))
    return current


def repetitions(row: ImportRow) -> list[str]:
    """What a corrected row repeats, among what is recorded and among the other rows of its file."""
    alike = ImportRow.objects.filter(batch=row.batch, understood__title=row.understood["title"], faults=[])
    others = alike.exclude(pk=row.pk).exclude(state=ImportRow.State.SET_ASIDE)
    return suspicions(row.batch.agency_id, [*map(candidate, others), candidate(row)])[-1]
