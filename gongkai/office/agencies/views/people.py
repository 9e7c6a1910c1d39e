"""Who is here: roles, units, stand-ins in force, who has left."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from gongkai.office.agencies import queries
from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.models import Appointment, Officer, StandIn
from gongkai.office.agencies.roles import ROLES


@dataclass(frozen=True, slots=True)
class Line:
    """One officer with the roles held today or later, and the stand-ins of today and later."""

    officer: Officer
    appointments: list[Appointment]
    stood_in: list[StandIn]
    standing_in: list[StandIn]


@access()
def people(request: OfficeRequest) -> HttpResponse:
    """Everybody of the agency, those who have left below."""
    day, agency = today(), request.user.agency
    lines = queries.lines(agency, day)
    context = {
        "title": "人员",
        "lines": [Line(*line) for line in lines],
        "left": queries.left(agency),
        "roles": ROLES,
        "day": day,
        "away": [row for line in lines for row in line[2] if row.from_on <= day],
    }
    return render(request, "agencies/people.html", context)
