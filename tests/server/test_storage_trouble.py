"""What an error of storage means in words, which errors are such, and the page where no view was reached."""

import errno

import pytest
from django.db import DatabaseError, IntegrityError, InterfaceError, OperationalError, ProgrammingError
from django.test import RequestFactory

from gongkai.server import trouble
from gongkai.server.storage_trouble import TROUBLES, is_storage
from gongkai.server.storage_trouble import trouble as in_words


@pytest.mark.parametrize(
    ("error", "title"),
    [
        (OperationalError("database is locked"), "数据库正忙"),
        (OperationalError("database table is locked: journal_entry"), "数据库正忙"),
        (OperationalError("canceling statement due to lock timeout"), "数据库正忙"),
        (OperationalError("database or disk is full"), "磁盘已满"),
        (OSError(errno.ENOSPC, "No space left on device"), "磁盘已满"),
        (OperationalError('could not extend file "base/1": No space left on device'), "磁盘已满"),
        (OperationalError("disk I/O error"), "磁盘读写出错"),
        (OperationalError("attempt to write a readonly database"), "数据库只读"),
        (OperationalError("unable to open database file"), "数据库打不开"),
        (OperationalError("no such table: agencies_officer"), "数据库还没有建好"),
        (OperationalError("no such column: agencies_officer.version"), "数据库比程序旧"),
        (ProgrammingError('relation "agencies_officer" does not exist'), "数据库还没有建好"),
        (DatabaseError("file is not a database"), "数据库文件已损坏"),
        (DatabaseError("database disk image is malformed"), "数据库文件已损坏"),
        (OperationalError('password authentication failed for user "x"'), "数据库登录不上"),
        (OperationalError("connection failed: Connection refused"), "数据库连不上"),
        (OperationalError("failed to resolve host 'db'"), "数据库连不上"),
        (OperationalError("something new"), "数据库暂时不可用"),
    ],
)
def test_an_error_in_words(error: Exception, title: str) -> None:
    found, words = in_words(error)
    assert found == title
    assert words.endswith("。")


def test_every_word_is_looked_for_in_lower_case() -> None:
    assert all(key == key.lower() for key, *_ in TROUBLES)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (OperationalError("x"), True),
        (InterfaceError("x"), True),
        (DatabaseError("file is not a database"), True),
        (OSError(errno.ENOSPC, "x"), True),
        (OSError(errno.EROFS, "x"), True),
        (OSError(errno.ENOENT, "x"), False),
        (IntegrityError("x"), False),
        (ProgrammingError("x"), False),
        (ValueError("database is locked"), False),
    ],
)
def test_which_errors_are_of_storage(error: Exception, expected: bool) -> None:
    assert is_storage(error) is expected


@pytest.mark.parametrize(
    ("error", "status", "title"),
    [(OperationalError("database is locked"), 503, "数据库正忙"), (ValueError("x"), 500, "程序出错了")],
)
def test_where_no_view_was_reached_the_page_is_the_same(error: Exception, status: int, title: str) -> None:
    request = RequestFactory().post("/x/", {"text": "没保存的字", "csrfmiddlewaretoken": "t"})
    try:
        raise error
    except Exception:
        answer = trouble.failed(request)
    assert answer.status_code == status
    assert title in answer.content.decode()
    assert ("没保存的字" in answer.content.decode()) is (status == 503)
