"""One register: its records of a year, or of all years, with their sum."""

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import render

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.registers import obstacles, queries
from gongkai.office.registers.kind import RegisterKind, kinds
from gongkai.office.registers.models import RegisterEntry
from gongkai.office.registers.summary import line_of
from gongkai.office.registers.views.registers import year_of

ROWS = 100


def kind_named(key: str) -> RegisterKind:
    """The kind by its key, or 404."""
    if key not in kinds():
        raise Http404
    return kinds()[key]


@access(*queries.MAY_READ)
def register(request: OfficeRequest, key: str) -> HttpResponse:
    """The list of one kind."""
    kind, year, agency = kind_named(key), year_of(request), request.user.agency
    everything = request.GET.get("year") == "all"
    found = RegisterEntry.objects.filter(agency=agency, kind=key).select_related("annulment", "ends")
    live_endings = RegisterEntry.objects.filter(annulment=None)
    found = found.prefetch_related(Prefetch("endings", queryset=live_endings, to_attr="live_endings"))
    if not everything:
        found = found.filter(on__year=year)
    context = {
        "title": kind.title,
        "kind": kind,
        "line": line_of(agency, year, kind),
        "year": year,
        "years": queries.years(today()),
        "everything": everything,
        "live": found.filter(annulment=None).count(),
        "page": Paginator(found, ROWS).get_page(request.GET.get("page")),
        "obstacles": obstacles.to_keep(kind, by=request.user, on=today()),
    }
    return render(request, "registers/register.html", context)
