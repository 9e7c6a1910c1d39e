"""The batches of imported lists."""

from django.http import HttpResponse
from django.shortcuts import render

from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.publishing import queries


@access()
def batches(request: OfficeRequest) -> HttpResponse:
    """Every list that was handed in, and what became of its rows."""
    found = queries.batches(request.user.agency)
    context = {"title": "导入台账", "batches": found, "waiting": queries.waiting(found).count()}
    return render(request, "publishing/batches.html", context)
