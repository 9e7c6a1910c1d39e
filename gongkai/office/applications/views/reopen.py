"""The page for withdrawing an answer that was entered by mistake."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.applications import obstacles
from gongkai.office.applications.actions.reopen import reopen as reopen_application
from gongkai.office.applications.forms import ReopenForm
from gongkai.office.applications.models import ApplicationEvent
from gongkai.office.applications.views.application import application_of


@access("answer")
def reopen(request: OfficeRequest, number: int) -> HttpResponse:
    """Open a closed application again."""
    application = application_of(request, number)

    def act(typed: dict[str, Any]) -> ApplicationEvent:
        return reopen_application(application, by=request.user, at=timezone.now(), **typed)

    return act_page(
        request,
        verb="撤销误录的答复",
        title=f"撤销申请{application}误录的答复",
        form=partial(ReopenForm, initial={"version": application.version}),
        act=act,
        done=reverse("application", args=[number]),
        obstacles=obstacles.to_reopen(application, by=request.user, on=today()),
        said="误录的答复已撤销，申请恢复为在办。",
        template="applications/reopen.html",
        application=application,
    )
