"""Revise a document (修改): a new revision beside the old ones; over another's change nothing is overwritten."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.documents import obstacles
from gongkai.office.documents.actions.snapshot import snapshot
from gongkai.office.documents.fingerprint import fingerprint, settled
from gongkai.office.documents.locking import locked
from gongkai.office.documents.models import Document, Revision
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def revise(
    document: Document,
    *,
    version: int,
    title: str,
    made_on: date,
    text: str,
    summary: str = "",
    document_number: str = "",
    by: Officer,
    at: datetime,
) -> Revision:
    """Save a text based on `version` as the next revision; an unchanged text leaves the newest one as it is.

    Raises Refused, and Conflicting where another has saved since `version`.
    """
    current = locked(document, version)
    facts = {
        "title": title.strip(),
        "made_on": made_on,
        "summary": settled(summary),
        "document_number": document_number.strip(),
    }
    words = settled(text)
    refuse_if(obstacles.to_revise(current, facts | {"text": words}, by=by, on=timezone.localdate(at)))
    newest = current.newest
    for field, value in facts.items():
        setattr(current, field, value)
    if fingerprint(Revision(text=words, index_number=current.index_number, **facts)) == newest.fingerprint:
        return newest
    current.version, current.changed_by, current.changed_at = version + 1, by, at
    current.save()
    revision = snapshot(current, words, by=by, at=at)
    record("修改", current, by=by, at=at, revision=revision.number, fingerprint=revision.fingerprint)
    return revision
