"""Lines become paragraphs, also over a page break."""

import pytest

from gongkai.readers import read_bytes
from tests.readers.pdf_made import LINE, lines, paper, pdf, told, words


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (lines([LINE, LINE, LINE, "末行。"]), [LINE * 3 + "末行。"]),
        (lines([LINE, LINE, LINE[:20], LINE, "末行。"]), [LINE * 2 + LINE[:20], LINE + "末行。"]),
        (lines([LINE, LINE, LINE + "。"]) + words("新的一段。", 104, 694), [LINE * 3 + "。", "新的一段。"]),
        (words("标题很大", 80, 800, size=18) + lines([LINE, LINE, LINE]), ["标题很大", LINE * 3]),
        (words(LINE[:20], 80, 782, size=18) + lines([LINE, LINE, LINE]), [LINE[:20], LINE * 3]),
        (lines([LINE, LINE, LINE[:-1] + "。", "（一）新的一条。"]), [LINE * 2 + LINE[:-1] + "。", "（一）新的一条。"]),
        (lines([LINE, LINE, LINE]) + lines([LINE, "末行。"], y=640), [LINE * 3, LINE + "末行。"]),
    ],
)
def test_paragraphs_from_lines(drawn: str, expected: list[str]) -> None:
    assert told(paper(drawn)) == expected


def test_a_paragraph_goes_on_over_the_page() -> None:
    pages = [lines([LINE] * 3), lines(["下一页接着写。", "另起一段。"])]
    assert told(read_bytes(pdf(pages), "a.pdf")) == [LINE * 3 + "下一页接着写。", "另起一段。"]
