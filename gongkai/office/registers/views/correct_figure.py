"""The page for correcting an entered figure."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.registers import obstacles
from gongkai.office.registers.actions.correct_figure import correct_figure as correct_one
from gongkai.office.registers.forms import CorrectionForm, correction
from gongkai.office.registers.models import EnteredFigure
from gongkai.office.registers.obstacles import number as plain
from gongkai.office.registers.views.figure import figure_of


@access("record")
def correct_figure(request: OfficeRequest, number: int) -> HttpResponse:
    """Correct one figure."""
    figure, user = figure_of(request, number), request.user
    initial = {"amount": plain(figure.amount), "source": figure.source, "on": figure.on}

    def act(typed: dict[str, Any]) -> EnteredFigure:
        return correct_one(figure, correction(typed), by=user, at=timezone.now())

    return act_page(
        request,
        verb="更正",
        title=f"更正：{figure}",
        form=partial(CorrectionForm, initial=initial),
        act=act,
        done=lambda made: reverse("entered_figure", args=[made.pk]),
        obstacles=obstacles.to_touch_figure(figure, by=user, on=today()),
        said="已更正，原来的数保留在历史里。",
        figure=figure,
    )
