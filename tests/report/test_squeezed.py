"""A text without blanks, and the way back."""

import pytest

from gongkai.report.squeezed import original, span, squeezed

TEXT = " 未收取信息处\n理费 380\u3000元。 "


def test_blanks_and_line_ends_go():
    assert squeezed(TEXT) == "未收取信息处理费380元。"


@pytest.mark.parametrize("words", ["未", "信息处理费", "380元", "。"])
def test_every_place_is_found_again(words):
    at = squeezed(TEXT).index(words)
    start, end = span(TEXT, at, at + len(words))
    assert squeezed(TEXT[start:end]) == words
    assert not TEXT[start].isspace()
    assert not TEXT[end - 1].isspace()


def test_behind_the_last_character_is_the_end():
    assert original(TEXT, len(squeezed(TEXT))) == len(TEXT)
