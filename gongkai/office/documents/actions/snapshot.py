"""Take the snapshot that draft and revise both leave behind: no act by itself."""

from datetime import datetime

from gongkai.office.agencies.models import Officer
from gongkai.office.documents.fingerprint import fingerprint
from gongkai.office.documents.models import Document, Revision


def snapshot(document: Document, text: str, *, by: Officer, at: datetime) -> Revision:
    """Append the next revision of a document as it stands, with `text`."""
    revision = Revision(
        document=document,
        number=document.revisions.count() + 1,
        title=document.title,
        document_number=document.document_number,
        index_number=document.index_number,
        made_on=document.made_on,
        summary=document.summary,
        text=text,
        at=at,
        by=by,
    )
    revision.fingerprint = fingerprint(revision)
    revision.save(force_insert=True)
    return revision
