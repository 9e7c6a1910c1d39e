"""The list of applications: what is open and by when, what was answered and how."""

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.applications import queries
from gongkai.office.applications.forms import FilterForm
from gongkai.office.applications.models import Application
from gongkai.office.applications.reply_period import ReplyPeriod, is_late, reply_period

ROWS = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One application with the day by which it should be answered."""

    application: Application
    period: ReplyPeriod
    late: bool


def row(application: Application, day: date) -> Row:
    """A row of the list as it stands on a day."""
    period = reply_period(application.received_on)
    return Row(application, period, is_late(application.state, period, day))


@access(*queries.MAY_READ)
def applications(request: OfficeRequest) -> HttpResponse:
    """The applications of the reader's agency; a filter that is not understood is left out."""
    day, mine = today(), queries.of_agency(request.user.agency)
    form = FilterForm(request.GET, years=queries.years(day))
    form.is_valid()
    chosen = form.cleaned_data
    found = queries.filtered(mine, year=chosen.get("year"), outcome=chosen.get("outcome", ""))
    page = Paginator(found, ROWS).get_page(request.GET.get("page"))
    waiting = mine.filter(closed_on=None)
    first = waiting.first()
    context = {
        "title": "依申请公开",
        "form": form,
        "page": page,
        "rows": [row(application, day) for application in page],
        "waiting": waiting.count(),
        "first": row(first, day) if first else None,
        "year": day.year,
        "received": mine.filter(queries.received(day.year)).count(),
        "handled": mine.filter(queries.handled(day.year)).count(),
        "narrowed": any(chosen.values()),
    }
    return render(request, "applications/applications.html", context)
