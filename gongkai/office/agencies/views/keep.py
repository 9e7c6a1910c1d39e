"""Keeping what is typed, called by the pages' script; discarding or preferring it, called by the person."""

import json
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from gongkai.office.agencies import keeping
from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.agencies.own_address import own_address

GONE = 410
"""The answer where the page was saved or discarded since the text was typed: the browser forgets its copy too."""
ANOTHER = 409
"""The answer where somebody else has signed in on this browser meanwhile: nobody's text becomes another's."""


@require_POST
@access()
def keep(request: OfficeRequest) -> HttpResponse:
    """Keep `fields` (JSON) of a `page` that showed a `version`, typed by `officer` at `typed_at` (seconds)."""
    try:
        fields = dict(json.loads(request.POST["fields"]))
        typed_at = datetime.fromtimestamp(float(request.POST["typed_at"]), UTC)
    except (KeyError, ValueError, TypeError, OverflowError, OSError):
        return HttpResponseBadRequest("填写的内容没有传完整。", content_type="text/plain; charset=utf-8")
    if request.POST.get("officer") != str(request.user.pk):
        return HttpResponse(status=ANOTHER)
    texts = {str(name): str(text) for name, text in fields.items()}
    version = request.POST.get("version", "")
    taken = keeping.keep(request.user, page_of(request), texts, version=version, typed_at=typed_at)
    return HttpResponse(status=204 if taken else GONE)


@require_POST
@access()
def discard_kept(request: OfficeRequest) -> HttpResponse:
    """Forget what was kept of a page and go back to it."""
    keeping.discard(request.user, page_of(request))
    return redirect(page_of(request))


@require_POST
@access()
def prefer_kept(request: OfficeRequest) -> HttpResponse:
    """Put what was kept into the form although the thing was saved since, and go back to it."""
    keeping.prefer(request.user, page_of(request))
    return redirect(page_of(request))


def page_of(request: HttpRequest) -> str:
    """The page that a form is about."""
    return own_address(request, request.POST.get("page", ""))
