"""Characters in any order become lines of words, with blanks only where the print has them."""

import pytest

from tests.readers.pdf_made import paper, told, words


@pytest.mark.parametrize("shift", [(0.4, 0.0), (0.3, 0.3), (0.0, 0.0), (1.2, 0.0), (0.9, 0.9)])
def test_boldness_by_printing_twice(shift: tuple[float, float]) -> None:
    drawn = words("年报111件", 80, 700) + words("年报111件", 80 + shift[0], 700 + shift[1])
    assert told(paper(drawn)) == ["年报111件"]


def test_character_by_character_in_any_order() -> None:
    drawn = [words(character, 80 + 12 * index, 700) for index, character in enumerate("政府信息公开年度报告")]
    assert told(paper("".join(reversed(drawn)))) == ["政府信息公开年度报告"]


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        (words("2023", 80, 700) + words("年", 110, 700), "2023年"),
        (words("号", 80, 700) + words("，", 98, 700) + words("邮编", 116, 700) + words("：", 146, 700), "号，邮编："),
        (words("open data", 80, 700), "open data"),
        (words("局长", 80, 700) + words("签发", 118, 700), "局长 签发"),
        (words("公开2023年11条", 80, 700, before="4 Tc"), "公开2023年11条"),
        (words("年度报告", 80, 700, before="16 Tc"), "年度报告"),
        ("".join(words(figure, 80 + 40 * place, 700) for place, figure in enumerate("1020")), "1 0 2 0"),
    ],
)
def test_blanks_only_where_the_print_has_them(drawn: str, text: str) -> None:
    assert told(paper(drawn)) == [text]
