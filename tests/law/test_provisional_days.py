"""Years whose notice is not known: the earliest and the latest day, against an independent walk and the real years."""

from collections.abc import Iterator
from datetime import date, timedelta

import chinese_calendar
import pytest

from gongkai.law import calendar_year
from gongkai.law.working_days import NATIONAL, Calendar

DAY = timedelta(days=1)


def days(first: date, last: date) -> Iterator[date]:
    """Every day from `first` to `last`."""
    while first <= last:
        yield first
        first += DAY


# 2027 as law.md 8.3 has it, written out by hand. Article 2 makes these days off:
OFF_2027 = {
    *(date(2027, 1, 1), date(2027, 2, 5), date(2027, 2, 6), date(2027, 2, 7), date(2027, 2, 8)),
    *(date(2027, 4, 5), date(2027, 5, 1), date(2027, 5, 2), date(2027, 6, 9), date(2027, 9, 15)),
    *(date(2027, 10, 1), date(2027, 10, 2), date(2027, 10, 3)),
}
# the two weekend days before each holiday are counted as worked (those before 1 January 2027 lie in 2026, whose notice
# is known and says nothing of them):
WORKED_2027 = {
    *(date(2027, 1, 30), date(2027, 1, 31), date(2027, 4, 3), date(2027, 4, 4), date(2027, 4, 24), date(2027, 4, 25)),
    *(date(2027, 6, 5), date(2027, 6, 6), date(2027, 9, 11), date(2027, 9, 12), date(2027, 9, 25), date(2027, 9, 26)),
    *(date(2027, 12, 25), date(2027, 12, 26)),
}
# and the longest usual breaks are 3, 9, 3, 5, 3, 3 and 8 days:
BREAKS_2027 = {
    *days(date(2027, 1, 1), date(2027, 1, 3)),
    *days(date(2027, 2, 5), date(2027, 2, 13)),
    *days(date(2027, 4, 5), date(2027, 4, 7)),
    *days(date(2027, 5, 1), date(2027, 5, 5)),
    *days(date(2027, 6, 9), date(2027, 6, 11)),
    *days(date(2027, 9, 15), date(2027, 9, 17)),
    *days(date(2027, 10, 1), date(2027, 10, 8)),
}


def walked(start: date, number: int, *, earliest: bool) -> date:
    """An independent walk: 2026 by chinesecalendar, 2027 by the three sets above."""
    day = start
    while number:
        day += DAY
        if day.year < 2027:
            number -= chinese_calendar.is_workday(day)
        elif earliest:
            number -= (day.weekday() < 5 and day not in OFF_2027) or day in WORKED_2027
        else:
            number -= day.weekday() < 5 and day not in BREAKS_2027
    return day


@pytest.mark.parametrize("start", list(days(date(2026, 11, 20), date(2027, 10, 31))), ids=str)
def test_a_year_without_notice_gives_the_earliest_and_the_latest_day(start: date) -> None:
    for number in (1, 7, 15, 20, 40):
        reckoning = NATIONAL.add_working_days(start, number)
        assert reckoning.earliest == walked(start, number, earliest=True)
        assert reckoning.latest == walked(start, number, earliest=False)
        assert reckoning.due == reckoning.earliest
        assert reckoning.provisional == (reckoning.latest.year == 2027)
        assert reckoning.missing_years == ((2027,) if reckoning.provisional else ())


def test_a_period_that_ends_in_the_known_year_is_not_provisional() -> None:
    reckoning = NATIONAL.add_working_days(date(2026, 12, 3), 20)
    assert (reckoning.due, reckoning.provisional) == (date(2026, 12, 31), False)


def test_only_the_earliest_may_end_in_the_known_year() -> None:
    """4 December 2026 and 20 working days: 19 are in 2026, the 20th is the first working day of 2027."""
    reckoning = NATIONAL.add_working_days(date(2026, 12, 4), 20)
    assert (reckoning.earliest, reckoning.latest, reckoning.provisional) == (date(2027, 1, 4), date(2027, 1, 4), True)
    assert dict(reckoning.versions)[2027] == ""


def test_the_weekend_before_the_next_new_year_is_counted_in_the_earliest() -> None:
    """20 December 2027 is a Monday; Saturday the 25th may be worked for 1 January 2028."""
    reckoning = NATIONAL.add_working_days(date(2027, 12, 20), 5)
    assert (reckoning.earliest, reckoning.latest) == (date(2027, 12, 25), date(2027, 12, 27))


def test_the_count_up_to_a_day_of_an_unknown_year_is_a_span() -> None:
    count = NATIONAL.working_days_between(date(2026, 12, 31), date(2027, 2, 28))
    in_2027 = list(days(date(2027, 1, 1), date(2027, 2, 28)))
    assert count.most == sum((d.weekday() < 5 and d not in OFF_2027) or d in WORKED_2027 for d in in_2027)
    assert count.fewest == sum(d.weekday() < 5 and d not in BREAKS_2027 for d in in_2027)
    assert (count.days, count.provisional, count.missing_years) == (count.most, True, (2027,))


@pytest.mark.parametrize("year", range(2020, 2027))
def test_what_was_announced_later_lay_between_the_bounds(year: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each past year taken as unknown: for every period begun in the year before, the real day is within the bounds.

    The longer festival of 2020 was ordered in the festival itself, and yet it is within them.
    """
    shipped = calendar_year.shipped
    monkeypatch.setattr(calendar_year, "shipped", lambda asked: () if asked == year else shipped(asked))
    calendar = Calendar()
    for start in days(date(year - 1, 10, 20), date(year - 1, 12, 31)):
        real, number = start, 0
        while number < 45:
            real += DAY
            if chinese_calendar.is_workday(real):
                number += 1
                reckoning = calendar.add_working_days(start, number)
                assert reckoning.earliest <= real <= reckoning.latest, (start, number)


def test_a_year_beyond_the_lunar_table_has_wider_bounds() -> None:
    """2031: the Spring Festival may be anywhere from 20 January on, so any weekend there may be worked, any day off."""
    reckoning = NATIONAL.add_working_days(date(2031, 1, 17), 5)
    assert reckoning.missing_years == (2031,)
    assert reckoning.earliest == date(2031, 1, 22)  # 18 and 19 January are a weekend that may be worked
    assert reckoning.latest == date(2031, 3, 7)  # off from 20 January to 28 February at most; then Monday to Friday
