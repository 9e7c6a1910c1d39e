"""The page on which a document's text is revised."""

from typing import Any

from django import forms
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.conflict import Conflict, Conflicting, conflict_with
from gongkai.office.agencies.roles import May
from gongkai.office.documents import obstacles
from gongkai.office.documents.actions.revise import revise as revise_document
from gongkai.office.documents.forms import ReviseForm, TextForm
from gongkai.office.documents.models import Revision
from gongkai.office.documents.secrecy import forget_secrets
from gongkai.office.documents.views.document import document_of


@access(May.RECORD)
def revise(request: OfficeRequest, number: int) -> HttpResponseBase:
    """Save a new revision, or show both texts where another saved in between."""
    document = document_of(request, number)

    def form(data: Any = None, files: Any = None) -> ReviseForm:
        return ReviseForm(data, files, initial={field: getattr(document, field) for field in ReviseForm.base_fields})

    def act(cleaned: dict[str, Any]) -> Revision:
        return revise_document(document, by=request.user, at=timezone.now(), **cleaned)

    def conflict(filled: forms.BaseForm, error: Conflicting) -> Conflict:
        return conflict_with(document_of(request, number), filled, TextForm.base_fields, error)

    answer = act_page(
        request,
        form=form,
        act=act,
        conflict=conflict,
        template="documents/edit.html",
        verb="保存修改",
        title=f"修改{document}",
        done=reverse("document", args=[number]),
        said="修改已保存为新的一稿，原来的各稿都在。",
        obstacles=obstacles.of_agency(document.agency, request.user, today()),
        document=document,
    )
    forget_secrets(request)
    return answer
