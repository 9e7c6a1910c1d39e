"""The page for entering a figure."""

from datetime import date
from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.permissions import to_do
from gongkai.office.agencies.roles import May
from gongkai.office.registers import queries
from gongkai.office.registers.actions.enter_figure import enter_figure as enter_one
from gongkai.office.registers.cells import enterable
from gongkai.office.registers.forms import FigureForm, new_figure
from gongkai.office.registers.models import EnteredFigure
from gongkai.office.registers.views.registers import year_of


@access("record")
def enter_figure(request: OfficeRequest) -> HttpResponse:
    """Enter one figure; the address may name the year and the cell it is for."""
    user, year = request.user, year_of(request)
    asked = enterable().get(request.GET.get("cell", ""))
    initial = {"year": str(year), "cell": asked.cell if asked else "", "on": min(date(year, 12, 31), today())}

    def act(typed: dict[str, Any]) -> EnteredFigure:
        return enter_one(new_figure(typed), by=user, at=timezone.now())

    return act_page(
        request,
        verb="录入",
        title=f"录入：{asked.title}" if asked else "录入数字",
        form=partial(FigureForm, years=queries.years(today()), initial=initial),
        act=act,
        done=lambda made: f"{reverse('entered_figures')}?year={made.year}",
        obstacles=to_do(May.RECORD, user, on=today()),
        said="已录入。",
        template="registers/enter_figure.html",
        asked=asked,
    )
