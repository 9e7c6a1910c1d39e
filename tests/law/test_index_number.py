"""Index numbers: made by the office's template, read back, and wrong templates refused."""

from datetime import date

import pytest

from gongkai.complaint import Complaint
from gongkai.law.index_number import IndexNumber, IndexNumbers
from gongkai.law.practice import Practice

MARCH = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("code", "template", "made_on", "serial", "text"),
    [
        # Shapes of numbers on real sites (law.md 9.4).
        ("12620600MB0523338C", "{code}/{year}-{serial:05d}", date(2025, 6, 1), 4735, "12620600MB0523338C/2025-04735"),
        (
            "11341702486344515H",
            "{code}/{year}{month:02d}-{serial:05d}",
            date(2021, 10, 9),
            13,
            "11341702486344515H/202110-00013",
        ),
        ("hedongquhd0108", "{code}/{year}-{serial:07d}", date(2021, 1, 4), 202, "hedongquhd0108/2021-0000202"),
        ("01424668-5", "{code}/{year}-{serial:05d}", date(2021, 1, 4), 63, "01424668-5/2021-00063"),
        ("zfb", Practice().index_template, date(2026, 1, 4), 21, "zfb/2026-00021"),
    ],
)
def test_a_number_is_made_and_read_back(code: str, template: str, made_on: date, serial: int, text: str) -> None:
    numbers = IndexNumbers(code, template)
    assert numbers.make(made_on, serial) == text
    month = made_on.month if "month" in template else None
    assert numbers.read(text) == IndexNumber(made_on.year, month, serial)


def test_the_next_number_follows_the_highest_of_its_year() -> None:
    numbers = IndexNumbers("zfb")
    taken = ["zfb/2026-00002", "zfb/2026-00009", "zfb/2025-00400", "别的代码/2026-00500", "随便写的", "zfb/2026-abcde"]
    assert numbers.next(MARCH, []) == "zfb/2026-00001"
    assert numbers.next(MARCH, taken) == "zfb/2026-00010"
    assert numbers.next(date(2027, 1, 4), taken) == "zfb/2027-00001"


def test_with_a_month_in_the_template_each_month_begins_anew() -> None:
    numbers = IndexNumbers("zfb", "{code}/{year}{month:02d}-{serial:05d}")
    assert numbers.next(MARCH, ["zfb/202602-00007", "zfb/202603-00002"]) == "zfb/202603-00003"


def test_a_full_counter_grows_by_a_digit() -> None:
    numbers = IndexNumbers("zfb", "{code}/{year}-{serial:02d}")
    assert numbers.next(MARCH, ["zfb/2026-99"]) == "zfb/2026-100"
    assert numbers.read("zfb/2026-100") == IndexNumber(2026, None, 100)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "zfb/2026-1",
        "zfb/2026-000001",
        "zfb/2026-00000",
        "zfb/26-00001",
        "zfb2026-00001",
        "zfb/2026-00001 ",
        "abc/2026-00001",
    ],
)
def test_what_the_template_does_not_make_is_not_read(text: str) -> None:
    assert IndexNumbers("zfb").read(text) is None


def test_a_month_that_does_not_exist_is_not_read() -> None:
    assert IndexNumbers("zfb", "{code}/{year}{month:02d}-{serial:05d}").read("zfb/202613-00001") is None


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{code}/{year}", "“{serial}”要有且只有一个"),
        ("{year}-{serial}", "“{code}”要有且只有一个"),
        ("{code}-{serial}", "“{year}”要有且只有一个"),
        ("{code}/{year}-{serial}-{serial}", "“{serial}”要有且只有一个"),
        ("{code}/{year}-{serial}-{day}", "“{day}”不认识"),
        ("{code}/{year}-{}", "“{}”不认识"),
        ("{code.__class__}/{year}-{serial}", "不认识"),
        ("{code}/{year}-{serial", "花括号不成对"),
        ("{code}/{year}-{serial:x}", "“serial”的位数写得不对"),
        ("{code}/{year}-{serial!r}", "“serial”的位数写得不对"),
        ("{code:5d}/{year}-{serial}", "“code”的位数写得不对"),
        ("{code}/{year}{month}-{serial}", "月份应当写作“{month:02d}”"),
    ],
)
def test_a_wrong_template_is_refused(template: str, words: str) -> None:
    with pytest.raises(Complaint) as caught:
        IndexNumbers("zfb", template)
    assert words in str(caught.value)


@pytest.mark.parametrize("code", ["", "  ", "a b"])
def test_an_office_without_a_code_is_refused(code: str) -> None:
    with pytest.raises(Complaint, match="代码"):
        IndexNumbers(code)


def test_running_numbers_begin_with_one() -> None:
    with pytest.raises(Complaint, match="从 1 起"):
        IndexNumbers("zfb").make(MARCH, 0)
