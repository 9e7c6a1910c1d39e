"""One batch: what of a list can be imported, what is wrong with the rest, and the acts on the whole."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.agencies.act_page import act_page, is_post
from gongkai.office.agencies.roles import May
from gongkai.office.journal.acts import Refused
from gongkai.office.publishing import obstacles, queries
from gongkai.office.publishing.actions.annul_batch import annul_batch
from gongkai.office.publishing.actions.discard_batch import discard_batch
from gongkai.office.publishing.actions.import_rows import Imported
from gongkai.office.publishing.actions.import_rows import import_rows as import_waiting
from gongkai.office.publishing.forms import NothingForm, ReasonForm
from gongkai.office.publishing.models import ImportBatch

SHOWN = 100


def batch_of(request: OfficeRequest, number: int) -> ImportBatch:
    """The batch of the reader's own agency; 404 for any other."""
    mine = ImportBatch.objects.select_related("agency", "uploaded_by")
    return get_object_or_404(mine, agency=request.user.agency, pk=number)


@access()
def batch(request: OfficeRequest, number: int) -> HttpResponse:
    """The preview: counts, then the rows that need a look, or those under the chosen tab."""
    found = batch_of(request, number)
    counts = queries.counts(found)
    tabs = [
        ("look", "需要处理", counts.faulty + counts.suspicious),
        ("ready", "可以导入", counts.ready - counts.suspicious),
        ("imported", "已导入", counts.imported),
        ("set_aside", "不导入", counts.set_aside),
    ]
    filled = next((key for key, _, count in tabs if count), "look")
    asked = request.GET.get("tab", "")
    tab = asked if asked in queries.FILTERS else filled
    context = {
        "title": str(found),
        "batch": found,
        "counts": counts,
        "certain": counts.ready - counts.suspicious,
        "tabs": tabs,
        "tab": tab,
        "page": Paginator(queries.rows(found, tab), SHOWN).get_page(request.GET.get("page")),
        "open": found.state == ImportBatch.State.OPEN,
    }
    return render(request, "publishing/batch.html", context)


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


@access(May.RECORD)
def discard(request: OfficeRequest, number: int) -> HttpResponseBase:
    """Drop what waits."""
    found = batch_of(request, number)
    counts = queries.counts(found)
    kept = f"已经导入的 {counts.imported} 行不受影响。" if counts.imported else "这个文件以后可以重新上传。"
    return act_page(
        request,
        verb="放弃",
        title=f"放弃{found}里没有导入的行",
        form=NothingForm,
        act=lambda _: discard_batch(found, by=request.user, at=timezone.now()),
        done=reverse("import_batch", args=[number]),
        said="没有导入的行已放弃。",
        template="publishing/annul.html",
        obstacles=obstacles.to_discard(found, by=request.user, on=today()),
        subject=f"还没有导入的 {counts.ready + counts.faulty} 行不再导入，原始内容仍然保存。{kept}",
        back=reverse("import_batch", args=[number]),
    )


@access(May.RECORD)
def annul(request: OfficeRequest, number: int) -> HttpResponseBase:
    """Annul everything that came from the file."""
    found = batch_of(request, number)

    def act(cleaned: dict[str, Any]) -> int:
        return annul_batch(found, reason=cleaned["reason"], by=request.user, at=timezone.now())

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
