"""The page on which a row is corrected."""

from types import SimpleNamespace
from typing import Any

from django import forms
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.conflict import Conflict, Conflicting, conflict_with
from gongkai.office.agencies.roles import May
from gongkai.office.publishing import obstacles
from gongkai.office.publishing.actions.correct_row import correct_row as correct_texts
from gongkai.office.publishing.forms import RowForm
from gongkai.office.publishing.models import ImportRow
from gongkai.office.publishing.reading.columns import TITLES
from gongkai.office.publishing.views.row import row_of, said


@access(May.RECORD)
def correct_row(request: OfficeRequest, number: int, row: int) -> HttpResponseBase:
    """Type anew what was wrong; the cells of the file stay as they are."""
    found = row_of(request, number, row)

    def form(data: Any = None, files: Any = None) -> RowForm:
        return RowForm(data, files, initial=said(found) | {"version": found.version})

    def act(cleaned: dict[str, Any]) -> ImportRow:
        version = cleaned.pop("version")
        return correct_texts(found, cleaned, version=version, by=request.user, at=timezone.now())

    def conflict(filled: forms.BaseForm, error: Conflicting) -> Conflict:
        saved = SimpleNamespace(**said(row_of(request, number, row)))
        return conflict_with(saved, filled, TITLES, error)

    return act_page(
        request,
        verb="保存改正",
        title=f"改正{found.place}",
        form=form,
        act=act,
        conflict=conflict,
        done=reverse("import_batch", args=[number]),
        said=f"{found.place}已改正，可以导入。",
        template="publishing/row.html",
        obstacles=obstacles.to_change_row(found, by=request.user, on=today()),
        row=found,
    )
