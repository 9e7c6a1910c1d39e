"""Page numbers, running heads and feet are no text, but what they say is told."""

import pytest

from gongkai.readers import read_bytes
from tests.readers.pdf_made import lines, pdf, told, words


def test_page_numbers_and_running_heads() -> None:
    pages = [
        words("某县公报", 80, 810) + lines([f"第{word}页的正文。"]) + words(f"- {number} -", 280, 40)
        for number, word in enumerate("一二三", 1)
    ]
    found = read_bytes(pdf(pages), "a.pdf")
    assert told(found) == ["第一页的正文。", "第二页的正文。", "第三页的正文。"]
    assert found.properties["running"] == "某县公报"


@pytest.mark.parametrize(("numbers", "left_out"), [(("7", "8"), True), (("7", "9"), False)])
def test_a_bare_figure_is_a_page_number_only_where_it_counts(numbers: tuple[str, str], left_out: bool) -> None:
    pages = [lines([text]) + words(number, 290, 40) for text, number in zip(["甲。", "乙。"], numbers, strict=True)]
    found = read_bytes(pdf(pages), "a.pdf")
    assert told(found) == (["甲。", "乙。"] if left_out else ["甲。", numbers[0], "乙。", numbers[1]])


def test_the_same_line_everywhere_is_still_the_text_where_there_is_no_other() -> None:
    assert told(read_bytes(pdf([words("同样的话。", 80, 810)] * 3), "a.pdf")) == ["同样的话。"] * 3
