"""What an officer was in charge of becomes a colleague's."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies import obstacles, queries
from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.actions.hand_over import hand_over as act
from gongkai.office.agencies.forms import HandOverForm
from gongkai.office.agencies.views.person import officer_of


@access()
def hand_over(request: OfficeRequest, officer_id: int) -> HttpResponse:
    """Who takes over; open to the officer too."""
    officer, by = officer_of(request, officer_id), request.user
    colleagues = queries.present(officer.agency).exclude(pk=officer.pk)

    def form(data: Any = None, files: Any = None) -> HandOverForm:
        return HandOverForm(data, files, people=colleagues)

    return act_page(
        request,
        verb="移交",
        title=f"移交{officer}经手的事",
        form=form,
        act=lambda cleaned: act(officer, **cleaned, by=by, at=timezone.now()),
        done=reverse("person", args=[officer.pk]),
        obstacles=obstacles.to_hand_over(officer, by=by, on=today()),
    )
