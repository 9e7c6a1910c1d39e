"""The first page of the registers: what each holds for a year and what it gives the yearly report."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.registers import queries
from gongkai.office.registers.summary import lines


def year_of(request: HttpRequest) -> int:
    """The year that a page is asked for; the one that is being reported where none, or a wrong one, is named."""
    asked = request.GET.get("year", "")
    possible = queries.years(today())
    return int(asked) if asked.isdecimal() and int(asked) in possible else queries.reporting_year(today())


@access(*queries.MAY_READ)
def registers(request: OfficeRequest) -> HttpResponse:
    """Every register of the reader's agency in one year."""
    year = year_of(request)
    found = lines(request.user.agency, year)
    context = {
        "title": "台账",
        "year": year,
        "years": queries.years(today()),
        "lines": found,
        "count": sum(line.count for line in found),
        "figures": queries.figures_of(request.user.agency_id, year).count(),
    }
    return render(request, "registers/registers.html", context)
