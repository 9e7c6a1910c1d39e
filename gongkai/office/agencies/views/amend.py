"""Correct an officer's name, post, unit, e-mail."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies import obstacles
from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.actions.amend import amend as act
from gongkai.office.agencies.conflict import Conflict, Conflicting, conflict_with
from gongkai.office.agencies.forms import AmendForm
from gongkai.office.agencies.models import Officer
from gongkai.office.agencies.views.person import officer_of

SHOWN = ("name", "unit", "post", "email")


@access("manage_people")
def amend(request: OfficeRequest, officer_id: int) -> HttpResponse:
    """The form, filled with what is saved."""
    officer, by = officer_of(request, officer_id), request.user
    saved = {name: getattr(officer, name) or "" for name in SHOWN} | {"version": officer.version}

    def form(data: Any = None, files: Any = None) -> AmendForm:
        return AmendForm(data, files, initial=saved)

    def both(filled: forms.BaseForm, error: Conflicting) -> Conflict:
        return conflict_with(Officer.objects.select_related("unit").get(pk=officer.pk), filled, SHOWN, error)

    return act_page(
        request,
        verb="保存",
        title=f"更正{officer}的资料",
        form=form,
        act=lambda cleaned: act(officer, **cleaned, by=by, at=timezone.now()),
        done=reverse("person", args=[officer.pk]),
        obstacles=obstacles.to_amend(officer, by=by, on=today()),
        conflict=both,
        said="资料已保存。",
        units=officer.agency.units.all(),
        template="agencies/details.html",
    )
