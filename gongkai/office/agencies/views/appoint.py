"""Give an officer a role."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.actions.appoint import appoint as act
from gongkai.office.agencies.forms import AppointForm
from gongkai.office.agencies.views.person import officer_of


@access("manage_people")
def appoint(request: OfficeRequest, officer_id: int) -> HttpResponse:
    """The role and its days."""
    officer, by = officer_of(request, officer_id), request.user

    def form(data: Any = None, files: Any = None) -> AppointForm:
        return AppointForm(data, files, initial={"from_on": today()})

    return act_page(
        request,
        verb="任职",
        title=f"{officer}任职",
        form=form,
        act=lambda cleaned: act(officer, **cleaned, by=by, at=timezone.now()),
        done=reverse("person", args=[officer.pk]),
        obstacles=obstacles.to_appoint(officer, by=by, on=today()),
    )
