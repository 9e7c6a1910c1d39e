"""One application: its facts, its life as a line of acts, and what can be done now."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.models import Officer
from gongkai.office.applications import obstacles, queries
from gongkai.office.applications.history import history
from gongkai.office.applications.models import Application
from gongkai.office.applications.outcomes import outcomes
from gongkai.office.applications.reply_period import is_late, reply_period
from gongkai.office.journal.acts import Obstacle


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done, or why it cannot."""

    verb: str
    address: str
    explained: str
    obstacles: list[Obstacle]


def acts(application: Application, officer: Officer, day: date) -> list[Act]:
    """Every act on an application, possible or not."""
    return [
        Act("答复", "answer_application", "", obstacles.to_answer(application, by=officer, on=day)),
        Act(
            "更正登记",
            "amend_application",
            "申请人类别、收到日期等登记错了。",
            obstacles.to_amend(application, by=officer, on=day),
        ),
        Act(
            "撤销误录的答复",
            "reopen_application",
            "只改正录错的记录；已经发出的答复要改变的，依法另行处理。",
            obstacles.to_reopen(application, by=officer, on=day),
        ),
    ]


def application_of(request: OfficeRequest, number: int) -> Application:
    """An application to the reader's agency, or 404."""
    found = Application.objects.select_related("agency")
    return get_object_or_404(found, pk=number, agency=request.user.agency)


@access(*queries.MAY_READ)
def application(request: OfficeRequest, number: int) -> HttpResponse:
    """The page of one application."""
    found, day = application_of(request, number), today()
    period = reply_period(found.received_on)
    context = {
        "title": f"申请{found}",
        "application": found,
        "outcome": outcomes().get(found.outcome),
        "period": period,
        "late": is_late(found.state, period, day),
        "lines": history(found),
        "acts": acts(found, request.user, day),
    }
    return render(request, "applications/application.html", context)
