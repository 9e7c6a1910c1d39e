"""One record of a register: what it says, who entered it, what became of it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.registers import obstacles, queries
from gongkai.office.registers.kind import kinds
from gongkai.office.registers.models import RegisterEntry


def entry_of(request: OfficeRequest, number: int) -> RegisterEntry:
    """A record of the reader's agency, or 404."""
    found = RegisterEntry.objects.select_related("agency", "entered_by", "ends", "annulment__by")
    return get_object_or_404(found, pk=number, agency=request.user.agency)


@access(*queries.MAY_READ)
def entry(request: OfficeRequest, number: int) -> HttpResponse:
    """The page of one record."""
    found = entry_of(request, number)
    context = {
        "title": str(found),
        "entry": found,
        "kind": kinds().get(found.kind),
        "annulment": getattr(found, "annulment", None),
        "ending": RegisterEntry.objects.filter(ends=found, annulment=None).first(),
        "obstacles": obstacles.to_annul(found, by=request.user, on=today()),
        "verb": "作废",
    }
    return render(request, "registers/entry.html", context)
