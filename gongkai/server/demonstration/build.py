"""Builds the demo in an empty database, in one transaction: either the whole demo is there, or nothing."""

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Agency
from gongkai.server.demonstration import bureau_year, land_office_year, offices


@transaction.atomic
def build() -> bool:
    """Make both offices and their year; false where the database has agencies already, which is left as it is."""
    if Agency.objects.exists():
        return False
    bureau_year.live(offices.bureau())
    land_office_year.live(offices.land_office(), timezone.localdate())
    return True
