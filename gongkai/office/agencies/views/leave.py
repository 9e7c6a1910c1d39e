"""Somebody ends work here."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.actions.leave import leave as act
from gongkai.office.agencies.forms import NothingForm
from gongkai.office.agencies.views.person import officer_of


@access("manage_people")
def leave(request: OfficeRequest, officer_id: int) -> HttpResponse:
    """The decision; what is missing stands beside the button."""
    officer, by = officer_of(request, officer_id), request.user
    return act_page(
        request,
        verb="办理离岗",
        title=f"{officer}离岗",
        form=NothingForm,
        act=lambda _: act(officer, by=by, at=timezone.now()),
        done=reverse("people"),
        obstacles=obstacles.to_leave(officer, by=by, at=timezone.now()),
        said=f"{officer}已离岗，登录已经停用。",
        template="agencies/leave.html",
    )
