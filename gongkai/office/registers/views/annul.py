"""The page for annulling a record."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.registers import obstacles
from gongkai.office.registers.actions.annul import annul as annul_record
from gongkai.office.registers.forms import ReasonForm
from gongkai.office.registers.models import Annulment
from gongkai.office.registers.views.entry import entry_of


@access("record")
def annul(request: OfficeRequest, number: int) -> HttpResponse:
    """Annul one record."""
    entry, user = entry_of(request, number), request.user

    def act(typed: dict[str, Any]) -> Annulment:
        return annul_record(entry, by=user, at=timezone.now(), **typed)

    return act_page(
        request,
        verb="作废",
        title=f"作废：{entry}",
        form=ReasonForm,
        act=act,
        done=reverse("register_entry", args=[number]),
        obstacles=obstacles.to_annul(entry, by=user, on=today()),
        said="已作废，这条记录不再计数。",
        template="registers/annul.html",
        entry=entry,
    )
