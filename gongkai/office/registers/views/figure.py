"""One entered figure with its history: every value it had, from whom, and why it was corrected."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.registers import obstacles, queries
from gongkai.office.registers.cells import enterable
from gongkai.office.registers.models import EnteredFigure


def figure_of(request: OfficeRequest, number: int) -> EnteredFigure:
    """An entered figure of the reader's agency, or 404."""
    found = EnteredFigure.objects.select_related("agency", "entered_by")
    return get_object_or_404(found, pk=number, agency=request.user.agency)


@access(*queries.MAY_READ)
def figure(request: OfficeRequest, number: int) -> HttpResponse:
    """The page of one figure; an old value leads to the same history."""
    asked = figure_of(request, number)
    rows = queries.history(asked)
    known = enterable().get(asked.cell)
    context = {
        "title": f"{asked.year}年{asked.title}",
        "figure": rows[0],
        "rows": rows,
        "hint": known.hint if known else "",
        "records": queries.recorded(asked.agency_id, asked.cell, asked.year),
        "obstacles": obstacles.to_touch_figure(rows[0], by=request.user, on=today()),
        "verb": "更正",
    }
    return render(request, "registers/figure.html", context)
