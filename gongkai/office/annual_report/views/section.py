"""Writing one section: figures as 【名称：数】, the year's figures listed beside."""

from functools import partial
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.conflict import Conflict, Conflicting, conflict_with
from gongkai.office.annual_report import gather as gathering
from gongkai.office.annual_report import obstacles
from gongkai.office.annual_report.actions.write_section import write_section
from gongkai.office.annual_report.forms import SectionForm
from gongkai.office.annual_report.models import SectionText
from gongkai.office.annual_report.views.report import report_of
from gongkai.report.bound_text import for_editing, from_editing, stale
from gongkai.report.form_2021 import SECTIONS


@access("write_report")
def section(request: OfficeRequest, year: int, number: int) -> HttpResponse:
    """Edit the words of a section, save them, or show both texts where somebody saved in between."""
    report = report_of(request, year)
    if not 0 <= number <= len(SECTIONS):
        raise Http404
    text = get_object_or_404(SectionText, report=report, section=number)
    gathered = gathering.gather(report.agency, year)

    def write(given: dict[str, Any]) -> SectionText:
        words = from_editing(given["text"], gathered.titles)
        return write_section(text, words, version=given["version"], by=request.user, at=timezone.now())

    def both_texts(form: forms.BaseForm, error: Conflicting) -> Conflict:
        text.refresh_from_db()
        text.text = for_editing(text.text, gathered.titles)
        return conflict_with(text, form, ["text"], error)

    words = for_editing(text.text, gathered.titles)
    return act_page(
        request,
        verb="保存",
        title=f"{obstacles.place(number)}：{SECTIONS[number - 1]}" if number else "前言",
        form=partial(SectionForm, initial={"text": words, "version": text.version}),
        act=write,
        done=reverse("annual_report", args=[year]) + f"#section-{number}",
        said=f"{obstacles.place(number)}已保存。",
        obstacles=obstacles.to_write(report, by=request.user, on=today()),
        conflict=both_texts,
        template="annual_report/section.html",
        year=year,
        stale=[(gathered.titles.get(f.cell, f.cell), f.value, now) for f, now in stale(text.text, gathered.printed)],
        figures=offered(gathered),
    )


def offered(gathered: gathering.Gathered) -> list[tuple[str, str]]:
    """The figures a sentence may want: those told in the text, then the tables' that are not 0; as they are typed."""
    tables = {cell: str(value) for cell, value in gathered.figures.items() if value not in (0, "0")}
    return [(f"【{gathered.titles[cell]}：{value}】", value) for cell, value in (gathered.narrative | tables).items()]
