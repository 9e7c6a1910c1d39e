"""A form whose page is older than the present sign-in: what it brought is kept, and the page is drawn anew."""

from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from gongkai.office.agencies import keeping
from gongkai.office.agencies.models import Officer
from gongkai.office.agencies.sign_in import sign_in_again
from gongkai.office.agencies.typed import typed

AGAIN = "这一页打开以后您重新登录过。刚才填写的内容没有丢，已经填回，请核对后再提交；附件要重新选。"


def stale_page(request: HttpRequest, reason: str = "") -> HttpResponseBase:  # noqa: ARG001  # Django's signature
    """The answer to a form without a valid token: nothing is done, nothing typed is lost, no foreign form is kept."""
    if request.headers.get("X-Keep"):
        return HttpResponse("请刷新页面。", status=403, content_type="text/plain; charset=utf-8")
    if is_foreign(request):
        words = "这个表单不是从本站的页面提交的，没有执行。"
        return render(request, "office/trouble.html", {"title": "没有执行", "words": words}, status=403)
    if request.path == reverse("sign_in"):
        return redirect("sign_in")
    if not isinstance(request.user, Officer):
        return sign_in_again(request)
    if not typed(request.POST):
        return redirect("desk")
    keeping.keep_sent(request)
    messages.info(request, AGAIN)
    return redirect(request.path)


def is_foreign(request: HttpRequest) -> bool:
    """Whether the browser says that the form stands on another site."""
    origin = request.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc != request.get_host()
