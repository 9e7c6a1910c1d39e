"""The desk: what is due today, for whom, and why that day."""

from django.http import HttpResponse
from django.shortcuts import render

from gongkai.office.agencies import access as day
from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.agencies.permissions import permitted
from gongkai.office.applications.queries import MAY_READ
from gongkai.office.desk import queries

MOST = 20
"""Rows of the list; the rest is one click away."""


@access()
def today(request: OfficeRequest) -> HttpResponse:
    """The first page after signing in; whoever may not read the office's business sees none of it here either."""
    agency, now = request.user.agency, day.today()
    if not permitted(request.user, on=now) & set(MAY_READ):
        return render(request, "desk/nothing.html", {"title": "今日", "today": now})
    due = queries.applications_due(agency, now)
    imports = queries.imports_waiting(agency, now)
    points = queries.report_points(agency, now)
    context = {
        "title": "今日",
        "today": now,
        "sentence": queries.first_sentence(due, imports, points),
        "due": due[:MOST],
        "more": max(0, len(due) - MOST),
        "imports": imports,
        "points": points,
    }
    return render(request, "desk/today.html", context)
