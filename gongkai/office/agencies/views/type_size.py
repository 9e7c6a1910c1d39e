"""The size of type, chosen by the reader and remembered in this browser."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from gongkai.office.agencies.access import access, before_password
from gongkai.office.agencies.own_address import own_address

SIZES = (("", "标准字"), ("1.25", "大字"), ("1.5", "特大字"))
"""The factors that the style sheet knows, and what they are called."""
COOKIE = "type_size"
A_YEAR = 365 * 24 * 3600


def size_of(request: HttpRequest) -> str:
    """The chosen size; the ordinary one where none or an unknown one is."""
    chosen = request.COOKIES.get(COOKIE, "")
    return chosen if chosen in dict(SIZES) else ""


@require_POST
@before_password
@access()
def type_size(request: HttpRequest) -> HttpResponse:
    """Remember the size and go back to the page."""
    answer = redirect(own_address(request, request.POST.get("page", "")))
    answer.set_cookie(COOKIE, request.POST.get("size", ""), max_age=A_YEAR, samesite="Lax", httponly=True)
    return answer
