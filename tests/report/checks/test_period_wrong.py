"""AR007: the stated period against the year."""

from datetime import date

import pytest

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.checks.period_wrong import find


def hits(year, period):
    return list(find(AnnualReport(year=year, period=period), Circumstances()))


@pytest.mark.parametrize("year", [2024, None])
def test_the_whole_year_is_right(year):
    assert hits(year, (date(2024, 1, 1), date(2024, 12, 31))) == []


def test_no_stated_period_is_no_wrong_period():
    assert hits(2024, None) == []


@pytest.mark.parametrize(
    ("year", "start", "end"),
    [
        (2024, date(2024, 1, 1), date(2024, 11, 30)),
        (2024, date(2024, 1, 2), date(2024, 12, 31)),
        (2024, date(2023, 1, 1), date(2023, 12, 31)),
        (2024, date(2023, 1, 1), date(2024, 12, 31)),
        (None, date(2023, 12, 1), date(2024, 12, 31)),
    ],
)
def test_any_other_period_is_wrong(year, start, end):
    (hit,) = hits(year, (start, end))
    assert hit.expected == "2024年1月1日至2024年12月31日"
    assert hit.actual.startswith(f"{start.year}年{start.month}月{start.day}日至")
