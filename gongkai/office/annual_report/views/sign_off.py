"""Signing, freezing, reopening, and bringing the text's figures up to date: the acts on a year's report."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.annual_report import obstacles, queries
from gongkai.office.annual_report.actions.freeze import freeze as freeze_version
from gongkai.office.annual_report.actions.refresh_figures import refresh_figures
from gongkai.office.annual_report.actions.reopen import reopen as reopen_version
from gongkai.office.annual_report.actions.sign_off import sign_off as sign
from gongkai.office.annual_report.content import content_of
from gongkai.office.annual_report.forms import NothingForm, ReasonForm, SignForm
from gongkai.office.annual_report.models import Version, YearReport
from gongkai.office.annual_report.views.report import report_of


def back(report: YearReport) -> str:
    """The report's page."""
    return reverse("annual_report", args=[report.year])


def version_of(report: YearReport) -> Version:
    """The newest version, or 404 where nothing has been signed."""
    return get_object_or_404(Version, pk=getattr(queries.latest(report), "pk", None))


@access("sign_report")
def sign_off(request: OfficeRequest, year: int) -> HttpResponse:
    """Sign the report; errors need a reason."""
    report = report_of(request, year)
    content = queries.working(report)
    before = queries.frozen(report)
    reason = request.POST.get("reason", "") if request.method == "POST" else "（填写理由后可签发）"
    return act_page(
        request,
        verb="签发",
        title=f"签发{year}年年度报告",
        form=SignForm,
        obstacles=obstacles.to_sign_off(report, content, by=request.user, on=today(), reason=reason),
        act=lambda given: sign(report, by=request.user, at=timezone.now(), reason=given["reason"]),
        done=back(report),
        said="已签发。核对无误后请冻结，冻结后这一年不再变动。",
        template="annual_report/sign_off.html",
        findings=[finding for finding in content.findings if finding["severity"] == "error"],
        changes=queries.changes(content_of(before), content) if before else [],
        report=report,
    )


@access("sign_report")
def freeze(request: OfficeRequest, year: int) -> HttpResponse:
    """Freeze the version that was signed."""
    report = report_of(request, year)
    version = version_of(report)
    return act_page(
        request,
        verb="冻结",
        title=f"冻结{year}年年度报告第{version.number}版",
        form=NothingForm,
        obstacles=obstacles.to_freeze(version, by=request.user, on=today()),
        act=lambda _given: freeze_version(version, by=request.user, at=timezone.now()),
        done=back(report),
        said="已冻结。每个数字背后的记录都已随报告保存。",
        template="annual_report/freeze.html",
        report=report,
    )


@access("sign_report")
def reopen(request: OfficeRequest, year: int) -> HttpResponse:
    """Take back a signature, or begin a correction."""
    report = report_of(request, year)
    version = version_of(report)
    frozen = hasattr(version, "freezing")
    verb = "开始更正" if frozen else "收回签发"
    return act_page(
        request,
        verb=verb,
        title=f"{verb}：{year}年年度报告第{version.number}版",
        form=ReasonForm,
        obstacles=obstacles.to_reopen(version, by=request.user, on=today()),
        act=lambda given: reopen_version(version, given["reason"], by=request.user, at=timezone.now()),
        done=back(report),
        said="可以修改了。原来的版本原样保存，随时可以查看。",
        report=report,
    )


@access("write_report")
def refresh(request: OfficeRequest, year: int) -> HttpResponse:
    """Bring the figures in the words up to what the records say."""
    report = report_of(request, year)
    return act_page(
        request,
        verb="更新",
        title="按记录更新文中的数字",
        form=NothingForm,
        obstacles=obstacles.to_write(report, by=request.user, on=today()),
        act=lambda _given: refresh_figures(report, by=request.user, at=timezone.now()),
        done=back(report),
        said="文中的数字已与记录一致。",
        template="annual_report/refresh.html",
        report=report,
        stale=stale_lines(report),
    )


def stale_lines(report: YearReport) -> list[tuple[str, str, str, str | None]]:
    """Place, name, the text's figure, the record's figure."""
    content = queries.working(report)
    return [
        (obstacles.place(number), content.titles.get(figure.cell, figure.cell), figure.value, now)
        for number, figures in queries.stale_figures(content).items()
        for figure, now in figures
    ]
