"""One row of a list: corrected, set aside, taken back."""

from types import SimpleNamespace
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page, is_post
from gongkai.office.agencies.conflict import Conflict, Conflicting, conflict_with
from gongkai.office.agencies.roles import May
from gongkai.office.journal.acts import Refused
from gongkai.office.publishing import obstacles
from gongkai.office.publishing.actions.correct_row import correct_row
from gongkai.office.publishing.actions.set_row_aside import set_row_aside
from gongkai.office.publishing.forms import RowForm
from gongkai.office.publishing.models import ImportRow
from gongkai.office.publishing.reading.columns import TITLES, texts


def row_of(request: OfficeRequest, number: int, row: int) -> ImportRow:
    """The row of a batch of the reader's own agency; 404 for any other."""
    mine = ImportRow.objects.select_related("batch__agency")
    return get_object_or_404(mine, batch__agency=request.user.agency, batch=number, pk=row)


def said(row: ImportRow) -> dict[str, str]:
    """A row's texts by field as they stand now: its cells, and what was corrected beside them."""
    handed_in, corrected = texts(row.cells), row.corrections
    return {field: str(corrected.get(field, handed_in.get(field, ""))) for field in TITLES}


@access(May.RECORD)
def correct(request: OfficeRequest, number: int, row: int) -> HttpResponseBase:
    """Type anew what was wrong; the cells of the file stay as they are."""
    found = row_of(request, number, row)

    def form(data: Any = None, files: Any = None) -> RowForm:
        return RowForm(data, files, initial=said(found) | {"version": found.version})

    def act(cleaned: dict[str, Any]) -> ImportRow:
        version = cleaned.pop("version")
        return correct_row(found, cleaned, version=version, by=request.user, at=timezone.now())

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


@access(May.RECORD)
def set_aside(request: OfficeRequest, number: int, row: int) -> HttpResponse:
    """Leave a row out of the import, or take it back."""
    found = row_of(request, number, row)
    if is_post(request):
        aside = request.POST.get("aside") != "no"
        try:
            set_row_aside(found, aside=aside, by=request.user, at=timezone.now())
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, f"{found.place}{'不导入' if aside else '恢复为等待导入'}。")
    return redirect(reverse("import_batch", args=[number]))
