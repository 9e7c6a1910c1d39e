"""What the commands `report` and `trace` ask for: one agency's report on one year, as frozen, signed or live."""

from argparse import Namespace

from gongkai.complaint import Complaint
from gongkai.office.agencies.models import Agency
from gongkai.office.annual_report.models import YearReport
from gongkai.server.environment import home, is_demo

DEMO_AGENCY = "沙坡头区司法局"


def agency_named(name: str | None) -> Agency:
    """The agency of that name; without a name the only one, in the demo the justice bureau. Raises Complaint."""
    wanted = name or (DEMO_AGENCY if is_demo() else "")
    agencies = list(Agency.objects.all())
    if not agencies:
        raise Complaint(f"{home()} 里还没有机关；请先运行 gongkai demo，或用 gongkai user 建立机关和人员。")
    if not wanted and len(agencies) == 1:
        return agencies[0]
    found = [agency for agency in agencies if wanted in (agency.name, agency.short_name)]
    if len(found) == 1 and wanted:
        return found[0]
    names = "、".join(agency.name for agency in agencies)
    raise Complaint(f"{f'没有“{wanted}”这个机关' if wanted else '有多个机关'}，请用 --agency 写明其中一个：{names}。")


def report_asked(arguments: Namespace) -> YearReport:
    """The report of the year and agency asked for. Raises Complaint where it has not been begun."""
    agency = agency_named(arguments.agency)
    report = YearReport.objects.select_related("agency").filter(agency=agency, year=arguments.year).first()
    if report is None:
        begun = YearReport.objects.filter(agency=agency).values_list("year", flat=True)
        years = "、".join(map(str, sorted(begun))) or "无"
        raise Complaint(f"{agency}没有{arguments.year}年的年度报告（已有年度：{years}）；请先在“年度报告”页开始编写。")
    return report
