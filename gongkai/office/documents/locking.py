"""Taking hold of a document for a change that is based on what its writer has read."""

from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.documents.models import Document


def locked(document: Document, version: int) -> Document:
    """The document as it is saved now, held until the transaction ends.

    Raises Conflicting, with the name of who saved last, where `version` is not the newest.
    """
    current = (
        Document.objects.select_for_update(of=("self",)).select_related("agency", "changed_by").get(pk=document.pk)
    )
    if current.version != version:
        raise Conflicting(current.changed_by.name, current.version)
    return current
