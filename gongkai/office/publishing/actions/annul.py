"""Annul a publication recorded by mistake (作废误录): it stays to be seen, struck through, and counts no more."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.journal import record as journal
from gongkai.office.journal.acts import refuse_if
from gongkai.office.publishing import obstacles
from gongkai.office.publishing.models import Annulment, Publication


@transaction.atomic
def annul(publication: Publication, *, reason: str, by: Officer, at: datetime) -> Annulment:
    """Say that an entry was wrong, and why. Raises Refused."""
    why = reason.strip()
    found = obstacles.to_annul(publication, by=by, on=timezone.localdate(at))
    refuse_if([*found, *obstacles.to_go_unreasoned(why)])
    annulment = Annulment.objects.create(
        publication=publication, agency_id=publication.agency_id, reason=why, by=by, at=at
    )
    journal.record("作废误录", publication, by=by, at=at, reason=why)
    return annulment
