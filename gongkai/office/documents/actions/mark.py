"""Mark a document (标注公开属性): disclosed under which item of Article 20, or on which ground not."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from gongkai.office.agencies.models import Officer
from gongkai.office.documents import obstacles
from gongkai.office.documents.locking import locked
from gongkai.office.documents.models import Document
from gongkai.office.journal.acts import refuse_if
from gongkai.office.journal.record import record


@transaction.atomic
def mark(
    document: Document,
    *,
    version: int,
    mark: str,
    category: int | None = None,
    ground: str = "",
    ground_note: str = "",
    reason: str,
    by: Officer,
    at: datetime,
) -> Document:
    """Give a document its mark, based on `version`; `reason` says why and goes into the journal.

    Raises Refused, and Conflicting where another has saved since `version`.
    """
    current = locked(document, version)
    chosen = {"mark": mark, "category": category, "ground": ground, "ground_note": ground_note.strip()}
    wanted = chosen | {"reason": reason.strip()}
    refuse_if(obstacles.to_mark(current, wanted, by=by, on=timezone.localdate(at)))
    before = current.get_mark_display()
    for field, value in chosen.items():
        setattr(current, field, value)
    current.version, current.changed_by, current.changed_at = version + 1, by, at
    current.save()
    after = current.get_mark_display()
    record("标注公开属性", current, by=by, at=at, before=before, after=after, reason=reason.strip(), ground=ground)
    return current
