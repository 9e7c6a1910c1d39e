"""The page for answering an application."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.applications import obstacles
from gongkai.office.applications.actions.answer import answer as answer_application
from gongkai.office.applications.forms import AnswerForm
from gongkai.office.applications.models import ApplicationEvent
from gongkai.office.applications.reply_period import is_late, reply_period
from gongkai.office.applications.views.application import application_of


@access("answer")
def answer(request: OfficeRequest, number: int) -> HttpResponse:
    """Enter the outcome and the day of the answer."""
    application, day = application_of(request, number), today()
    period = reply_period(application.received_on)

    def act(typed: dict[str, Any]) -> ApplicationEvent:
        return answer_application(application, by=request.user, at=timezone.now(), **typed)

    return act_page(
        request,
        verb="答复",
        title=f"答复申请{application}",
        form=partial(AnswerForm, initial={"version": application.version, "answered_on": day}),
        act=act,
        done=reverse("application", args=[number]),
        obstacles=obstacles.to_answer(application, by=request.user, on=day),
        said="答复已登记。",
        template="applications/answer.html",
        application=application,
        period=period,
        late=is_late(application.state, period, day),
    )
