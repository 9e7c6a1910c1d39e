"""Writing one section: figures as 【名称：数】, the year's figures listed beside."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from gongkai.complaint import Complaint
from gongkai.office.agencies import keeping
from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.conflict import Conflict, Conflicting, Difference
from gongkai.office.annual_report import gather as gathering
from gongkai.office.annual_report import obstacles
from gongkai.office.annual_report.actions.write_section import write_section
from gongkai.office.annual_report.forms import SectionForm
from gongkai.office.annual_report.models import SectionText
from gongkai.office.annual_report.views.report import report_of
from gongkai.office.journal.acts import Refused
from gongkai.report.bound_text import for_editing, from_editing, stale
from gongkai.report.form_2021 import SECTIONS


@access("write_report")
def section(request: OfficeRequest, year: int, number: int) -> HttpResponse:
    """Edit the words of a section, save them, or show both texts where somebody saved in between."""
    report = report_of(request, year)
    if not 0 <= number <= len(SECTIONS):
        raise Http404
    text = get_object_or_404(SectionText.objects.select_related("edited_by"), report=report, section=number)
    gathered = gathering.gather(report.agency, year)
    hindrances, conflict, restored = obstacles.to_write(report, by=request.user, on=today()), None, False
    if request.method == "POST":
        form = SectionForm(request.POST)
        if form.is_valid() and not hindrances:
            try:
                words = from_editing(form.cleaned_data["text"], gathered.titles)
                based_on = form.cleaned_data["version"]
                write_section(text, words, version=based_on, by=request.user, at=timezone.now())
            except Conflicting as error:
                conflict = both_texts(form, text, error, gathered.titles)
                form = SectionForm({"text": form.cleaned_data["text"], "version": error.version})
            except Refused as refused:
                hindrances = refused.obstacles
            except Complaint as complaint:
                form.add_error("text", str(complaint))
            else:
                keeping.discard(request.user, request.path)
                messages.success(request, f"{obstacles.place(number)}已保存。")
                return redirect(reverse("annual_report", args=[year]) + f"#section-{number}")
    else:
        form = SectionForm(initial={"text": for_editing(text.text, gathered.titles), "version": text.version})
        restored = keeping.restore(form, request.user, request.path)
    context = {
        "title": f"{obstacles.place(number)}：{SECTIONS[number - 1]}" if number else "前言",
        "verb": "保存",
        "form": form,
        "obstacles": hindrances,
        "conflict": conflict,
        "restored": restored,
        "year": year,
        "stale": [(gathered.titles.get(f.cell, f.cell), f.value, now) for f, now in stale(text.text, gathered.printed)],
        "figures": offered(gathered),
    }
    status = 409 if conflict or (hindrances and request.method == "POST") else 400 if form.errors else 200
    return render(request, "annual_report/section.html", context, status=status)


def both_texts(form: SectionForm, text: SectionText, error: Conflicting, titles: dict[str, str]) -> Conflict:
    """My words and the saved ones, side by side."""
    text.refresh_from_db()
    difference = Difference("正文", form.cleaned_data["text"], for_editing(text.text, titles))
    return Conflict(error.by, error.version, (difference,))


def offered(gathered: gathering.Gathered) -> list[tuple[str, str]]:
    """The figures a sentence may want: those told in the text, then the tables' that are not 0; as they are typed."""
    told = [(cell, value) for cell, value in gathered.narrative.items()]
    tables = [(cell, str(value)) for cell, value in gathered.figures.items() if value not in (0, "0")]
    return [(f"【{gathered.titles[cell]}：{value}】", value) for cell, value in told + tables]
