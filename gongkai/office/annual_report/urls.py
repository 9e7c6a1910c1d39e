"""The addresses of the annual report."""

from django.urls import path

from gongkai.office.annual_report.views import sign_off
from gongkai.office.annual_report.views.file import file
from gongkai.office.annual_report.views.report import report
from gongkai.office.annual_report.views.reports import begin, reports
from gongkai.office.annual_report.views.section import section
from gongkai.office.annual_report.views.versions import versions

MENU = (("年度报告", "annual_reports", ()),)

urlpatterns = [
    path("annual-reports/", reports, name="annual_reports"),
    path("annual-reports/begin/", begin, name="begin_annual_report"),
    path("annual-reports/<int:year>/", report, name="annual_report"),
    path("annual-reports/<int:year>/sections/<int:number>/", section, name="annual_report_section"),
    path("annual-reports/<int:year>/refresh/", sign_off.refresh, name="refresh_annual_report"),
    path("annual-reports/<int:year>/sign-off/", sign_off.sign_off, name="sign_off_annual_report"),
    path("annual-reports/<int:year>/freeze/", sign_off.freeze, name="freeze_annual_report"),
    path("annual-reports/<int:year>/reopen/", sign_off.reopen, name="reopen_annual_report"),
    path("annual-reports/<int:year>/versions/", versions, name="annual_report_versions"),
    path("annual-reports/<int:year>/report.<str:suffix>", file, name="annual_report_file"),
]
