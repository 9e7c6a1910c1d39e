"""One revision as it was saved."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.documents import queries
from gongkai.office.documents.models import Revision
from gongkai.office.documents.views.document import document_of


@access(*queries.MAY_READ)
def revision(request: OfficeRequest, number: int, revision: int) -> HttpResponse:
    """The snapshot with its fingerprint."""
    found = document_of(request, number)
    snapshot = get_object_or_404(Revision.objects.select_related("by"), document=found, number=revision)
    context = {"title": str(snapshot), "document": found, "revision": snapshot}
    return render(request, "documents/revision.html", context)
