"""Freeze a signed version (冻结): the records behind every figure are copied, and the year never changes again."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.annual_report import gather as gathering
from gongkai.office.annual_report import obstacles
from gongkai.office.annual_report.models import Freezing, FrozenFact, Version
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record

BATCH = 1000


@transaction.atomic
def freeze(version: Version, *, by: Officer, at: datetime) -> Freezing:
    """Copy the records, then close the version. Raises Refused."""
    refuse_if(obstacles.to_freeze(version, by=by, on=timezone.localdate(at)))
    copies = rows(version)
    while batch := list(islice(copies, BATCH)):
        FrozenFact.objects.bulk_create(batch)
    freezing = Freezing.objects.create(version=version, by=by, at=at)
    record("冻结年报", version, by=by, at=at, fingerprint=version.fingerprint, facts=version.facts.count())
    return freezing


def rows(version: Version) -> Iterator[FrozenFact]:
    """The records behind every counted cell of the year."""
    report = version.report
    for cell in gathering.gather(report.agency, report.year).totals:
        for fact in gathering.merged(report.agency.pk, report.year, [cell]):
            yield FrozenFact(
                version=version,
                cell=cell,
                kind=fact.kind,
                record_id=fact.id,
                on=fact.on,
                label=fact.label[:300],
                amount=fact.amount,
                note=fact.note[:300],
                address=fact.address[:200],
            )
