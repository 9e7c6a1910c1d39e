"""The list of years: each report, where it is, what it still lacks; and beginning a year's report."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.annual_report import queries
from gongkai.office.annual_report.actions.open_report import open_report
from gongkai.office.annual_report.forms import OpenForm
from gongkai.office.annual_report.models import YearReport


@access()
def reports(request: OfficeRequest) -> HttpResponse:
    """Every year of the reader's agency, newest first."""
    found = YearReport.objects.filter(agency=request.user.agency)
    rows = [(report, queries.status(report), queries.frozen(report)) for report in found]
    return render(request, "annual_report/reports.html", {"title": "年度报告", "rows": rows})


@access("write_report")
def begin(request: OfficeRequest) -> HttpResponse:
    """Begin a year's report."""
    officer = request.user
    return act_page(
        request,
        verb="开始编写",
        title="开始编写年度报告",
        form=partial(OpenForm, initial={"year": today().year - 1}),
        act=lambda given: open_report(officer.agency, given["year"], by=officer, at=timezone.now()),
        done=lambda report: reverse("annual_report", args=[report.year]),
        said="已按记录起草，请逐部分核对、补写。",
    )
