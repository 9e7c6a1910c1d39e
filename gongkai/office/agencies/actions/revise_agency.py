"""Revise the agency's own data (修改机关资料): name, contact data of Article 12, office hours."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies import obstacles, queries
from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.agencies.models import Agency, OfficeHours, Officer
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record

FIELDS = (
    "name",
    "short_name",
    "kind",
    "level",
    "code",
    "index_template",
    "disclosure_unit",
    "address",
    "postcode",
    "telephone",
    "fax",
    "email",
    "website",
)
"""What the act changes; the superior is set when reports are collected."""


@transaction.atomic
def revise_agency(
    agency: Agency,
    values: Mapping[str, str],
    hours: Sequence[Mapping[str, Any]],
    *,
    version: int,
    by: Officer | None,
    at: datetime,
) -> Agency:
    """Save `values` (of FIELDS) and all seasons' `hours` (fields of OfficeHours). Raises Refused, Conflicting."""
    current = Agency.objects.select_for_update().get(pk=agency.pk)
    refuse_if(obstacles.to_revise_agency(current, by=by, on=timezone.localdate(at)))
    if current.version != version:
        raise Conflicting(queries.last_saved_by(current), current.version)
    changed = [field for field in FIELDS if field in values and values[field] != getattr(current, field)]
    for field in changed:
        setattr(current, field, values[field])
    current.version += 1
    current.save()
    if replaced(current, hours):
        changed.append("hours")
    record("修改机关资料", current, by=by, at=at, fields=[label(field) for field in changed], version=current.version)
    return current


def label(field: str) -> str:
    """What a person calls a field."""
    return "办公时间" if field == "hours" else str(getattr(Agency._meta.get_field(field), "verbose_name", field))


def replaced(agency: Agency, hours: Sequence[Mapping[str, Any]]) -> bool:
    """Put the seasons' hours in place of those before; whether anything is different."""
    rows = [OfficeHours(agency=agency, **row) for row in hours]
    if [str(row) + row.days for row in rows] == [str(row) + row.days for row in agency.hours.all()]:
        return False
    agency.hours.all().delete()
    OfficeHours.objects.bulk_create(rows)
    return True
