"""Drafting: index numbers by the agency's template, the form of document numbers, marks with what belongs to them."""

import hashlib
import json
from datetime import date
from typing import Any

import pytest

from gongkai.office.documents.models import Document, Revision
from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from tests.cast import Cast
from tests.office.documents.drafts import drafted

pytestmark = pytest.mark.database


def refused(cast: Cast, **changes: Any) -> str:
    """Why such a document is refused; nothing may be left of it."""
    with pytest.raises(Refused) as caught:
        drafted(cast, **changes)
    assert not Document.objects.filter(title=changes.get("title", "关于开展法治宣传的通知"), version=1).exists()
    return str(caught.value)


def test_index_numbers_follow_one_another_within_their_year(cast: Cast) -> None:
    made = [drafted(cast, made_on=date(year, 5, 1)).index_number for year in (2021, 2021, 2020, 2021)]
    assert made == ["SQSF/2021-00001", "SQSF/2021-00002", "SQSF/2020-00001", "SQSF/2021-00003"]


def test_the_next_number_comes_after_one_typed_by_hand(cast: Cast) -> None:
    drafted(cast, index_number="SQSF/2021-00041")
    assert drafted(cast).index_number == "SQSF/2021-00042"


def test_an_index_number_belongs_to_one_document(cast: Cast) -> None:
    drafted(cast, index_number="zfb/2021-00007")
    assert "索引号“zfb/2021-00007”已经用于" in refused(cast, title="另一份", index_number="zfb/2021-00007")


def test_without_a_code_the_number_has_to_be_typed(cast: Cast) -> None:
    cast.agency.code = ""
    cast.agency.save()
    assert "编不出索引号" in refused(cast)
    assert drafted(cast, index_number="旧目录/2021-3").index_number == "旧目录/2021-3"


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("山司发[2021]12号", "山司发〔2021〕12号"),
        ("山司发〔2021〕012号", "山司发〔2021〕12号"),
        ("山司发(2021)第12号", "山司发〔2021〕12号"),
    ],
)
def test_a_wrong_document_number_is_refused_with_the_right_form(cast: Cast, written: str, right: str) -> None:
    said = refused(cast, document_number=written)
    assert written in said
    assert f"规范写法是“{right}”" in said
    assert "《党政机关公文格式》7.2.5" in said
    assert drafted(cast, document_number=right).document_number == right


def test_a_document_number_belongs_to_one_document(cast: Cast) -> None:
    drafted(cast, document_number="山司发〔2021〕12号")
    assert "已经用于" in refused(cast, title="另一份", document_number="山司发〔2021〕12号")


def test_what_is_withheld_has_one_of_the_grounds_and_says_how(cast: Cast) -> None:
    assert "要选一项理由" in refused(cast, mark="withheld")
    assert "要写明具体情形（讨论记录、过程稿、磋商信函、请示报告）（《条例》第十六条第二款）" in refused(
        cast, mark="withheld", ground="process"
    )
    document = drafted(cast, mark="withheld", category=None, ground="process", ground_note="过程稿")
    assert (document.ground, document.category) == ("process", None)


def test_only_what_is_withheld_has_a_ground(cast: Cast) -> None:
    assert "只有不予公开的文件才有不予公开理由" in refused(cast, ground="process", ground_note="过程稿")


def test_what_is_proactive_falls_under_an_item_of_article_20(cast: Cast) -> None:
    assert "《条例》第二十条" in refused(cast, category=None)
    assert "没有第16项" in refused(cast, category=16)
    assert drafted(cast, mark="on_application", category=None).category is None


@pytest.mark.parametrize("field", ["title", "text", "summary"])
def test_nothing_with_a_mark_of_secrecy_is_kept(cast: Cast, field: str) -> None:
    said = refused(cast, **{field: "通知 机密★1年"})
    assert "密级标志“机密★”" in said
    assert "《保密法》第三十一条第（三）项" in said
    assert not Revision.objects.exists()


def test_a_document_of_a_day_to_come_is_refused(cast: Cast) -> None:
    assert "还没有到" in refused(cast, made_on=date(2022, 1, 11))
    assert drafted(cast, made_on=date(2022, 1, 10)).made_on == date(2022, 1, 10)


def test_nobody_drafts_for_another_agency_or_without_the_role(cast: Cast) -> None:
    assert "外人不是山前县司法局的人员" in refused(cast, by=cast.stranger)
    assert "这一步由经办人、审核人办理" in refused(cast, by=cast.administrator)


def test_the_first_revision_is_fingerprinted_and_journalled(cast: Cast) -> None:
    document = drafted(cast, text="第一行  \r\n第二行\r\n\r\n", document_number="山司发〔2021〕1号", summary="摘要")
    revision = Revision.objects.get(document=document)
    expected = json.dumps(
        {
            "document_number": "山司发〔2021〕1号",
            "index_number": "SQSF/2021-00001",
            "made_on": "2021-03-01",
            "schema": "gongkai.revision/1",
            "summary": "摘要",
            "text": "第一行\n第二行",
            "title": "关于开展法治宣传的通知",
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )
    assert revision.fingerprint == hashlib.sha256(expected.encode()).hexdigest()
    entry = Entry.objects.get(subject_kind="documents.document", subject_id=str(document.pk))
    assert (entry.verb, entry.by_name) == ("起草", "李文书")
    assert json.loads(entry.details)["fingerprint"] == revision.fingerprint
