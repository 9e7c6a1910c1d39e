"""Days as people write them, and what is no day."""

from datetime import date

import pytest

from gongkai.office.publishing.reading.days import day

FIFTH = date(2021, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "2021-03-05",
        "2021-3-5",
        "2021/3/5",
        "2021/03/05",
        "2021.3.5",
        "2021.03.05.",
        "2021年3月5日",
        "2021年03月05日",
        "2021 年 3 月 5 日",
        "２０２１－０３－０５",
        "2021—03—05",
        "20210305",
        " 2021-03-05 ",
        "2021-03-05 10:20",
        "2021-03-05 10:20:30",
        "2021/3/5 9:05",
        "2021-03-05T10:20:30+08:00",
        "2021-03-05T10:20:30.000Z",
        "2021年3月5日10时20分",
        "2021年3月5日 10：20",
        "2021年3月5日（周五）",
        "2021-03-05 星期五",
        "二〇二一年三月五日",
        "二○二一年三月五日",
        "44260",
        "44260.43",
    ],
)
def test_spellings_of_one_day(text: str) -> None:
    assert day(text) == FIFTH


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-02-29", date(2020, 2, 29)),
        ("二〇二一年十二月三十一日", date(2021, 12, 31)),
        ("二零二一年十月二十日", date(2021, 10, 20)),
        ("二〇二一年十一月十五日", date(2021, 11, 15)),
        ("36526", date(2000, 1, 1)),  # 1 January 2000 is Excel's day 36526
        ("45658", date(2025, 1, 1)),
    ],
)
def test_other_days(text: str, expected: date) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2021-13-05",
        "2021-02-29",
        "2021-2-30",
        "2021年3月",
        "3月5日",
        "21-3-5",
        "3/5/2021",
        "0021-03-05",
        "2921-03-05",
        "20211305",
        "5",
        "12345678901",
        "99999",
        "2021-03-05至2021-03-07",
        "近日",
        "二〇二一年十三月五日",
        "二〇二一年三月十十日",
        "2021-03-051",
        "-44260",
        "٢٠٢١-٠٣-٠٥x",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert day(text) is None
