"""Begin a year's report: its words are drafted from the figures as they are."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.contact import contact_lines
from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.annual_report import gather as gathering
from gongkai.office.annual_report import obstacles
from gongkai.office.annual_report.content import PREFACE
from gongkai.office.annual_report.models import SectionText, YearReport
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record
from gongkai.report.draft import Drafter, preface, section_five, section_one, section_six


@transaction.atomic
def open_report(agency: Agency, year: int, *, by: Officer, at: datetime) -> YearReport:
    """Make the report of a year with drafted words. Raises Refused."""
    refuse_if(obstacles.to_open(agency, year, by=by, on=timezone.localdate(at)))
    report = YearReport.objects.create(agency=agency, year=year, opened_at=at)
    for section, text in drafted(agency, year).items():
        SectionText.objects.create(report=report, section=section, text=text, edited_by=by, edited_at=at)
    record("开始编写年报", report, by=by, at=at, year=year)
    return report


def drafted(agency: Agency, year: int) -> dict[int, str]:
    """The drafted words of each section, figures bound."""
    gathered = gathering.gather(agency, year)
    draft = Drafter(agency.name, year, gathered.printed, gathering.told(agency, year))
    return {
        PREFACE: preface(agency.name, year, contact_lines(agency)),
        1: section_one(draft),
        2: "",
        3: "",
        4: "",
        5: section_five(draft),
        6: section_six(draft),
    }
