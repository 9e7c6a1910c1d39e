"""Entering a figure that no records count (录入数字): with its source, the person and the day."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record
from gongkai.office.registers import obstacles
from gongkai.office.registers.cells import enterable
from gongkai.office.registers.models import EnteredFigure
from gongkai.office.registers.proposals import NewFigure


@transaction.atomic
def enter_figure(new: NewFigure, *, by: Officer, at: datetime) -> EnteredFigure:
    """Enter a figure for the officer's own agency. Raises Refused."""
    Agency.objects.select_for_update(no_key=True).get(pk=by.agency_id)
    refuse_if(obstacles.to_enter_figure(new, by=by, on=timezone.localdate(at)))
    known = enterable()[new.cell]
    figure = EnteredFigure.objects.create(
        agency_id=by.agency_id,
        year=new.year,
        cell=new.cell,
        title=known.title,
        unit=known.unit,
        amount=new.amount,
        source=new.source.strip(),
        on=new.on,
        entered_by=by,
        entered_at=at,
    )
    record("录入数字", figure, by=by, at=at, cell=new.cell, amount=new.amount, source=figure.source, on=new.on)
    return figure
