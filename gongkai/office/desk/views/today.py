"""The desk: what is due today, for whom."""

from django.http import HttpResponse
from django.shortcuts import render

from gongkai.office.agencies.access import OfficeRequest, access


@access()
def today(request: OfficeRequest) -> HttpResponse:
    """The first page after signing in."""
    return render(request, "desk/today.html", {"title": "今日"})
