"""The desk: what is due today, for whom, and why that day."""

from django.http import HttpResponse
from django.shortcuts import render

from gongkai.office.agencies import access as day
from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.desk import queries


@access()
def today(request: OfficeRequest) -> HttpResponse:
    """The first page after signing in."""
    agency, now = request.user.agency, day.today()
    due = queries.applications_due(agency, now)
    imports = queries.imports_waiting(agency)
    points = queries.report_points(agency, now)
    context = {
        "title": "今日",
        "today": now,
        "sentence": queries.first_sentence(due, imports, points),
        "due": due,
        "imports": imports,
        "points": points,
    }
    return render(request, "desk/today.html", context)
