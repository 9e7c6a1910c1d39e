"""One officer: roles, stand-ins, hand-overs, and what can be done now."""

from dataclasses import dataclass

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.models import Appointment, HandOver, Officer, StandIn
from gongkai.office.journal.acts import Obstacle


@dataclass(frozen=True, slots=True)
class Act:
    """An act on this officer: its name, its page, and why it is not possible now."""

    title: str
    address: str
    obstacles: list[Obstacle]


def officer_of(request: OfficeRequest, officer_id: int) -> Officer:
    """An officer of the reader's own agency, else 404."""
    return get_object_or_404(
        Officer.objects.select_related("agency", "unit"), pk=officer_id, agency=request.user.agency
    )


def acts(officer: Officer, by: Officer) -> list[Act]:
    """What can be done about an officer, in the order of a working life."""
    on = today()
    table = (
        ("任职", "appoint", obstacles.to_appoint(officer, by=by, on=on)),
        ("安排代理", "stand_in", obstacles.to_stand_in(officer, by=by, on=on)),
        ("移交", "hand_over", obstacles.to_hand_over(officer, by=by, on=on)),
        ("更正资料", "amend", obstacles.to_amend(officer, by=by, on=on)),
        ("重设口令", "reset_password", obstacles.to_reset_password(officer, by=by, on=on)),
        ("离岗", "leave", obstacles.to_leave(officer, by=by, at=timezone.now())),
    )
    return [Act(title, reverse(name, args=[officer.pk]), found) for title, name, found in table]


@access()
def person(request: OfficeRequest, officer_id: int) -> HttpResponse:
    """Everything that the office knows of one of its people."""
    officer = officer_of(request, officer_id)
    context = {
        "title": officer.name,
        "person": officer,
        "appointments": Appointment.objects.filter(officer=officer).order_by("-from_on", "-id"),
        "stand_ins": StandIn.objects.filter(Q(principal=officer) | Q(deputy=officer)).select_related(
            "principal", "deputy"
        ),
        "hand_overs": HandOver.objects.filter(Q(giver=officer) | Q(taker=officer)).select_related("giver", "taker"),
        "acts": acts(officer, request.user),
        "day": today(),
    }
    return render(request, "agencies/person.html", context)
