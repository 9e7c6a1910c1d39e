"""The shipped notices: each says in data what its own words say, and nothing in them contradicts the law."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from gongkai.law.calendar_year import shipped, shipped_years
from gongkai.law.holiday_notice import Break, HolidayNotice, faults

NOTICES = [notice for year in shipped_years() for notice in shipped(year)]
BREAKS = [(notice, found) for notice in NOTICES for found in notice.breaks]
DAY = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
SPAN = re.compile(
    r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:（[^）]*）)?至(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日(?:（[^）]*）)?放假"
)
# The order to prolong a festival under way names its end only; it had lasted to 30 January.
PROLONGED = "延长2020年春节假期至2月2日"


def worked_in(text: str, year: int) -> Iterator[date]:
    """The days that the words of a notice make days of work: those of the sentences that end in 上班."""
    for sentence in text.split("。"):
        if sentence.endswith("上班") and "起正常上班" not in sentence:
            yield from (date(int(y or year), int(m), int(d)) for y, m, d in DAY.findall(sentence))


def off_in(text: str, year: int) -> list[date]:
    """The days that the words of a notice make days off."""
    if text.startswith(PROLONGED):
        return [date(2020, 1, 31), date(2020, 2, 1), date(2020, 2, 2)]
    if span := SPAN.search(text):
        y, m, d, end_y, end_m, end_d = span.groups()
        first = date(int(y or year), int(m), int(d))
        last = date(int(end_y or y or year), int(end_m or m), int(end_d))
        return [first + timedelta(days=n) for n in range((last - first).days + 1)]
    found = DAY.search(text)
    assert found
    return [date(int(found[1] or year), int(found[2]), int(found[3]))]


@pytest.mark.parametrize(("notice", "found"), BREAKS, ids=[f"{n.year}-{n.number}-{b.name}" for n, b in BREAKS])
def test_the_data_say_what_the_words_say(notice: HolidayNotice, found: Break) -> None:
    assert list(found.off) == off_in(found.text, notice.year)
    assert list(found.work) == list(worked_in(found.text, notice.year))
    if count := re.search(r"共(\d+)天", found.text):
        assert len(found.off) == int(count[1])


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.number)
def test_a_shipped_notice_has_no_fault_and_says_where_it_was_read(notice: HolidayNotice) -> None:
    assert list(faults(notice)) == []
    assert notice.source
    assert notice.source_checked


def test_the_numbers_and_days_of_the_notices() -> None:
    """Each read in a copy of the notice; the source stands in the file."""
    assert [(n.number, n.issued_on.isoformat()) for n in NOTICES] == [
        ("国办发明电〔2018〕15号", "2018-12-04"),
        ("国办发明电〔2019〕3号", "2019-03-22"),
        ("国办发明电〔2019〕16号", "2019-11-21"),
        ("国办发明电〔2020〕1号", "2020-01-26"),
        ("国办发明电〔2020〕27号", "2020-11-25"),
        ("国办发明电〔2021〕11号", "2021-10-25"),
        ("国办发明电〔2022〕16号", "2022-12-08"),
        ("国办发明电〔2023〕7号", "2023-10-25"),
        ("国办发明电〔2024〕12号", "2024-11-12"),
        ("国办发明电〔2025〕7号", "2025-11-04"),
    ]


def test_each_year_has_one_arrangement_and_two_years_a_change() -> None:
    assert [n.year for n in NOTICES if not n.changes] == list(range(2019, 2027))
    assert {n.number: n.changes for n in NOTICES if n.changes} == {
        "国办发明电〔2019〕3号": "国办发明电〔2018〕15号",
        "国办发明电〔2020〕1号": "国办发明电〔2019〕16号",
    }
