"""The list of documents with its filters."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.documents import queries
from gongkai.office.documents.forms import FilterForm

SHOWN = 50


@access(*queries.MAY_READ)
def documents(request: OfficeRequest) -> HttpResponse:
    """The agency's documents, newest first; a filter that is not understood is left out."""
    mine = queries.of_agency(request.user.agency)
    form = FilterForm(request.GET, years=queries.years(mine))
    form.is_valid()
    chosen = form.cleaned_data
    found = queries.filtered(
        mine,
        words=chosen.get("q", "").strip(),
        year=chosen.get("year"),
        mark=chosen.get("mark", ""),
        category=chosen.get("category"),
    )
    page = Paginator(found, SHOWN).get_page(request.GET.get("page"))
    context = {
        "title": "文件",
        "form": form,
        "page": page,
        "counts": queries.by_mark(found),
        "narrowed": any(chosen.values()),
    }
    return render(request, "documents/documents.html", context)
