"""Amend (更正资料) an officer's name, post, unit, e-mail."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies import obstacles, queries
from gongkai.office.agencies.actions.join import named
from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.agencies.models import Officer
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def amend(
    officer: Officer, *, name: str, unit: str, post: str, email: str, version: int, by: Officer | None, at: datetime
) -> Officer:
    """Save the data based on `version`. Raises Refused, Conflicting."""
    current = Officer.objects.select_for_update().get(pk=officer.pk)
    refuse_if(obstacles.to_amend(current, by=by, on=timezone.localdate(at)))
    if current.version != version:
        raise Conflicting(queries.last_saved_by(current), current.version)
    current.name, current.post, current.email = name, post, email
    current.unit, current.version = named(current.agency, unit), version + 1
    current.save()
    record("更正人员资料", current, by=by, at=at, unit=unit, post=post, version=current.version)
    return current
