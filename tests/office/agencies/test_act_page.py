"""The page of an act: whatever the act raises becomes words beside the form, and the typed text stays."""

from collections.abc import Callable
from typing import Any

import pytest
from django import forms
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import IntegrityError
from django.http import HttpResponse
from django.test import RequestFactory

from gongkai.complaint import Complaint
from gongkai.office.agencies import keeping
from gongkai.office.agencies.act_page import MEANWHILE, act_page
from gongkai.office.agencies.conflict import Conflict, Conflicting, Difference
from gongkai.office.journal.acts import Obstacle, Refused
from tests.cast import Cast

pytestmark = pytest.mark.database


class TextForm(forms.Form):
    """One text."""

    text = forms.CharField(label="正文", max_length=20)


def answer(cast: Cast, act: Callable[[dict[str, Any]], Any], *, text: str = "写的字", **more: Any) -> HttpResponse:
    """What comes of sending the form."""
    request: Any = RequestFactory().post("/x/", {"text": text})
    request.user = cast.clerk
    request._messages = CookieStorage(request)
    options: dict[str, Any] = {"verb": "保存", "title": "改一改", "form": TextForm, "done": "/done/"} | more
    return act_page(request, act=act, **options)


def raising(error: Exception) -> Callable[[dict[str, Any]], Any]:
    """An act that fails."""

    def act(cleaned: dict[str, Any]) -> None:
        raise error

    return act


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (Refused([Obstacle("今天不行")]), 409, "今天不行"),
        (Complaint("第 3 行不对。"), 400, "第 3 行不对。"),
        (Conflicting("周科长", 2), 400, "您编辑期间，周科长已经保存过"),
        (
            IntegrityError("操作记录只能追加，不能修改或删除\nCONTEXT: PL/pgSQL"),
            400,
            "操作记录只能追加，不能修改或删除。",
        ),
        (IntegrityError("UNIQUE constraint failed: x.y"), 400, MEANWHILE),
        (IntegrityError("duplicate key value\nDETAIL: Key (name)=(张三) already exists."), 400, MEANWHILE),
    ],
)
def test_what_an_act_raises_is_said_and_the_text_stays(cast: Cast, error: Exception, status: int, words: str) -> None:
    found = answer(cast, raising(error))
    page = found.content.decode()
    assert found.status_code == status
    assert words in page
    assert "张三" not in page
    assert "CONTEXT" not in page
    assert 'value="写的字"' in page
    assert "data-bound" in page
    assert keeping.kept(cast.clerk, "/x/") == {"text": "写的字"}


def test_two_texts_are_shown_where_the_page_knows_how(cast: Cast) -> None:
    conflict = Conflict("周科长", 2, (Difference("正文", "我的", "对方的"),))
    found = answer(cast, raising(Conflicting("周科长", 2)), conflict=lambda form, error: conflict)
    assert found.status_code == 409
    assert all(words in found.content.decode() for words in ("我的", "对方的", "周科长已经保存过这一页"))


def test_an_act_that_is_hindered_is_not_tried(cast: Cast) -> None:
    tried: list[object] = []
    found = answer(cast, tried.append, obstacles=[Obstacle("还没到日子")])
    assert (found.status_code, tried) == (409, [])
    assert "现在还不能保存" in found.content.decode()


def test_a_form_that_is_wrong_is_not_tried(cast: Cast) -> None:
    tried: list[object] = []
    assert answer(cast, tried.append, text="").status_code == 400
    assert answer(cast, tried.append, text="长" * 21).status_code == 400
    assert tried == []


def test_a_done_act_leads_on_and_forgets_what_was_kept(cast: Cast) -> None:
    keeping.keep(cast.clerk, "/x/", {"text": "从前写的"})
    found = answer(cast, lambda cleaned: cleaned["text"], done=lambda made: f"/done/{made}/")
    assert (found.status_code, found.headers["Location"]) == (302, "/done/%E5%86%99%E7%9A%84%E5%AD%97/")
    assert keeping.kept(cast.clerk, "/x/") == {}
    page = answer(cast, lambda cleaned: None, done=lambda made: HttpResponse("自己的一页"))
    assert page.content.decode() == "自己的一页"
