"""The page for amending what was registered of an application."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.conflict import Conflict, Conflicting, conflict_with
from gongkai.office.applications import obstacles
from gongkai.office.applications.actions.amend import amend as amend_application
from gongkai.office.applications.forms import AmendForm
from gongkai.office.applications.life import AMENDABLE
from gongkai.office.applications.models import ApplicationEvent
from gongkai.office.applications.views.application import application_of


@access("record")
def amend(request: OfficeRequest, number: int) -> HttpResponse:
    """Set right what was registered, or show both where somebody acted in between."""
    application = application_of(request, number)
    initial = {field: getattr(application, field) for field in (*AMENDABLE, "version")}

    def act(typed: dict[str, Any]) -> ApplicationEvent:
        return amend_application(application, by=request.user, at=timezone.now(), **typed)

    def conflict(filled: forms.BaseForm, error: Conflicting) -> Conflict:
        return conflict_with(application_of(request, number), filled, AMENDABLE, error)

    return act_page(
        request,
        verb="更正登记",
        title=f"更正申请{application}的登记",
        form=partial(AmendForm, initial=initial),
        act=act,
        conflict=conflict,
        done=reverse("application", args=[number]),
        obstacles=obstacles.to_amend(application, by=request.user, on=today()),
        said="登记已更正，原来的登记保留在办理经过里。",
        template="applications/amend.html",
        application=application,
    )
