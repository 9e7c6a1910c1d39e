"""The journal as a page: newest first, a hundred at a time, of the reader's agency; by day, by words, by subject."""

from datetime import date

from django import forms
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongkai.office.journal.access import access
from gongkai.office.journal.models import Entry
from gongkai.office.journal.words import in_words


class FindForm(forms.Form):
    """What to look for: days, both included, and words."""

    from_on = forms.DateField(label="起", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    to_on = forms.DateField(label="止", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    q = forms.CharField(label="人员、操作或对象", required=False, max_length=100)
    kind = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)
    subject = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)


@access("read_journal")
def entries(request: HttpRequest) -> HttpResponse:
    """The acts of the agency, and those the program did by itself there."""
    form = FindForm(request.GET, label_suffix="")
    mine = Entry.objects.filter(agency_id=request.user.agency_id)  # type: ignore[union-attr]  # the page needs a sign-in
    found = matching(mine, **form.cleaned_data) if form.is_valid() else mine
    page = Paginator(found.order_by("-id"), 100).get_page(request.GET.get("page"))
    rows = [(entry, list(in_words(entry.details))) for entry in page]
    only = page[0].subject_label if form.is_valid() and form.cleaned_data["subject"] and page.object_list else ""
    context = {"title": "操作记录", "page": page, "rows": rows, "form": form, "only": only}
    return render(request, "journal/entries.html", context)


def matching(
    found: QuerySet[Entry],
    *,
    from_on: date | None = None,
    to_on: date | None = None,
    q: str = "",
    kind: str = "",
    subject: str = "",
) -> QuerySet[Entry]:
    """Those of some days, both included, whose person, act or subject holds the words; or those on one subject."""
    if subject:
        found = found.filter(subject_kind=kind, subject_id=subject)
    if from_on:
        found = found.filter(at__date__gte=from_on)
    if to_on:
        found = found.filter(at__date__lte=to_on)
    if q:
        found = found.filter(Q(by_name__contains=q) | Q(verb__contains=q) | Q(subject_label__contains=q))
    return found
