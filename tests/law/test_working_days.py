"""Working days: the real years day by day against two libraries, the vectors, and what cannot be reckoned."""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import chinese_calendar
import holidays
import pytest

from gongkai.complaint import Complaint
from gongkai.law.working_days import NATIONAL

DAY = timedelta(days=1)
CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "cases" / "working_days.toml").read_text(encoding="utf-8")
)["case"]


def days(first: date, last: date) -> Iterator[date]:
    """Every day from `first` to `last`."""
    while first <= last:
        yield first
        first += DAY


def test_every_day_of_eight_years_agrees_with_two_libraries() -> None:
    """There is no difference to be explained: both have the change of May 2019 and the longer festival of 2020."""
    china = holidays.country_holidays("CN", years=range(2018, 2028))
    for day in days(date(2019, 1, 1), date(2026, 12, 31)):
        ours = NATIONAL.is_working_day(day)
        assert ours == chinese_calendar.is_workday(day), f"chinesecalendar differs on {day}"
        assert ours == china.is_working_day(day), f"holidays differs on {day}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['start']}+{case['days']}")
def test_the_vectors(case: dict[str, Any]) -> None:
    reckoning = NATIONAL.add_working_days(case["start"], case["days"])
    assert reckoning.due == reckoning.earliest == reckoning.latest == case["due"], case["source"]
    assert not reckoning.provisional
    assert reckoning.missing_years == ()
    assert [year for year, _ in reckoning.versions] == list(
        range((case["start"] + DAY * min(case["days"], 1)).year, case["due"].year + 1)
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['start']}+{case['days']}")
def test_counting_back_gives_the_number_of_days(case: dict[str, Any]) -> None:
    count = NATIONAL.working_days_between(case["start"], case["due"])
    assert (count.days, count.fewest, count.most, count.provisional) == (case["days"],) * 3 + (False,)


def test_nothing_lies_between_a_day_and_itself_or_an_earlier_one() -> None:
    assert NATIONAL.working_days_between(date(2026, 3, 2), date(2026, 3, 2)).days == 0
    assert NATIONAL.working_days_between(date(2026, 3, 3), date(2026, 3, 2)).days == 0


def test_days_before_the_first_known_year_are_refused_with_the_years_known() -> None:
    for refused in (
        lambda: NATIONAL.add_working_days(date(2018, 12, 30), 1),
        lambda: NATIONAL.is_working_day(date(2018, 6, 1)),
        lambda: NATIONAL.working_days_between(date(2018, 1, 1), date(2019, 1, 1)),
    ):
        with pytest.raises(Complaint, match=r"2018年太早：日历里有2019年到2026年"):
            refused()


def test_a_day_of_an_unknown_year_is_not_judged() -> None:
    with pytest.raises(Complaint, match="2027年的节假日安排还没有载入"):
        NATIONAL.is_working_day(date(2027, 3, 1))


@pytest.mark.parametrize(
    ("start", "number"), [(date(2026, 1, 1), -1), (date(2026, 1, 1), 10**9), (date.max, 1), (date.min, 1)]
)
def test_what_cannot_be_meant_is_refused(start: date, number: int) -> None:
    with pytest.raises(Complaint):
        NATIONAL.add_working_days(start, number)
