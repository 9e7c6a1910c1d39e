"""The page for entering a record."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.registers import obstacles, queries
from gongkai.office.registers.actions.enter import enter as enter_record
from gongkai.office.registers.forms import EntryForm, new_entry
from gongkai.office.registers.models import RegisterEntry
from gongkai.office.registers.views.register import kind_named
from gongkai.office.registers.views.registers import year_of


@access("record")
def enter(request: OfficeRequest, key: str) -> HttpResponse:
    """Enter one record; afterwards stands the list of its year."""
    kind, user = kind_named(key), request.user

    def act(typed: dict[str, Any]) -> RegisterEntry:
        return enter_record(kind, new_entry(typed), by=user, at=timezone.now())

    return act_page(
        request,
        verb="登记",
        title=f"登记{kind.one}",
        form=partial(EntryForm, kind=kind, agency=user.agency),
        act=act,
        done=list_of,
        obstacles=obstacles.to_keep(kind, by=user, on=today()),
        said=f"已登记一{kind.unit}{kind.one}。",
        template="registers/enter.html",
        kind=kind,
        entered=entered_beside(request, key),
    )


def list_of(entry: RegisterEntry) -> str:
    """The address of the list in which a record stands."""
    year = entry.on.year if entry.on.year >= queries.FIRST_YEAR else "all"
    return f"{reverse('register', args=[entry.kind])}?year={year}"


def entered_beside(request: OfficeRequest, key: str) -> list[Any]:
    """The figures that were entered for cells that this kind feeds: records are added to them."""
    cells = [feed.cell for feed in kind_named(key).feeds]
    found = queries.figures_of(request.user.agency_id, year_of(request)).filter(cell__in=cells)
    return list(found.select_related("entered_by"))
