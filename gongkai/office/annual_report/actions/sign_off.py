"""Sign the report (签发): figures, words and findings of this moment become a version."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.annual_report import obstacles, queries
from gongkai.office.annual_report.content import fingerprint
from gongkai.office.annual_report.models import Version, YearReport
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def sign_off(report: YearReport, *, by: Officer, at: datetime, reason: str = "") -> Version:
    """Make the next version; `reason` is why it is signed although errors stand, and is kept. Raises Refused."""
    YearReport.objects.select_for_update().get(pk=report.pk)
    content = queries.working(report)
    refuse_if(obstacles.to_sign_off(report, content, by=by, on=timezone.localdate(at), reason=reason))
    before, errors = queries.latest(report), queries.errors(content)
    text = content.as_text()
    version = Version.objects.create(
        report=report,
        number=before.number + 1 if before else 1,
        form="2021",
        content=text,
        fingerprint=fingerprint(text),
        errors=errors,
        override_reason=reason.strip() if errors else "",
        signed_by=by,
        signed_at=at,
    )
    record("签发年报", version, by=by, at=at, fingerprint=version.fingerprint, errors=errors, reason=reason.strip())
    return version
