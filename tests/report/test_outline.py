"""The numbered items of a text, and that a hostile text costs no more than its length."""

import time

import pytest

from gongkai.report.outline import BRACKET, IS, breaks, markers, number_of, printed


@pytest.mark.parametrize(
    ("words", "number"),
    [("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("三十一", 31), ("12", 12), ("①", 1), ("⑳", 20), ("其次", 2)],
)
def test_a_number_is_read_as_printed(words, number):
    assert number_of(words) == number


@pytest.mark.parametrize("words", ["二二", "十十", "一十一一"])
def test_what_is_no_number_is_none(words):
    assert number_of(words) == 0


def test_a_number_is_printed_as_the_list_has_it():
    assert printed(IS, 3) == "三是"
    assert printed(BRACKET, 11) == "（十一）"


def test_only_what_opens_an_item_is_a_marker():
    text = "一是甲（含二是乙）。（一）丙，见（二）。第（三）项。（四）丁"
    assert [(marker.number, text[marker.start : marker.end]) for marker in markers(text)] == [
        (1, "一是"),
        (1, "（一）"),
        (4, "（四）"),
    ]


def test_a_break_knows_both_ends():
    (broken,) = breaks("（一）甲。（三）丙。")
    assert broken.before is not None
    assert (broken.before.number, broken.due, broken.after.number) == (1, 2, 3)
    assert (broken.before.start, broken.after.start) == (0, 5)


@pytest.mark.parametrize(
    "unit", ["（（（", "一是", "；一是", "1", "1.", "（一）", "\n（一）", "①", "首先，", "第一，", "\n", "。"]
)
def test_a_hostile_text_is_done_in_linear_time(unit):
    started = time.perf_counter()
    sum(1 for _ in breaks(unit * (200_000 // len(unit))))
    assert time.perf_counter() - started < 5
