"""The page on which a document is drafted."""

from typing import Any

from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.roles import May
from gongkai.office.documents import obstacles
from gongkai.office.documents.actions.draft import draft as draft_document
from gongkai.office.documents.forms import DraftForm
from gongkai.office.documents.models import Document
from gongkai.office.documents.secrecy import forget_secrets


@access(May.RECORD)
def draft(request: OfficeRequest) -> HttpResponseBase:
    """Draft a document of the officer's agency; its unit is the officer's own unless another is chosen."""
    agency = request.user.agency

    def form(data: Any = None, files: Any = None) -> DraftForm:
        return DraftForm(data, files, agency=agency, initial={"made_on": today(), "unit": request.user.unit_id})

    def act(cleaned: dict[str, Any]) -> Document:
        return draft_document(agency, by=request.user, at=timezone.now(), **cleaned)

    answer = act_page(
        request,
        verb="登记文件",
        title="登记一份文件",
        form=form,
        act=act,
        done=lambda made: reverse("document", args=[made.pk]),
        said="文件已登记。",
        obstacles=obstacles.of_agency(agency, request.user, today()),
    )
    forget_secrets(request)
    return answer
