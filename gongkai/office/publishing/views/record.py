"""The pages on which a publication is recorded: of anything, or of one of the office's documents."""

from typing import Any

from django import forms
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.roles import May
from gongkai.office.documents.models import Revision
from gongkai.office.documents.views.document import document_of
from gongkai.office.publishing import obstacles
from gongkai.office.publishing.actions.record import record as record_publication
from gongkai.office.publishing.forms import ReceiptsForm, RecordForm
from gongkai.office.publishing.models import Publication


@access(May.RECORD)
def record(request: OfficeRequest) -> HttpResponseBase:
    """Record something of which the office holds no document."""
    return record_page(request, RecordForm, title="登记一条公开信息")


@access(May.RECORD)
def record_document(request: OfficeRequest, number: int) -> HttpResponseBase:
    """Record that the newest revision of a document was published."""
    revision = document_of(request, number).newest
    return record_page(request, ReceiptsForm, title=f"登记《{revision.title}》的公开", revision=revision)


def record_page(
    request: OfficeRequest, form: type[forms.Form], *, title: str, revision: Revision | None = None
) -> HttpResponseBase:
    """The act page of both."""
    agency = request.user.agency

    def act(cleaned: dict[str, Any]) -> Publication:
        receipts = cleaned.pop("receipts")
        return record_publication(agency, receipts, revision=revision, by=request.user, at=timezone.now(), **cleaned)

    return act_page(
        request,
        verb="登记公开",
        title=title,
        form=form,
        act=act,
        done=lambda made: reverse("publication", args=[made.pk]),
        said="公开信息已登记。",
        template="publishing/record.html",
        obstacles=obstacles.of_agency(agency, request.user, today()),
        revision=revision,
    )
