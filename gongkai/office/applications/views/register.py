"""The page for registering an application."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from gongkai.law.instruments import REGULATION
from gongkai.law.wording import wording
from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.applications import obstacles
from gongkai.office.applications.actions.register import register as register_application
from gongkai.office.applications.forms import RegisterForm
from gongkai.office.applications.models import Application

RECEIPT = REGULATION.article(31)


@access("record")
def register(request: OfficeRequest) -> HttpResponse:
    """Register one application; afterwards stands its page."""

    def act(typed: dict[str, Any]) -> Application:
        return register_application(by=request.user, at=timezone.now(), **typed)

    return act_page(
        request,
        verb="登记",
        title="登记申请",
        form=partial(RegisterForm, initial={"received_on": today()}),
        act=act,
        done=lambda made: reverse("application", args=[made.pk]),
        obstacles=obstacles.to_register(by=request.user, on=today()),
        said="申请已登记。",
        template="applications/register.html",
        receipt=RECEIPT,
        receipt_words=wording(RECEIPT).splitlines(),
    )
