"""The page on which a wrong entry is annulled."""

from typing import Any

from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.roles import May
from gongkai.office.publishing import obstacles
from gongkai.office.publishing.actions.annul import annul as annul_publication
from gongkai.office.publishing.forms import ReasonForm
from gongkai.office.publishing.models import Annulment
from gongkai.office.publishing.views.publication import publication_of


@access(May.RECORD)
def annul(request: OfficeRequest, number: int) -> HttpResponseBase:
    """Annul an entry with a reason."""
    publication = publication_of(request, number)

    def act(cleaned: dict[str, Any]) -> Annulment:
        return annul_publication(publication, reason=cleaned["reason"], by=request.user, at=timezone.now())

    return act_page(
        request,
        verb="作废",
        title=f"作废误录：{publication}",
        form=ReasonForm,
        act=act,
        done=reverse("publication", args=[number]),
        said="已作废，不再计入统计。",
        template="publishing/annul.html",
        obstacles=obstacles.to_annul(publication, by=request.user, on=today()),
        subject=f"{publication}作废以后仍然列出，加删除线并注明理由，不再计入任何数字；作废不能撤回。",
        back=reverse("publication", args=[number]),
    )
