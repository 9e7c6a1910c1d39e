"""One publication: what, since when, where, who says so."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.publishing.models import Publication


def publication_of(request: OfficeRequest, number: int) -> Publication:
    """The publication of the reader's own agency; 404 for any other."""
    mine = Publication.objects.select_related("agency", "recorded_by", "batch", "row", "document", "annulment__by")
    return get_object_or_404(mine, agency=request.user.agency, pk=number)


@access()
def publication(request: OfficeRequest, number: int) -> HttpResponse:
    """The entry as it was recorded, struck through where it was annulled."""
    found = publication_of(request, number)
    context = {"title": found.title, "publication": found, "receipts": found.receipts.order_by("on", "id")}
    return render(request, "publishing/publication.html", context)
