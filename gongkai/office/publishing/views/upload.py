"""The page on which a list is uploaded."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.roles import May
from gongkai.office.agencies.templatetags.office import day
from gongkai.office.publishing import obstacles
from gongkai.office.publishing.actions.upload import upload as upload_list
from gongkai.office.publishing.forms import UploadForm
from gongkai.office.publishing.models import ImportBatch
from gongkai.office.publishing.reading.file import MOST_BYTES


@access(May.RECORD)
def upload(request: OfficeRequest) -> HttpResponseBase:
    """Hand in a list; the same file again leads to where it stands."""
    agency, at = request.user.agency, timezone.now()
    too_large = int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES

    def form(data: Any = None, files: Any = None) -> UploadForm:
        return UploadForm(data, files, too_large=too_large)

    def act(cleaned: dict[str, Any]) -> ImportBatch:
        file = cleaned.pop("file")
        return upload_list(agency, file.read(), file_name=file.name, by=request.user, at=at, **cleaned)

    def done(batch: ImportBatch) -> HttpResponse:
        again = f"这个文件{batch.uploaded_by}已于{day(batch.uploaded_at)}上传过，没有重复读取，下面是它现在的情况。"
        messages.success(request, "文件已读取，还没有导入。" if batch.uploaded_at == at else again)
        return redirect(reverse("import_batch", args=[batch.pk]))

    return act_page(
        request,
        verb="上传",
        title="上传公开台账",
        form=form,
        act=act,
        done=done,
        template="publishing/upload.html",
        obstacles=obstacles.of_agency(agency, request.user, today()),
    )
