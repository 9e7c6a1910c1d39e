"""Marks and grounds: in the words of Articles 13 to 16, under the names of the rows of table three."""

from datetime import date

import pytest

from gongkai.law.grounds import GROUNDS, MARKS, Ground, reassess_on
from gongkai.law.practice import Practice
from gongkai.law.wording import wording
from gongkai.report.form_2021 import OUTCOMES

KEYS = [
    "state_secret",
    "other_law",
    "three_securities",
    "third_party",
    "internal_affairs",
    "process",
    "enforcement_file",
]


def test_the_grounds_are_rows_of_table_three_in_its_order() -> None:
    rows = [outcome.key for outcome in OUTCOMES]
    assert list(GROUNDS) == KEYS
    assert rows[rows.index("state_secret") : rows.index("state_secret") + 7] == KEYS


@pytest.mark.parametrize("ground", GROUNDS.values(), ids=GROUNDS)
def test_the_kinds_of_a_ground_stand_in_its_article(ground: Ground) -> None:
    words = wording(ground.citation)
    assert all(kind in words for kind in ground.kinds if kind != "其他")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("state_secret", "依法确定为国家秘密的政府信息"),
        ("other_law", "法律、行政法规禁止公开的政府信息"),
        ("three_securities", "公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开"),
        ("third_party", "公开会对第三方合法权益造成损害的政府信息，行政机关不得公开"),
        ("internal_affairs", "行政机关的内部事务信息"),
        ("process", "等过程性信息"),
        ("enforcement_file", "行政执法案卷信息"),
    ],
)
def test_a_ground_cites_the_article_that_names_it(key: str, words: str) -> None:
    assert words in wording(GROUNDS[key].citation)


@pytest.mark.parametrize("ground", GROUNDS.values(), ids=GROUNDS)
def test_only_where_the_article_says_may_has_the_office_a_choice(ground: Ground) -> None:
    assert ground.mandatory is not ("可以不予公开" in wording(ground.citation))


def test_three_categories_four_kinds_three_securities_and_a_stability() -> None:
    """The form speaks of 三类内部事务信息, 四类过程性信息 and 三安全一稳定."""
    assert [len(GROUNDS[key].kinds) for key in ("internal_affairs", "process", "three_securities")] == [3, 4, 4]


def test_the_three_marks() -> None:
    assert [mark.title for mark in MARKS.values()] == ["主动公开", "依申请公开", "不予公开"]
    assert all(mark.title in wording(mark.citation) for mark in list(MARKS.values())[:2])


@pytest.mark.parametrize(
    ("withheld_on", "months", "day"),
    [
        (date(2026, 3, 2), 12, date(2027, 3, 2)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
    ],
)
def test_a_withheld_document_is_assessed_again_after_the_offices_interval(
    withheld_on: date, months: int, day: date
) -> None:
    """A period in months ends on the day of the same number, or the last of the month (《民法典》第二百零二条)."""
    assert reassess_on(withheld_on, Practice(reassessment_months=months)) == day
    assert Practice().reassessment_months == 12
