"""Annul a whole import (整批作废): every publication that came from the file, with one reason."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.journal import record as journal
from gongkai.office.journal.acts import refuse_if
from gongkai.office.publishing import obstacles
from gongkai.office.publishing.models import Annulment, ImportBatch, Publication

AT_ONCE = 500


@transaction.atomic
def annul_batch(batch: ImportBatch, *, reason: str, by: Officer, at: datetime) -> int:
    """Annul what was imported from a file and close it; how many were annulled. Raises Refused."""
    why = reason.strip()
    current = ImportBatch.objects.select_for_update(of=("self",)).select_related("agency").get(pk=batch.pk)
    found = obstacles.to_annul_batch(current, by=by, on=timezone.localdate(at))
    refuse_if([*found, *obstacles.to_go_unreasoned(why)])
    standing = Publication.objects.filter(batch=current, annulment=None).order_by().values_list("pk", flat=True)
    annulments = [
        Annulment(publication_id=pk, agency_id=current.agency_id, reason=why, by=by, at=at) for pk in list(standing)
    ]
    Annulment.objects.bulk_create(annulments, batch_size=AT_ONCE)
    current.state, current.reason = ImportBatch.State.ANNULLED, why
    current.save(update_fields=["state", "reason"])
    journal.record("整批作废", current, by=by, at=at, publications=len(annulments), reason=why)
    return len(annulments)
