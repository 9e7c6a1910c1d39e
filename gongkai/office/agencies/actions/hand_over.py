"""Hand over (移交): from now on a colleague is in charge of what was an officer's."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.models import HandOver, Officer
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def hand_over(giver: Officer, taker: Officer, note: str = "", *, by: Officer | None, at: datetime) -> HandOver:
    """Let `taker` be in charge; the row is never changed, `responsible()` follows it. Raises Refused."""
    refuse_if(obstacles.to_hand_over(giver, taker, by=by, on=timezone.localdate(at)))
    row = HandOver.objects.create(giver=giver, taker=taker, at=at, note=note)
    record("移交", row, by=by, at=at, note=note)
    return row
