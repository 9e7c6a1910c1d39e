"""The page on which what waits of a list is dropped."""

from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.roles import May
from gongkai.office.publishing import obstacles, queries
from gongkai.office.publishing.actions.discard_batch import discard_batch as discard_whole
from gongkai.office.publishing.forms import NothingForm
from gongkai.office.publishing.views.batch import batch_of


@access(May.RECORD)
def discard_batch(request: OfficeRequest, number: int) -> HttpResponseBase:
    """Drop what waits."""
    found = batch_of(request, number)
    counts = queries.counts(found)
    kept = f"已经导入的 {counts.imported} 行不受影响。" if counts.imported else "这个文件以后可以重新上传。"
    return act_page(
        request,
        verb="放弃",
        title=f"放弃{found}里没有导入的行",
        form=NothingForm,
        act=lambda _: discard_whole(found, by=request.user, at=timezone.now()),
        done=reverse("import_batch", args=[number]),
        said="没有导入的行已放弃。",
        template="publishing/annul.html",
        obstacles=obstacles.to_discard(found, by=request.user, on=today()),
        subject=f"还没有导入的 {counts.ready + counts.faulty} 行不再导入，原始内容仍然保存。{kept}",
        back=reverse("import_batch", args=[number]),
    )
