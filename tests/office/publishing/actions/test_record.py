"""Recording: receipts, days that cannot be, repetitions, documents of the office."""

import json
from datetime import date
from typing import Any

import pytest

from gongkai.office.documents.actions.revise import revise
from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from gongkai.office.publishing.actions.annul import annul
from gongkai.office.publishing.actions.record import record
from gongkai.office.publishing.models import Publication, Receipt
from gongkai.office.publishing.posted import Posted
from tests.cast import NOON, Cast
from tests.office.documents.drafts import drafted
from tests.office.publishing.entries import DAY, recorded

pytestmark = pytest.mark.database


def refused(cast: Cast, *channels: str, **changes: Any) -> str:
    """Why such a publication is refused; nothing may be left of it."""
    before = Publication.objects.count(), Receipt.objects.count(), Entry.objects.count()
    with pytest.raises(Refused) as caught:
        recorded(cast, *channels, **changes)
    assert (Publication.objects.count(), Receipt.objects.count(), Entry.objects.count()) == before
    return str(caught.value)


def test_one_receipt_from_each_channel(cast: Cast) -> None:
    receipts = [Posted("portal", DAY, "https://example.cn/1"), Posted("reading_place", date(2021, 3, 9), "县图书馆")]
    publication = record(
        cast.agency, receipts, title="乙", published_on=DAY, source="网站截图", by=cast.reviewer, at=NOON
    )
    assert list(publication.receipts.values_list("channel", "on", "address", "agency")) == [
        ("portal", DAY, "https://example.cn/1", cast.agency.pk),
        ("reading_place", date(2021, 3, 9), "县图书馆", cast.agency.pk),
    ]
    assert (publication.kind, publication.source, publication.recorded_by) == ("recorded", "网站截图", cast.reviewer)
    details = json.loads(Entry.objects.get(subject_id=str(publication.pk), verb="补记公开").details)
    assert details["receipts"] == {"portal": "2021-03-05", "reading_place": "2021-03-09"}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": " "}, "没有标题"),
        ({"source": ""}, "要写明信息来源"),
        ({"category": 16}, "没有第16项"),
        ({"on": date(2022, 1, 11)}, "还没有到"),
        ({"published_on": date(2021, 3, 6)}, "早于公开日期2021-03-06"),
    ],
)
def test_what_cannot_be_recorded(cast: Cast, changes: dict[str, Any], said: str) -> None:
    assert said in refused(cast, **changes)


def test_channels_are_known_and_named_once(cast: Cast) -> None:
    assert "没有“fax”这个途径" in refused(cast, "fax")
    assert "微博重复了" in refused(cast, "weibo", "weibo")
    with pytest.raises(Refused, match="没有选公开途径"):
        record(cast.agency, [], title="甲", published_on=DAY, source="x", by=cast.clerk, at=NOON)


def test_today_can_be_recorded(cast: Cast) -> None:
    assert recorded(cast, on=date(2022, 1, 10)).published_on == date(2022, 1, 10)


def test_the_same_on_the_same_channel_and_day_has_to_be_confirmed(cast: Cast) -> None:
    recorded(cast, "weibo")
    assert "与已登记的微博 2021-03-05 的同题信息重复" in refused(cast, "weibo", "portal")
    recorded(cast, "weibo", confirmed=True)
    assert Publication.objects.count() == 2


@pytest.mark.parametrize("changes", [{"on": date(2021, 3, 6)}, {"title": "法治微课堂第2讲"}])
def test_another_day_or_title_is_another_thing(cast: Cast, changes: dict[str, Any]) -> None:
    recorded(cast, "weibo")
    recorded(cast, "weibo", **changes)
    recorded(cast, "portal")
    assert Publication.objects.count() == 3


def test_an_annulled_entry_can_be_recorded_again(cast: Cast) -> None:
    annul(recorded(cast), reason="日期录错", by=cast.clerk, at=NOON)
    recorded(cast)
    assert Publication.objects.count() == 2


def test_one_index_number_for_two_titles_has_to_be_confirmed(cast: Cast) -> None:
    recorded(cast, "portal", index_number="SQSF/2021-00009")
    said = refused(cast, "portal", title="另一条", index_number="SQSF/2021-00009")
    assert "索引号“SQSF/2021-00009”已经用于《法治微课堂第1讲》" in said
    recorded(cast, "wechat", index_number="SQSF/2021-00009")  # the same thing elsewhere


def test_another_agencys_entries_are_no_repetition(cast: Cast) -> None:
    recorded(cast)
    receipts = [Posted("weibo", DAY)]
    facts: dict[str, Any] = {"title": "法治微课堂第1讲", "published_on": DAY, "source": "x", "at": NOON}
    record(cast.elsewhere, receipts, by=cast.stranger, **facts)
    assert Publication.objects.filter(agency=cast.elsewhere).count() == 1


def test_nobody_records_for_another_agency_or_without_the_role(cast: Cast) -> None:
    assert "外人不是山前县司法局的人员" in refused(cast, by=cast.stranger)
    assert "这一步由经办人、审核人办理" in refused(cast, by=cast.leader)


def test_a_document_is_recorded_by_its_revision(cast: Cast) -> None:
    document = drafted(cast, document_number="山司发〔2021〕6号", category=3)
    first = document.newest
    revise(document, version=1, title="改过的标题", made_on=document.made_on, text="改", by=cast.clerk, at=NOON)
    publication = recorded(cast, "portal", title="不作数", revision=first)
    assert (publication.document, publication.revision) == (document, first)
    assert (publication.title, publication.index_number, publication.category) == (
        "关于开展法治宣传的通知",
        "SQSF/2021-00001",
        3,
    )


def test_a_document_is_not_published_before_it_was_made_or_against_its_mark(cast: Cast) -> None:
    late = drafted(cast, made_on=date(2021, 3, 6))
    assert "早于成文日期2021-03-06" in refused(cast, revision=late.newest)
    withheld = drafted(cast, mark="withheld", category=None, ground="process", ground_note="过程稿")
    assert "标为“不予公开”，不是主动公开" in refused(cast, revision=withheld.newest)
