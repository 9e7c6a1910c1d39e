"""A locked database or a full disk ends in a page that says what to do and still holds what was typed."""

import errno
import logging
from collections.abc import Callable
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from gongkai.office.agencies.typed import may_be_kept

log = logging.getLogger(__name__)

TROUBLES = (
    ("locked", "数据库正忙", "另一个操作占用了数据库，这一步没有保存。请稍等半分钟再提交一次。"),
    ("lock timeout", "数据库正忙", "另一个操作占用了数据库，这一步没有保存。请稍等半分钟再提交一次。"),
    ("full", "磁盘已满", "服务器磁盘已满，这一步没有保存。请通知系统管理员清出空间，之后再提交。"),
    ("no space left", "磁盘已满", "服务器磁盘已满，这一步没有保存。请通知系统管理员清出空间，之后再提交。"),
    ("disk i/o", "磁盘读写出错", "服务器的磁盘可能已满或有故障，这一步没有保存。请通知系统管理员检查磁盘。"),
    ("readonly", "数据库只读", "服务器上的数据库不能写入，这一步没有保存。请系统管理员检查数据文件夹的权限。"),
    ("unable to open", "数据库打不开", "请系统管理员检查数据文件夹在不在、权限对不对。"),
    ("no such table", "数据库还没有建好", "请系统管理员先运行 gongkai migrate。"),
    ("no such column", "数据库比程序旧", "请系统管理员先运行 gongkai migrate。"),
    ("does not exist", "数据库还没有建好", "请系统管理员核对 DATABASE_URL，再运行 gongkai migrate。"),
    ("not a database", "数据库文件已损坏", "请系统管理员用最近的备份恢复；不要删除原来的文件。"),
    ("malformed", "数据库文件已损坏", "请系统管理员用最近的备份恢复；不要删除原来的文件。"),
    ("authentication failed", "数据库登录不上", "请系统管理员核对 DATABASE_URL 里的用户和口令。"),
    ("resolve host", "数据库连不上", "请系统管理员核对 DATABASE_URL 里的主机和端口，确认数据库在运行。"),
    ("connect", "数据库连不上", "请系统管理员核对 DATABASE_URL 里的主机和端口，确认数据库在运行。"),
    ("", "数据库暂时不可用", "这一步没有保存，之前的记录都在。请稍后再试；仍不行请通知系统管理员。"),
)
"""What the words of an error mean, first match first."""


def trouble(error: BaseException) -> tuple[str, str]:
    """Title and words for an error of the database or the disk."""
    words = str(error).lower()
    return next((title, text) for key, title, text in TROUBLES if key in words)


def is_storage(error: BaseException) -> bool:
    """Whether an error means that the database or the disk cannot take anything now."""
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
    broken = isinstance(error, DatabaseError) and any(word in str(error) for word in ("malformed", "not a database"))
    return isinstance(error, OperationalError | InterfaceError) or broken


class StorageTroubleMiddleware:
    """Turns errors of storage into a page with status 503; each act is one transaction, so nothing is half-written.

    Those outside of views (a session that cannot be read) reach `trouble.failed`, which draws the same page.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Errors inside a view; others than those of storage go on to the ordinary handler."""
        return page(request, error) if is_storage(error) else None


def page(request: HttpRequest, error: BaseException) -> HttpResponse:
    """The page; drawn without the frame, because what stands around other pages comes from the database."""
    title, words = trouble(error)
    log.error("storage: %s: %s", type(error).__name__, title)
    context = {"title": title, "words": words, "address": request.path} | brought(request)
    answer = HttpResponse(render_to_string("office/trouble_plain.html", context), status=503)
    answer["Retry-After"] = "30"
    return answer


def brought(request: HttpRequest) -> dict[str, Any]:
    """What a form brought: its texts to read, its fields to send once more; nothing where it holds a password."""
    if request.method != "POST":
        return {}
    try:
        sent = list(request.POST.lists())
    except (SuspiciousOperation, OSError):
        return {}
    if any("password" in name for name, _ in sent):
        return {}
    typed = [text for name, texts in sent if may_be_kept(name) for text in texts if text.strip()]
    return {"sent": sent, "typed": typed}
