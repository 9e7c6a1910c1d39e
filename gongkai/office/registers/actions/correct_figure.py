"""Correcting an entered figure (更正): a new row replaces the old one and says why; both stay readable."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record
from gongkai.office.registers import obstacles
from gongkai.office.registers.models import EnteredFigure
from gongkai.office.registers.proposals import Correction


@transaction.atomic
def correct_figure(figure: EnteredFigure, new: Correction, *, by: Officer, at: datetime) -> EnteredFigure:
    """Replace a figure by the right one. Raises Refused."""
    Agency.objects.select_for_update(no_key=True).get(pk=figure.agency_id)
    refuse_if(obstacles.to_correct_figure(figure, new, by=by, on=timezone.localdate(at)))
    corrected = EnteredFigure.objects.create(
        agency_id=figure.agency_id,
        year=figure.year,
        cell=figure.cell,
        title=figure.title,
        unit=figure.unit,
        amount=new.amount,
        source=new.source.strip(),
        on=new.on,
        entered_by=by,
        entered_at=at,
        replaces=figure,
        reason=new.reason.strip(),
    )
    details = {"cell": figure.cell, "was": figure.amount, "amount": new.amount, "reason": corrected.reason}
    record("更正录入的数字", corrected, by=by, at=at, **details)
    return corrected
