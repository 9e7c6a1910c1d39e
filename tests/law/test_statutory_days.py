"""The days that the law fixes: the lunar table against an independent one, the bounds of a year without notice."""

import calendar
from datetime import date
from pathlib import Path
from typing import Any

import holidays
import pytest
from holidays.calendars.chinese import _ChineseLunisolar

from gongkai.law.instruments import HOLIDAYS_ORDER
from gongkai.law.statutory_days import KINDS, bounds, facts, first_day, holiday_on, last_before, statutory_days
from gongkai.law.wording import wording

MONTHS = {name: number for number, name in enumerate(calendar.month_abbr)}
TABLES: dict[str, dict[int, Any]] = {
    "new_year": _ChineseLunisolar.LUNAR_NEW_YEAR_DATES,
    "dragon_boat": _ChineseLunisolar.DRAGON_BOAT_DATES,
    "mid_autumn": _ChineseLunisolar.MID_AUTUMN_DATES,
}


def in_library(fact: str, year: int) -> date:
    """The lunar day in the library's table, which writes months by number or by name."""
    month, day = TABLES[fact][year][:2]
    return date(year, MONTHS[month] if isinstance(month, str) else month, day)


def clear_and_bright(year: int) -> date:
    """清明 in the library's list of the country's holidays."""
    found = holidays.country_holidays("CN", years=year, language="en_US")
    return next(day for day, name in sorted(found.items()) if "Tomb-Sweeping" in name and "Day off" not in name)


@pytest.mark.parametrize("year", range(2019, 2031))
def test_the_lunar_table_agrees_with_an_independent_one(year: int) -> None:
    assert {fact: facts()[year][fact] for fact in TABLES} == {fact: in_library(fact, year) for fact in TABLES}
    assert facts()[year]["clear_and_bright"] == clear_and_bright(year)


def test_the_table_holds_the_years_it_says() -> None:
    assert list(facts()) == list(range(2019, 2031))


@pytest.mark.parametrize("fact", TABLES)
def test_a_lunar_day_is_always_in_the_range_that_the_wider_bounds_take(fact: str) -> None:
    kind = next(kind for kind in KINDS if kind.fact == fact)
    assert kind.between
    first, last = kind.between
    for year in range(1950, 2100):
        day = in_library(fact, year).toordinal() - kind.before
        assert date(year, *first).toordinal() <= day <= date(year, *last).toordinal(), year


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_names_and_numbers_of_days_stand_in_article_two(kind: object) -> None:
    assert kind in KINDS
    item = next(known for known in KINDS if known == kind)
    words = wording(item.citation)
    assert f"{item.name}，放假{item.days}天" in words
    assert item.citation == HOLIDAYS_ORDER.article(2, item=item.item)


def test_the_statutory_days_of_2027() -> None:
    """law.md 8.3: 初一 is 6 February 2027, the eve the 5th; thirteen days in all (8.1)."""
    days = [day for kind in KINDS for day in statutory_days(kind, 2027)]
    assert days == [
        *(date(2027, 1, 1), date(2027, 2, 5), date(2027, 2, 6), date(2027, 2, 7), date(2027, 2, 8)),
        *(date(2027, 4, 5), date(2027, 5, 1), date(2027, 5, 2), date(2027, 6, 9), date(2027, 9, 15)),
        *(date(2027, 10, 1), date(2027, 10, 2), date(2027, 10, 3)),
    ]
    assert len(days) == 13


def test_a_day_knows_its_holiday() -> None:
    assert (found := holiday_on(date(2027, 2, 5))) is not None
    assert found.name == "春节"
    assert holiday_on(date(2027, 2, 9)) is None
    assert holiday_on(date(2050, 10, 1)) is not None


@pytest.mark.parametrize(
    ("first", "saturday", "sunday"),
    [
        (date(2027, 1, 1), date(2026, 12, 26), date(2026, 12, 27)),  # a Friday
        (date(2027, 4, 5), date(2027, 4, 3), date(2027, 4, 4)),  # a Monday
        (date(2027, 5, 1), date(2027, 4, 24), date(2027, 4, 25)),  # a Saturday
        (date(2028, 10, 1), date(2028, 9, 30), date(2028, 9, 24)),  # a Sunday
    ],
)
def test_the_two_weekend_days_before_a_day(first: date, saturday: date, sunday: date) -> None:
    assert (last_before(first, 5), last_before(first, 6)) == (saturday, sunday)


@pytest.mark.parametrize("year", [2027, 2030, 2031, 2050])
def test_the_latest_reckoning_never_counts_a_day_that_the_earliest_does_not(year: int) -> None:
    year_bounds = bounds(year)
    for ordinal in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1):
        day = date.fromordinal(ordinal)
        assert year_bounds.earliest(day) or not year_bounds.latest(day)


def test_a_lunar_holiday_of_a_year_beyond_the_table_is_not_guessed() -> None:
    spring = KINDS[1]
    assert first_day(spring, 2031) is None
    assert statutory_days(spring, 2031) == ()
    wide = bounds(2031)
    assert not any(date(2031, 1, 20) <= day <= date(2031, 2, 28) for day in wide.off)
    assert all(
        date.fromordinal(n) in wide.perhaps_off
        for n in range(date(2031, 1, 20).toordinal(), date(2031, 3, 1).toordinal())
    )


def test_the_table_says_that_it_holds_astronomical_facts() -> None:
    from gongkai.law import statutory_days as module

    assert "Astronomical facts" in Path(module.FACTS).read_text(encoding="utf-8").splitlines()[0]
