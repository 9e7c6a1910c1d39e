"""The pages for what went wrong: each says what happened and what to do."""

import sys
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from gongkai.server import storage_trouble


def page(request: HttpRequest, status: int, title: str, words: str) -> HttpResponse:
    """One plain page."""
    return render(request, "office/trouble.html", {"title": title, "words": words}, status=status)


def forbidden(request: HttpRequest, exception: Any = None) -> HttpResponse:  # noqa: ARG001  # the handlers' signature is Django's
    """403: the officer has no role for this."""
    return page(
        request, 403, "这一页不归您办理", "您今天没有办理这一页的角色。请找有这个角色的同事，或请系统管理员调整。"
    )


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:  # noqa: ARG001  # the same
    """404: no such thing, or not this agency's."""
    return page(request, 404, "没有这一页", "地址有误，或者这条记录不属于您的机关。请从上方的栏目重新进入。")


def failed(request: HttpRequest) -> HttpResponse:
    """500: a fault of the program, or storage that failed outside of a view; nothing was saved.

    Every act is one transaction. Drawn without the frame, which would ask the database again.
    """
    error = sys.exc_info()[1]
    if error is not None and storage_trouble.is_storage(error):
        return storage_trouble.page(request, error)
    words = "这一步没有保存任何内容，之前的记录都在。请把时间和所做的操作告诉系统管理员。"
    return HttpResponse(
        render_to_string("office/trouble_plain.html", {"title": "程序出错了", "words": words}), status=500
    )
