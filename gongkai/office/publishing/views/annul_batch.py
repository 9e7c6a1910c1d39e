"""The page on which a whole import is annulled."""

from typing import Any

from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page
from gongkai.office.agencies.roles import May
from gongkai.office.publishing import obstacles, queries
from gongkai.office.publishing.actions.annul_batch import annul_batch as annul_whole
from gongkai.office.publishing.forms import ReasonForm
from gongkai.office.publishing.views.batch import batch_of


@access(May.RECORD)
def annul_batch(request: OfficeRequest, number: int) -> HttpResponseBase:
    """Annul everything that came from the file."""
    found = batch_of(request, number)

    def act(cleaned: dict[str, Any]) -> int:
        return annul_whole(found, reason=cleaned["reason"], by=request.user, at=timezone.now())

    return act_page(
        request,
        verb="整批作废",
        title=f"作废{found}导入的全部信息",
        form=ReasonForm,
        act=act,
        done=reverse("import_batch", args=[number]),
        said="这一批已整批作废，不再计入统计。",
        template="publishing/annul.html",
        obstacles=obstacles.to_annul_batch(found, by=request.user, on=today()),
        subject=f"从这个文件导入的 {queries.counts(found).imported} 条公开信息全部作废：仍然列出，加删除线并注明理由，"
        "不再计入任何数字；作废不能撤回。改好的文件可以重新上传。",
        back=reverse("import_batch", args=[number]),
    )
