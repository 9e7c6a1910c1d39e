"""The page on which a document is marked."""

from typing import Any

from django import forms
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from gongkai.law.grounds import GROUNDS
from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.conflict import Conflict, Conflicting, conflict_with
from gongkai.office.agencies.roles import May
from gongkai.office.documents import obstacles
from gongkai.office.documents.actions.mark import mark as mark_document
from gongkai.office.documents.forms import MarkForm
from gongkai.office.documents.models import Document
from gongkai.office.documents.views.document import document_of

FIELDS = ("mark", "category", "ground", "ground_note")
"""What the form and the document share; the reason is new each time."""


@access(May.RECORD)
def mark(request: OfficeRequest, number: int) -> HttpResponseBase:
    """Give the mark, with the grounds of the law and what each is about beside the form."""
    document = document_of(request, number)

    def form(data: Any = None, files: Any = None) -> MarkForm:
        return MarkForm(data, files, initial={field: getattr(document, field) for field in (*FIELDS, "version")})

    def act(cleaned: dict[str, Any]) -> Document:
        return mark_document(document, by=request.user, at=timezone.now(), **cleaned)

    def conflict(filled: forms.BaseForm, error: Conflicting) -> Conflict:
        return conflict_with(document_of(request, number), filled, FIELDS, error)

    return act_page(
        request,
        form=form,
        act=act,
        conflict=conflict,
        template="documents/mark.html",
        verb="标注",
        title=f"标注{document}的公开属性",
        done=reverse("document", args=[number]),
        said="公开属性已标注。",
        obstacles=obstacles.of_agency(document.agency, request.user, today()),
        document=document,
        grounds=GROUNDS.values(),
    )
