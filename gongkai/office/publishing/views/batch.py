"""One batch: what of a list can be imported, and what is wrong with the rest."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.publishing import queries
from gongkai.office.publishing.models import ImportBatch

SHOWN = 100


def batch_of(request: OfficeRequest, number: int) -> ImportBatch:
    """The batch of the reader's own agency; 404 for any other."""
    mine = ImportBatch.objects.select_related("agency", "uploaded_by")
    return get_object_or_404(mine, agency=request.user.agency, pk=number)


@access()
def batch(request: OfficeRequest, number: int) -> HttpResponse:
    """The preview: counts, then the rows that need a look, or those under the chosen tab."""
    found = batch_of(request, number)
    counts = queries.counts(found)
    tabs = [
        ("look", "需要处理", counts.faulty + counts.suspicious),
        ("ready", "可以导入", counts.ready - counts.suspicious),
        ("imported", "已导入", counts.imported),
        ("set_aside", "不导入", counts.set_aside),
    ]
    filled = next((key for key, _, count in tabs if count), "look")
    asked = request.GET.get("tab", "")
    tab = asked if asked in queries.FILTERS else filled
    context = {
        "title": str(found),
        "batch": found,
        "counts": counts,
        "certain": counts.ready - counts.suspicious,
        "tabs": tabs,
        "tab": tab,
        "page": Paginator(queries.rows(found, tab), SHOWN).get_page(request.GET.get("page")),
        "open": found.state == ImportBatch.State.OPEN,
    }
    return render(request, "publishing/batch.html", context)
