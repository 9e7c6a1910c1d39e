"""The page on which anybody checks an annual report: a file goes in, findings come out, nothing is kept."""

import logging
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import render
from django.utils.decorators import decorator_from_middleware
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from gongkai.complaint import Complaint
from gongkai.portal import turns
from gongkai.portal.examination import examination
from gongkai.portal.forms import USUAL, CheckForm
from gongkai.portal.uploads import MEGABYTES, receive, refusal
from gongkai.reading.process import NotStarted

log = logging.getLogger(__name__)

STALE = "这一页打开得太久，或者浏览器不接受本站的 Cookie，文件没有读；请再选一次文件，再按“检查”。"
OUT_OF_ORDER = "检查暂时用不了，这份文件没有读；请稍后再试，或者告诉网站的管理员。"
SIZES = (("", "标准"), ("1.25", "大"), ("1.5", "特大"))
"""The sizes of type that the style sheet knows."""
STATUS = {turns.Busy: 503, turns.TooOften: 429}
"""What an answer is called where there was no turn; a file that cannot be read is 422."""


class TokenCheck(CsrfViewMiddleware):
    """The usual protection against forged forms, told on the page itself; it comes after the file is in memory."""

    def _reject(self, request: HttpRequest, reason: str) -> HttpResponse:  # noqa: ARG002  # Django's signature
        """The page again, with a sentence."""
        return page(request, 403, said=STALE)


@csrf_exempt  # checked by TokenCheck below, once the way of receiving files is set
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def check_report(request: HttpRequest) -> HttpResponseBase:
    """The empty page, or what was found; every refusal is a sentence on the same page."""
    if request.method != "POST":
        return page(request)
    if said := refusal(request):
        return page(request, 413, said=said)
    try:
        turns.count_turn(request)
        with turns.inside():
            said = receive(request)
            return page(request, 413, said=said) if said else examine(request)
    except (turns.Busy, turns.TooOften) as none:
        answer = page(request, STATUS[type(none)], said=str(none))
        answer["Retry-After"] = "60" if isinstance(none, turns.TooOften) else "30"
        return answer


@decorator_from_middleware(TokenCheck)
@sensitive_post_parameters()
@sensitive_variables()
def examine(request: HttpRequest) -> HttpResponse:
    """The page with what was found in the file that was received. Raises Busy."""
    form = CheckForm(request.POST, request.FILES, use_required_attribute=False)
    size = request.POST.get("type", "")
    if not form.is_valid():
        return page(request, 422, form=form, type_size=size)
    try:
        with turns.at_desk():
            done = examination(**form.cleaned_data)
    except turns.Busy:
        raise
    except NotStarted as fault:
        log.error("check page: %s", fault)
        return page(request, 503, said=OUT_OF_ORDER, type_size=size)
    except Complaint as complaint:
        return page(request, 422, said=str(complaint), type_size=size)
    return page(request, done=done, file=form.cleaned_data["report"].name, type_size=size)


def page(request: HttpRequest, status: int = 200, **shown: Any) -> HttpResponse:
    """The page; neither browser nor proxy keeps it."""
    form = CheckForm(use_required_attribute=False)
    known = {"form": form, "formats": "、".join(USUAL), "megabytes": MEGABYTES, "sizes": SIZES}
    answer = render(request, "portal/check_report.html", known | shown, status=status)
    answer["Cache-Control"] = "no-store"
    return answer
