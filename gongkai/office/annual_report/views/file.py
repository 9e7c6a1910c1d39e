"""The report as a file: read back and compared before it is handed out."""

from urllib.parse import quote

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from gongkai.complaint import Complaint
from gongkai.hand_out import as_bytes
from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.annual_report import queries
from gongkai.office.annual_report.banner import banner
from gongkai.office.annual_report.content import as_report, content_of
from gongkai.office.annual_report.views.report import report_of, shown_version

TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "json": "application/json; charset=utf-8",
}


@access()
def file(request: OfficeRequest, year: int, suffix: str) -> HttpResponse:
    """Download a version, or the year as it is now."""
    if suffix not in TYPES:
        raise Http404
    report = report_of(request, year)
    version = shown_version(request, report)
    content = content_of(version) if version else queries.working(report)
    name = f"{report.agency.name}{year}年政府信息公开工作年度报告.{suffix}"
    try:
        made = as_bytes(as_report(report, content.figures, content.texts), name, banner=banner(version))
    except Complaint as complaint:
        messages.error(request, str(complaint))
        return redirect("annual_report", year)
    answer = HttpResponse(made, content_type=TYPES[suffix])
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return answer
