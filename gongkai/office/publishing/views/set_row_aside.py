"""The buttons that leave a row out of the import, or take it back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.agencies.act_page import is_post
from gongkai.office.agencies.roles import May
from gongkai.office.journal.acts import Refused
from gongkai.office.publishing.actions.set_row_aside import set_row_aside as set_aside
from gongkai.office.publishing.views.row import row_of


@access(May.RECORD)
def set_row_aside(request: OfficeRequest, number: int, row: int) -> HttpResponse:
    """Leave a row out of the import, or take it back."""
    found = row_of(request, number, row)
    if is_post(request):
        aside = request.POST.get("aside") != "no"
        try:
            set_aside(found, aside=aside, by=request.user, at=timezone.now())
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, f"{found.place}{'不导入' if aside else '恢复为等待导入'}。")
    return redirect(reverse("import_batch", args=[number]))
