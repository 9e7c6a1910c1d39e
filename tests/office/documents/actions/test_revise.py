"""Revising: a new revision beside the old ones, and never over what another has saved."""

from datetime import date
from typing import Any

import pytest

from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.documents.actions.mark import mark
from gongkai.office.documents.actions.revise import revise
from gongkai.office.documents.models import Document, Revision
from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from tests.cast import NOON, Cast
from tests.office.documents.drafts import drafted

pytestmark = pytest.mark.database


def revised(document: Document, **changes: Any) -> Revision:
    """The document revised by whoever `by` names, based on `version`."""
    facts = {"title": document.title, "made_on": document.made_on, "text": document.text, "at": NOON}
    return revise(document, **facts | changes)


def test_a_revision_is_added_and_the_old_ones_stand(cast: Cast) -> None:
    document = drafted(cast)
    revised(document, version=1, title="关于开展法治宣传的补充通知", text="改过的正文", by=cast.reviewer)
    first, second = Revision.objects.filter(document=document)
    assert (first.number, first.title, first.text) == (
        1,
        "关于开展法治宣传的通知",
        "各司法所：\n现就法治宣传通知如下。",
    )
    assert (second.number, second.title, second.text) == (2, "关于开展法治宣传的补充通知", "改过的正文")
    assert first.fingerprint != second.fingerprint
    document.refresh_from_db()
    assert (document.title, document.version, document.index_number) == (second.title, 2, first.index_number)


def test_saving_over_anothers_change_changes_nothing(cast: Cast) -> None:
    document = drafted(cast)
    revised(document, version=1, text="周科长的文字", by=cast.reviewer)
    with pytest.raises(Conflicting) as caught:
        revised(document, version=1, text="李文书的文字", by=cast.clerk)
    assert (caught.value.by, caught.value.version) == ("周科长", 2)
    assert [revision.text for revision in Revision.objects.filter(document=document)][1:] == ["周科长的文字"]


def test_a_new_mark_is_a_change_too(cast: Cast) -> None:
    document = drafted(cast)
    mark(document, version=1, mark="on_application", reason="涉及个人信息", by=cast.reviewer, at=NOON)
    with pytest.raises(Conflicting):
        revised(document, version=1, text="李文书的文字", by=cast.clerk)


def test_an_unchanged_text_makes_no_revision(cast: Cast) -> None:
    document = drafted(cast)
    same = revised(document, version=1, text=document.text.replace("\n", "\r\n") + "\r\n", by=cast.clerk)
    assert same.number == 1
    assert Revision.objects.count() == 1
    assert not Entry.objects.filter(verb="修改").exists()


def test_a_document_may_keep_its_own_number(cast: Cast) -> None:
    document = drafted(cast, document_number="山司发〔2021〕3号")
    revision = revised(document, version=1, text="新", document_number="山司发〔2021〕3号", by=cast.clerk)
    assert revision.document_number == "山司发〔2021〕3号"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": " "}, "没有标题"),
        ({"made_on": date(2022, 2, 1)}, "还没有到"),
        ({"document_number": "山司发2021-3"}, "写法不规范"),
        ({"text": "秘密★5年"}, "密级标志"),
    ],
)
def test_a_revision_is_checked_like_a_draft(cast: Cast, changes: dict[str, Any], said: str) -> None:
    document = drafted(cast)
    with pytest.raises(Refused, match=said):
        revised(document, version=1, by=cast.clerk, **changes)
    assert Revision.objects.count() == 1


def test_nobody_revises_for_another_agency(cast: Cast) -> None:
    with pytest.raises(Refused, match="不是山前县司法局的人员"):
        revised(drafted(cast), version=1, text="新", by=cast.stranger)
