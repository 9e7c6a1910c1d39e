"""One document: its text, its facts, its revisions, what was done to it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from gongkai.law.grounds import GROUNDS, MARKS
from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.documents import queries
from gongkai.office.documents.models import Document


def document_of(request: OfficeRequest, number: int) -> Document:
    """The document of the reader's own agency; 404 for any other."""
    mine = Document.objects.select_related("agency", "drafted_by", "changed_by", "unit")
    return get_object_or_404(mine, agency=request.user.agency, pk=number)


@access(*queries.MAY_READ)
def document(request: OfficeRequest, number: int) -> HttpResponse:
    """The document as it stands, the newest revision's text in the middle."""
    found = document_of(request, number)
    context = {
        "title": found.title,
        "document": found,
        "revision": found.newest,
        "revisions": found.revisions.select_related("by").order_by("-number"),
        "basis": GROUNDS[found.ground].citation if found.ground else MARKS[found.mark].citation,
        "acts": queries.acts(found),
    }
    return render(request, "documents/document.html", context)
