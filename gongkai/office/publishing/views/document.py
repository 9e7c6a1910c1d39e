"""Where one of the office's documents was published."""

from django.http import HttpResponse
from django.shortcuts import render

from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.documents.queries import MAY_READ
from gongkai.office.documents.views.document import document_of
from gongkai.office.publishing.models import Publication


@access(*MAY_READ)
def document_publications(request: OfficeRequest, number: int) -> HttpResponse:
    """The publications of a document with their receipts, newest first."""
    document = document_of(request, number)
    found = Publication.objects.filter(document=document).select_related("annulment", "revision")
    context = {
        "title": f"{document}的公开情况",
        "document": document,
        "publications": found.prefetch_related("receipts"),
    }
    return render(request, "publishing/document.html", context)
