"""Bring every bound figure of the words up to what its cell is now."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.annual_report import gather as gathering
from gongkai.office.annual_report import obstacles
from gongkai.office.annual_report.models import YearReport
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record
from gongkai.report.bound_text import refreshed, stale


@transaction.atomic
def refresh_figures(report: YearReport, *, by: Officer, at: datetime) -> int:
    """Rewrite the figures that no longer equal their cells; returns how many there were. Raises Refused."""
    refuse_if(obstacles.to_write(report, by=by, on=timezone.localdate(at)))
    figures = gathering.gather(report.agency, report.year).printed
    changed = 0
    for section in report.texts.select_for_update():
        found = [figure for figure, now in stale(section.text, figures) if now is not None]
        if found:
            section.text, section.version = refreshed(section.text, figures), section.version + 1
            section.edited_by, section.edited_at = by, at
            section.save()
            changed += len(found)
    record("更新文中数字", report, by=by, at=at, figures=changed)
    return changed
