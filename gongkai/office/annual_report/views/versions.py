"""The versions of a year: who signed what when, and what each says otherwise than the one before."""

from django.http import HttpResponse
from django.shortcuts import render

from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.annual_report import queries
from gongkai.office.annual_report.content import content_of
from gongkai.office.annual_report.views.report import report_of


@access()
def versions(request: OfficeRequest, year: int) -> HttpResponse:
    """Every version, newest first, with its changes."""
    report = report_of(request, year)
    found = list(report.versions.select_related("signed_by", "freezing", "reopening"))
    contents = [content_of(version) for version in found]
    befores = [None, *contents[:-1]]
    changes = [queries.changes(before, now) if before else [] for before, now in zip(befores, contents, strict=True)]
    rows = list(zip(found, changes, strict=True))[::-1]
    context = {"title": f"{year}年年度报告的各个版本", "report": report, "rows": rows}
    return render(request, "annual_report/versions.html", context)
