"""Somebody begins to work here."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.actions.join import Joined
from gongkai.office.agencies.actions.join import join as act
from gongkai.office.agencies.forms import JoinForm


@access("manage_people")
def join(request: OfficeRequest) -> HttpResponse:
    """The form; then the initial password, shown this once."""
    by, agency = request.user, request.user.agency

    def form(data: Any = None, files: Any = None) -> JoinForm:
        return JoinForm(data, files, initial={"joined_on": today()})

    def shown(joined: Joined) -> HttpResponse:
        context = {"title": "已办理到岗", "person": joined.officer, "password": joined.password}
        return render(request, "agencies/password_once.html", context)

    return act_page(
        request,
        verb="办理到岗",
        title="到岗",
        form=form,
        act=lambda cleaned: act(agency, **cleaned, by=by, at=timezone.now()),
        done=shown,
        obstacles=obstacles.to_manage(agency, by=by, on=today()),
        units=agency.units.all(),
        template="agencies/details.html",
    )
