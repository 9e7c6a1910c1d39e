"""Faults of punctuation as places: each span is the fault itself. The sentences are judged in AR903's own tests."""

from collections.abc import Callable, Iterator

import pytest

from gongkai.wordings.marks import Span, angles, doubled, half_brackets, half_width, stars, unpaired


@pytest.mark.parametrize(
    ("find", "text", "faults"),
    [
        (doubled, "甲，，乙。。丙，乙、丁；。", ["，，", "。。", "；。"]),
        (half_width, "甲,乙;丙:丁。a,b 1,234", [",", ";", ":"]),
        (half_brackets, "甲(乙)丙(1)丁(2024年)", ["(", "("]),
        (unpaired, "《甲〉乙》。“丙。丁。", ["〉", "“"]),
        (unpaired, "《甲“乙》丙。丁。", ["“"]),
        (angles, "印发<甲>，1<2，<b>", ["<甲>"]),
        (stars, "**甲**乙**丙**", ["**", "**"]),
    ],
)
def test_each_fault_is_where_it_stands(find: Callable[[str], Iterator[Span]], text: str, faults: list[str]) -> None:
    assert sorted(text[start:end] for start, end in find(text)) == sorted(faults)


@pytest.mark.parametrize("find", [doubled, half_width, half_brackets, unpaired, angles, stars])
def test_an_empty_text_has_no_faults(find: Callable[[str], Iterator[Span]]) -> None:
    assert list(find("")) == []
