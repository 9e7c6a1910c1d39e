"""By which day to answer: 《条例》第三十三条, 20 working days, by the holiday notices."""

from datetime import date

import pytest

from gongkai.office.applications.life import State
from gongkai.office.applications.reply_period import is_late, reply_period


@pytest.mark.parametrize(
    ("received_on", "due"),
    [
        ("2025-01-20", "2025-02-21"),
        ("2025-09-19", "2025-10-23"),
        ("2026-02-13", "2026-03-19"),
        ("2026-02-14", "2026-03-20"),
        ("2026-09-24", "2026-10-29"),
        ("2022-09-30", "2022-11-02"),
    ],
)
def test_known_days(received_on: str, due: str) -> None:
    """The days of law.md 8.4, reckoned there by another program; the last one is a court's (连云港, due 2022-11-02)."""
    period = reply_period(date.fromisoformat(received_on))
    assert (period.due, period.provisional) == (date.fromisoformat(due), False)
    assert (period.working_days, str(period.basis)) == (20, "《条例》第三十三条第二款")


def test_a_year_without_notice_is_provisional() -> None:
    assert reply_period(date(2098, 12, 20)).provisional


def test_the_last_day_is_not_late_and_the_next_is() -> None:
    period = reply_period(date(2026, 2, 13))
    waiting = State("enterprise", "post", "批复", date(2026, 2, 13))
    assert not is_late(waiting, period, date(2026, 3, 19))
    assert is_late(waiting, period, date(2026, 3, 20))
    answered_in_time = State("enterprise", "post", "批复", date(2026, 2, 13), date(2026, 3, 19), "granted")
    assert not is_late(answered_in_time, period, date(2026, 12, 1))
