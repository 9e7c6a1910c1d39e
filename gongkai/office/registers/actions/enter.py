"""Entering a record in a register (登记)."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record
from gongkai.office.registers import obstacles
from gongkai.office.registers.kind import RegisterKind
from gongkai.office.registers.models import RegisterEntry
from gongkai.office.registers.proposals import NewEntry


@transaction.atomic
def enter(kind: RegisterKind, new: NewEntry, *, by: Officer, at: datetime) -> RegisterEntry:
    """Enter a record for the officer's own agency. Raises Refused; the records of one agency are entered in turn."""
    Agency.objects.select_for_update(no_key=True).get(pk=by.agency_id)
    new = new.settled()
    refuse_if(obstacles.to_enter(kind, new, by=by, on=timezone.localdate(at)))
    entry = RegisterEntry.objects.create(
        agency_id=by.agency_id,
        kind=kind.key,
        title=new.title,
        number=new.number,
        on=new.on,
        amount=new.amount,
        ends=new.ends,
        public=new.public,
        source=new.source,
        entered_by=by,
        entered_at=at,
    )
    details = {"kind": kind.title, "on": new.on, "amount": new.amount, "ends": new.ends and new.ends.pk}
    record("登记台账", entry, by=by, at=at, **details)
    return entry
