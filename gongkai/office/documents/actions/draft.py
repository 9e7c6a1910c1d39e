"""Draft a document (起草): its facts, its mark, its first revision, its index number."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from gongkai.law.index_number import IndexNumbers
from gongkai.office.agencies.models import Agency, Officer, Unit
from gongkai.office.documents import obstacles
from gongkai.office.documents.actions.snapshot import snapshot
from gongkai.office.documents.fingerprint import settled
from gongkai.office.documents.models import Document
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def draft(
    agency: Agency,
    *,
    title: str,
    made_on: date,
    mark: str,
    text: str = "",
    summary: str = "",
    document_number: str = "",
    index_number: str = "",
    category: int | None = None,
    ground: str = "",
    ground_note: str = "",
    unit: Unit | None = None,
    by: Officer,
    at: datetime,
) -> Document:
    """Record a document; without `index_number` the agency's template makes the next one. Raises Refused."""
    Agency.objects.select_for_update().get(pk=agency.pk)  # index numbers are given one after another
    facts = {
        "title": title.strip(),
        "made_on": made_on,
        "mark": mark,
        "summary": settled(summary),
        "document_number": document_number.strip(),
        "index_number": index_number.strip(),
        "category": category,
        "ground": ground,
        "ground_note": ground_note.strip(),
    }
    words = settled(text)
    refuse_if(obstacles.to_draft(agency, facts | {"text": words}, by=by, on=timezone.localdate(at)))
    facts["index_number"] = facts["index_number"] or next_index_number(agency, made_on)
    document = Document.objects.create(
        agency=agency, unit=unit, drafted_by=by, drafted_at=at, changed_by=by, changed_at=at, **facts
    )
    revision = snapshot(document, words, by=by, at=at)
    record("起草", document, by=by, at=at, index_number=document.index_number, fingerprint=revision.fingerprint)
    return document


def next_index_number(agency: Agency, made_on: date) -> str:
    """The number after the last one that the agency's template made for that year (and month)."""
    taken = Document.objects.filter(agency=agency, index_number__contains=str(made_on.year))
    numbers = taken.values_list("index_number", flat=True).iterator()
    return IndexNumbers(agency.code, agency.index_template).next(made_on, numbers)
