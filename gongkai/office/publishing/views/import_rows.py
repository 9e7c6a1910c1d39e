"""The button that imports."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access
from gongkai.office.agencies.act_page import is_post
from gongkai.office.agencies.roles import May
from gongkai.office.journal.acts import Refused
from gongkai.office.publishing.actions.import_rows import Imported
from gongkai.office.publishing.actions.import_rows import import_rows as import_waiting
from gongkai.office.publishing.views.batch import batch_of


@access(May.RECORD)
def import_rows(request: OfficeRequest, number: int) -> HttpResponse:
    """Import what can be imported; pressing the button twice imports once."""
    found = batch_of(request, number)
    if is_post(request):
        certain = request.POST.get("which") == "certain"
        try:
            done = import_waiting(found, unsuspicious=certain, by=request.user, at=timezone.now())
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, said(done))
    return redirect(reverse("import_batch", args=[number]))


def said(done: Imported) -> str:
    """What came of an import, in a sentence."""
    if not done.imported and not done.held_back:
        return "没有还等着导入的行，什么也没有改变。"
    held = f"另有 {done.held_back} 行与这期间登记的信息重复，没有导入，请核对。" if done.held_back else ""
    return f"已导入 {done.imported} 行。{held}"
