"""The journal as a page: newest first, a hundred at a time, of the reader's own agency."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongkai.office.journal.access import access
from gongkai.office.journal.models import Entry


@access("read_journal")
def entries(request: HttpRequest) -> HttpResponse:
    """The acts of the agency, and those the program did by itself there; searched by person, act or subject."""
    words = request.GET.get("q", "").strip()
    found = Entry.objects.filter(agency_id=request.user.agency_id).order_by("-id")  # type: ignore[union-attr]  # signed in
    if words:
        found = found.filter(Q(by_name__contains=words) | Q(verb__contains=words) | Q(subject_label__contains=words))
    page = Paginator(found, 100).get_page(request.GET.get("page"))
    return render(request, "journal/entries.html", {"page": page, "q": words, "title": "操作记录"})
