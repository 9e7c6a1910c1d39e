"""Reopen a version: take back a signature, or begin the correction of a frozen year."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.annual_report import obstacles
from gongkai.office.annual_report.models import Reopening, Version
from gongkai.office.journal.acts import Obstacle, refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def reopen(version: Version, reason: str, *, by: Officer, at: datetime) -> Reopening:
    """Open the words again; the version itself stays as it is, for ever. Raises Refused."""
    missing = [] if reason.strip() else [Obstacle("请写明重新打开的理由")]
    refuse_if(obstacles.to_reopen(version, by=by, on=timezone.localdate(at)) + missing)
    reopening = Reopening.objects.create(version=version, reason=reason.strip(), by=by, at=at)
    record("重新打开年报", version, by=by, at=at, reason=reason.strip(), frozen=hasattr(version, "freezing"))
    return reopening
