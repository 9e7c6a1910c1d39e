"""Stand in (代理): a colleague acts with an absent officer's roles for some days."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.models import Officer, StandIn
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def stand_in(
    principal: Officer, deputy: Officer, from_on: date, to_on: date, reason: str, *, by: Officer | None, at: datetime
) -> StandIn:
    """Let `deputy` act for `principal` from one day to another, both included. Raises Refused."""
    pair = [principal.pk, deputy.pk]
    people = {row.pk: row for row in Officer.objects.select_for_update().filter(pk__in=pair).order_by("pk")}
    principal, deputy = people[principal.pk], people[deputy.pk]
    refuse_if(obstacles.to_stand_in(principal, deputy, from_on, to_on, by=by, on=timezone.localdate(at)))
    row = StandIn.objects.create(principal=principal, deputy=deputy, from_on=from_on, to_on=to_on, reason=reason)
    record("代理", row, by=by, at=at, from_on=from_on, to_on=to_on, reason=reason)
    return row
