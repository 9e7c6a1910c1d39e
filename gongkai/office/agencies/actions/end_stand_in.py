"""End a stand-in early (结束代理): the principal is back, or another deputy is needed."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.models import Officer, StandIn
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def end_stand_in(row: StandIn, *, by: Officer | None, at: datetime) -> StandIn:
    """End it at once. Raises Refused."""
    current = StandIn.objects.select_for_update().get(pk=row.pk)
    refuse_if(obstacles.to_end_stand_in(current, by=by, on=timezone.localdate(at)))
    current.ended_at = at
    current.save(update_fields=["ended_at"])
    record("结束代理", current, by=by, at=at)
    return current
