"""Found (建立机关): the first act of an empty office, done at the terminal."""

from datetime import datetime

from django.db import transaction

from gongkai.office.agencies.models import Agency
from gongkai.office.journal.acts import Obstacle, refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def found_agency(name: str, kind: str, level: str, *, at: datetime) -> Agency:
    """Make the agency; its people and contact data follow. Raises Refused where the name is taken."""
    taken = Agency.objects.filter(name=name).exists()
    refuse_if([Obstacle(f"“{name}”已经建立")] if taken else [])
    agency = Agency.objects.create(name=name, kind=kind, level=level)
    record("建立机关", agency, by=None, at=at, kind=agency.get_kind_display(), level=agency.get_level_display())
    return agency
