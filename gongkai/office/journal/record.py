"""Writing one entry, in the transaction of the change it tells of."""

from datetime import datetime
from typing import Any, Protocol

from django.db import connection, models

from gongkai.office.journal.chain import canonical, digest
from gongkai.office.journal.models import BEGINNING, Entry

CHAIN_LOCK = 711_2019
"""The advisory lock that makes PostgreSQL's writers queue at the chain's end; SQLite has one writer anyway."""


class Actor(Protocol):
    """Who acts: an officer, or whatever else has an id, a name and an agency."""

    pk: Any
    name: str
    agency_id: Any


def record(verb: str, subject: models.Model, *, by: Actor | None, at: datetime, **details: Any) -> Entry:
    """Append what was done to the journal; must stand in the transaction of the change itself.

    `by` None is the program acting by itself (导入程序, tick). `details` must be plain values without personal data.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("record() belongs in the transaction of the act it records")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN_LOCK])
    last = Entry.objects.order_by("-id").values_list("hash", flat=True).first()
    entry = Entry(
        at=at,
        verb=verb,
        by_id=by.pk if by else None,
        by_name=by.name if by else "系统",
        agency_id=by.agency_id if by else getattr(subject, "agency_id", None),
        subject_kind=subject._meta.label_lower,
        subject_id=str(subject.pk),
        subject_label=str(subject)[:300],
        details=canonical(details),
        previous_hash=last or BEGINNING,
    )
    entry.hash = digest(entry)
    entry.save(force_insert=True)
    return entry
