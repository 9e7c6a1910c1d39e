"""Annulling a record that was entered by mistake (作废); it stays readable and counts no more."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.journal.acts import Obstacle, refuse_if
from gongkai.office.journal.record import record
from gongkai.office.registers import obstacles
from gongkai.office.registers.models import Annulment, RegisterEntry


@transaction.atomic
def annul(entry: RegisterEntry, *, reason: str, by: Officer, at: datetime) -> Annulment:
    """Annul a record, saying why. Raises Refused."""
    Agency.objects.select_for_update(no_key=True).get(pk=entry.agency_id)
    refuse_if(obstacles.to_annul(entry, by=by, on=timezone.localdate(at)))
    if not reason.strip():
        refuse_if([Obstacle("没有写作废的原因")])
    annulment = Annulment.objects.create(entry=entry, reason=reason.strip(), by=by, at=at)
    record("作废台账记录", entry, by=by, at=at, reason=annulment.reason)
    return annulment
