"""Save the words of a section; over another's change nothing is overwritten."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.agencies.models import Officer
from gongkai.office.annual_report import obstacles
from gongkai.office.annual_report.models import SectionText
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def write_section(text: SectionText, words: str, *, version: int, by: Officer, at: datetime) -> SectionText:
    """Save `words` (figures bound, see report.bound_text) based on `version`. Raises Refused, Conflicting."""
    current = (
        SectionText.objects.select_for_update(of=("self",))
        .select_related("report__agency", "edited_by")
        .get(pk=text.pk)
    )
    refuse_if(obstacles.to_write(current.report, by=by, on=timezone.localdate(at)))
    if current.version != version:
        raise Conflicting(current.edited_by.name if current.edited_by else "系统", current.version)
    if current.text != words:
        current.text, current.version, current.edited_by, current.edited_at = words, version + 1, by, at
        current.save()
        record("编写年报", current.report, by=by, at=at, section=current.section, version=current.version)
    return current
