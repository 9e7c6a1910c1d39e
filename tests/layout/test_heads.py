"""Lines of page heads that only count pages say nothing."""

import pytest

from gongkai.layout.heads import said_in


@pytest.mark.parametrize(
    "line",
    ["", "3", "- 3 -", "— １２ —", "第3页", "第 3 页 共 9 页", "第3页/总9页", "3/9", "Page 3 of 9", "PAGE 3", "______"],
)
def test_page_numbers_say_nothing(line: str) -> None:
    assert said_in(line) == []


@pytest.mark.parametrize("line", ["秘密★5年", "内部资料", "第一版", "共青团青山县委", "2023年度报告", "draft"])
def test_words_stay(line: str) -> None:
    assert said_in(line) == [line]


def test_edges_are_trimmed_and_each_line_is_said_once() -> None:
    assert said_in("— 内部资料 —\n\n甲局 | \n内部资料") == ["内部资料", "甲局"]
