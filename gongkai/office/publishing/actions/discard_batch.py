"""Discard what waits of a file (放弃): its rows stay to be seen and are not imported."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.journal import record as journal
from gongkai.office.journal.acts import refuse_if
from gongkai.office.publishing import obstacles
from gongkai.office.publishing.models import ImportBatch, ImportRow


@transaction.atomic
def discard_batch(batch: ImportBatch, *, by: Officer, at: datetime) -> ImportBatch:
    """Set aside every row that waits; a file of which nothing was imported is closed and may be uploaded anew.

    Raises Refused.
    """
    current = ImportBatch.objects.select_for_update(of=("self",)).select_related("agency").get(pk=batch.pk)
    refuse_if(obstacles.to_discard(current, by=by, on=timezone.localdate(at)))
    imported = current.rows.filter(state=ImportRow.State.IMPORTED).exists()
    waiting = current.rows.filter(state__in=[ImportRow.State.READY, ImportRow.State.FAULTY])
    count = waiting.update(state=ImportRow.State.SET_ASIDE)
    if not imported:
        current.state = ImportBatch.State.DISCARDED
        current.save(update_fields=["state"])
    journal.record("放弃台账", current, by=by, at=at, rows=count)
    return current
