"""Numbers in figures and in Chinese characters."""

from decimal import Decimal

import pytest

from gongkai.report.said.numbers import printed_number, spelled_number


@pytest.mark.parametrize(("printed", "value"), [("12", 12), ("1\x1f234", 1234), ("3.5", Decimal("3.5")), ("007", 7)])
def test_printed(printed, value):
    assert printed_number(printed) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("七", 7),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十三", 23),
        ("一百零五", 105),
        ("一百一十", 110),
        ("两千零六", 2006),
        ("三千四百五十六", 3456),
        ("一万二千", 12_000),
        ("三十万", 300_000),
        ("一亿二千三百万", 123_000_000),
        ("二〇二一", 2021),
        ("零", 0),
    ],
)
def test_spelled(words, value):
    assert spelled_number(words) == value


@pytest.mark.parametrize("words", ["三五", "一百五", "两万三", "十百", "二三十"])
def test_what_may_mean_two_numbers_is_none(words):
    assert spelled_number(words) is None


def test_an_endless_run_of_figures_is_read_in_no_time():
    assert printed_number("9" * 100_000) == int("9" * 30)
