"""The report page: the six sections as they will be printed; a click on a figure opens the records behind it."""

from itertools import islice
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.annual_report import gather as gathering
from gongkai.office.annual_report import obstacles, page, queries
from gongkai.office.annual_report.content import Content, content_of, title_of
from gongkai.office.annual_report.models import Version, YearReport
from gongkai.report.form_2021 import FORM

RECORDS_A_PAGE = 200


def report_of(request: OfficeRequest, year: int) -> YearReport:
    """The reader's agency's report on a year, or 404."""
    return get_object_or_404(YearReport.objects.select_related("agency"), agency=request.user.agency, year=year)


def shown_version(request: OfficeRequest, report: YearReport) -> Version | None:
    """The version asked for by number; else the one that stands; None for the year as it is now."""
    asked = request.GET.get("version", "")
    if asked == "now":
        return None
    if asked:
        if not asked.isdigit():
            raise Http404
        return get_object_or_404(report.versions.select_related("freezing", "reopening"), number=int(asked))
    return queries.standing(report)


@access()
def report(request: OfficeRequest, year: int) -> HttpResponse:
    """The page of one year's report."""
    found = report_of(request, year)
    version = shown_version(request, found)
    content = content_of(version) if version else queries.working(found)
    before = queries.report_of_last_year(found)
    asked_before = bool(request.GET.get("last_year")) and before is not None
    context: dict[str, Any] = {
        "title": title_of(found.agency, year),
        "report": found,
        "version": version,
        "status": queries.status(found),
        "content": content,
        "sections": page.sections(content, FORM, before.figures if before and asked_before else {}),
        "errors": queries.errors(content),
        "stale": sum(len(figures) for figures in queries.stale_figures(content).values()),
        "gaps": sum(queries.gaps(content).values()),
        "has_last_year": before is not None,
        "last_year": asked_before,
        "moved": moved(found, version, content),
        "versions": found.versions.select_related("signed_by", "freezing", "reopening"),
        "writing": [] if version else obstacles.to_write(found, by=request.user, on=today()),
        "opened": opened(request, found, version if version and hasattr(version, "freezing") else None),
    }
    return render(request, "annual_report/report.html", context)


def moved(found: YearReport, version: Version | None, content: Content) -> list[queries.Change]:
    """What the records would say otherwise than a version that is shown."""
    if version is None:
        return []
    gathered = gathering.gather(found.agency, found.year)
    return queries.changes(content, Content(gathered.figures, gathered.narrative, content.titles, content.texts, []))


def opened(request: OfficeRequest, found: YearReport, version: Version | None) -> dict[str, Any] | None:
    """The figure that is opened beside the report: its records, a page of them, and their sum."""
    cell = request.GET.get("cell", "")
    if not cell:
        return None
    traced = queries.trace(found, cell, version)
    if traced is None:
        raise Http404
    number = int(request.GET["page"]) if request.GET.get("page", "").isdigit() else 1
    start = (max(number, 1) - 1) * RECORDS_A_PAGE
    facts = list(islice(traced.facts, start, start + RECORDS_A_PAGE + 1))
    return {
        "traced": traced,
        "parts": FORM.parts.get(cell, ()),
        "facts": facts[:RECORDS_A_PAGE],
        "first": start + 1,
        "number": number,
        "more": len(facts) > RECORDS_A_PAGE,
        "listed": gathering.plain(sum((fact.amount for fact in facts[:RECORDS_A_PAGE]), gathering.ZERO)),
    }
