"""Entering and annulling records: what they write and what they refuse."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from gongkai.office.agencies.models import Agency
from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from gongkai.office.registers.actions.annul import annul
from gongkai.office.registers.models import RegisterEntry
from tests.cast import NOON, Cast, officer
from tests.office.registers.records import entered

pytestmark = pytest.mark.database


def test_a_record_says_who_entered_it_when_and_from_what(cast: Cast) -> None:
    record = entered("penalty", cast.clerk, title=" 未按规定备案 ", number=" 1号 ", public=False)
    record.refresh_from_db()
    assert (record.agency, record.title, record.number) == (cast.agency, "未按规定备案", "1号")
    assert (record.public, record.source, record.entered_by, record.entered_at) == (False, "案卷", cast.clerk, NOON)
    journal = Entry.objects.get()
    assert (journal.verb, journal.subject_label) == ("登记台账", "未按规定备案（1号）")


@pytest.mark.parametrize(
    ("key", "changes", "words"),
    [
        ("penalty", {"title": " "}, "没有填写案由"),
        ("penalty", {"source": " "}, "没有填写依据"),
        ("penalty", {"on": date(2022, 1, 11)}, "决定日期2022-01-11晚于今天"),
        ("penalty", {"on": date(1921, 5, 6)}, "决定日期1921-05-06太早"),
        ("penalty", {"amount": Decimal(500)}, "行政处罚决定不登记金额"),
        ("charge", {"amount": None}, "金额应当大于 0 元"),
        ("charge", {"amount": Decimal(0)}, "金额应当大于 0 元"),
        ("normative_document_repeal", {}, "没有选定废止的文件"),
    ],
)
def test_what_is_no_record(cast: Cast, key: str, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused, match=words):
        entered(key, cast.clerk, **changes)
    assert not RegisterEntry.objects.exists()


def test_today_is_not_the_future(cast: Cast) -> None:
    assert entered("penalty", cast.clerk, on=NOON.date()).on == NOON.date()


def test_a_number_is_entered_once(cast: Cast) -> None:
    entered("penalty", cast.clerk, number="1号")
    with pytest.raises(Refused, match="决定书文号“1号”在2021-05-06已经登记过"):
        entered("penalty", cast.clerk, number="1号")
    entered("licensing", cast.clerk, number="1号")
    entered("penalty", cast.stranger, number="1号")


def test_a_blank_around_the_number_does_not_hide_the_twin(cast: Cast) -> None:
    entered("penalty", cast.clerk, number="1号")
    with pytest.raises(Refused, match="已经登记过"):
        entered("penalty", cast.clerk, number=" 1号 ")


def test_a_county_bureau_makes_no_rules(cast: Cast) -> None:
    """《立法法》第九十三条."""
    with pytest.raises(
        Refused, match="本机关不能制定规章，年度报告的规章一行填 0（《立法法》第九十三条）".replace("（", ".")
    ):
        entered("rule", cast.clerk)


def test_the_government_of_a_city_makes_rules(cast: Cast) -> None:
    city = Agency.objects.create(name="云山市人民政府办公室", kind="government_office", level="city")
    clerk = officer(city, "yun", "云文书", "clerk")
    rule = entered("rule", clerk, title="云山市烟花爆竹管理办法")
    assert entered("rule_repeal", clerk, ends=rule).ends == rule


def test_a_repeal_ends_a_record_of_its_own_kind_and_agency_once(cast: Cast) -> None:
    made = entered("normative_document", cast.clerk, on=date(2021, 3, 1))
    with pytest.raises(Refused, match="没有选定废止的文件"):
        entered("normative_document_repeal", cast.clerk, ends=entered("penalty", cast.clerk))
    with pytest.raises(Refused, match="没有选定废止的文件"):
        entered("normative_document_repeal", cast.stranger, ends=made)
    with pytest.raises(Refused, match="废止日期2021-02-28早于它的印发日期2021-03-01"):
        entered("normative_document_repeal", cast.clerk, ends=made, on=date(2021, 2, 28))
    entered("normative_document_repeal", cast.clerk, ends=made, on=date(2021, 3, 1))
    with pytest.raises(Refused, match="在2021-03-01已经废止过，一件只能废止一次"):
        entered("normative_document_repeal", cast.clerk, ends=made)


def test_one_decision_repeals_several_documents_under_one_number(cast: Cast) -> None:
    for title in ("甲办法", "乙办法"):
        made = entered("normative_document", cast.clerk, title=title)
        entered("normative_document_repeal", cast.clerk, number="山司发〔2021〕20号", ends=made)
    assert RegisterEntry.objects.filter(number="山司发〔2021〕20号").count() == 2


def test_other_kinds_end_nothing(cast: Cast) -> None:
    made = entered("normative_document", cast.clerk)
    with pytest.raises(Refused, match="行政处罚决定不废止其他记录"):
        entered("penalty", cast.clerk, ends=made)


def test_an_annulled_record_is_not_repealed(cast: Cast) -> None:
    made = entered("normative_document", cast.clerk)
    annul(made, reason="登记错了", by=cast.clerk, at=NOON)
    with pytest.raises(Refused, match="登记已经作废"):
        entered("normative_document_repeal", cast.clerk, ends=made)


def test_it_needs_the_role_of_a_clerk(cast: Cast) -> None:
    with pytest.raises(Refused, match="陈局长当日没有这个角色"):
        entered("penalty", cast.leader)


def test_annulling_needs_a_reason_and_happens_once(cast: Cast) -> None:
    record = entered("penalty", cast.clerk)
    with pytest.raises(Refused, match="没有写作废的原因"):
        annul(record, reason=" ", by=cast.clerk, at=NOON)
    annul(record, reason="重复", by=cast.reviewer, at=NOON)
    with pytest.raises(Refused, match="已经作废"):
        annul(record, reason="重复", by=cast.clerk, at=NOON)
    assert Entry.objects.order_by("-id").values_list("verb", flat=True)[0] == "作废台账记录"


def test_another_agency_does_not_annul_it(cast: Cast) -> None:
    with pytest.raises(Refused, match="这是山前县司法局的记录"):
        annul(entered("penalty", cast.clerk), reason="重复", by=cast.stranger, at=NOON)


def test_the_repeal_is_annulled_before_the_document(cast: Cast) -> None:
    made = entered("normative_document", cast.clerk)
    repeal = entered("normative_document_repeal", cast.clerk, ends=made)
    with pytest.raises(Refused, match="请先作废那条废止记录"):
        annul(made, reason="重复", by=cast.clerk, at=NOON)
    annul(repeal, reason="重复", by=cast.clerk, at=NOON)
    entered("normative_document_repeal", cast.clerk, ends=made)
