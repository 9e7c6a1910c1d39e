"""A colleague stands in; and the end of it."""

from typing import Any

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies import obstacles, queries
from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.actions.end_stand_in import end_stand_in as end
from gongkai.office.agencies.actions.stand_in import stand_in as act
from gongkai.office.agencies.forms import NothingForm, StandInForm
from gongkai.office.agencies.models import StandIn
from gongkai.office.agencies.views.person import officer_of


@access()
def stand_in(request: OfficeRequest, officer_id: int) -> HttpResponse:
    """Who, from when to when, why; open to the absent officer too."""
    officer, by = officer_of(request, officer_id), request.user
    colleagues = queries.present(officer.agency).exclude(pk=officer.pk)

    def form(data: Any = None, files: Any = None) -> StandInForm:
        return StandInForm(data, files, people=colleagues, initial={"from_on": today()})

    return act_page(
        request,
        verb="安排代理",
        title=f"安排{officer}的代理人",
        form=form,
        act=lambda cleaned: act(officer, **cleaned, by=by, at=timezone.now()),
        done=reverse("person", args=[officer.pk]),
        obstacles=obstacles.to_stand_in(officer, by=by, on=today()),
    )


@access()
def end_stand_in(request: OfficeRequest, stand_in_id: int) -> HttpResponse:
    """End it early."""
    rows = StandIn.objects.select_related("principal__agency", "deputy")
    row = get_object_or_404(rows, Q(principal__agency=request.user.agency), pk=stand_in_id)
    by = request.user
    return act_page(
        request,
        verb="结束代理",
        title=f"结束{row}",
        form=NothingForm,
        act=lambda _: end(row, by=by, at=timezone.now()),
        done=reverse("person", args=[row.principal_id]),
        obstacles=obstacles.to_end_stand_in(row, by=by, on=today()),
    )
