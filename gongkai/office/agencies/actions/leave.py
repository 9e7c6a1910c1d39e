"""Leave (离岗): somebody ends work in the agency; the sign-in ends at once, the roles that day."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.models import Appointment, KeptText, Officer, StandIn
from gongkai.office.agencies.roles import titles
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def leave(officer: Officer, *, by: Officer | None, at: datetime) -> Officer:
    """End sign-in, roles and being stood in for; forget what was typed and not saved. Raises Refused."""
    current = Officer.objects.select_for_update().get(pk=officer.pk)
    refuse_if(obstacles.to_leave(current, by=by, at=at))
    on = timezone.localdate(at)
    held = Appointment.objects.filter(Q(to_on=None) | Q(to_on__gte=on), officer=current)
    roles = list(held.values_list("role", flat=True))
    held.filter(from_on__gt=on).delete()
    held.update(to_on=on)
    StandIn.objects.filter(principal=current, ended_at=None, to_on__gte=on).update(ended_at=at)
    KeptText.objects.filter(officer=current).delete()
    current.left_on = on
    current.save(update_fields=["left_on"])
    record("离岗", current, by=by, at=at, roles=titles(roles))
    return current
