"""The figures entered by hand for a year, section by section, each with source, person and day."""

from django.http import HttpResponse
from django.shortcuts import render

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.registers import queries
from gongkai.office.registers.cells import enterable
from gongkai.office.registers.models import EnteredFigure
from gongkai.office.registers.topic import topics
from gongkai.office.registers.views.registers import year_of

NO_LONGER_ASKED = "其他指标"


def by_group(figures: list[EnteredFigure]) -> dict[str, list[EnteredFigure]]:
    """The figures under the headings of the report, in its order; those of a topic that is gone come last."""
    order = list(enterable())
    figures.sort(key=lambda figure: order.index(figure.cell) if figure.cell in order else len(order))
    groups: dict[str, list[EnteredFigure]] = {}
    for figure in figures:
        known = enterable().get(figure.cell)
        groups.setdefault(known.group if known else NO_LONGER_ASKED, []).append(figure)
    return groups


@access(*queries.MAY_READ)
def figures(request: OfficeRequest) -> HttpResponse:
    """The page of one year."""
    year = year_of(request)
    found = list(queries.figures_of(request.user.agency_id, year).select_related("entered_by"))
    cells = {figure.cell for figure in found}
    context = {
        "title": "录入的数字",
        "year": year,
        "years": queries.years(today()),
        "count": len(found),
        "groups": by_group(found),
        "missing": [topic for topic in topics().values() if topic.cell not in cells],
    }
    return render(request, "registers/figures.html", context)
