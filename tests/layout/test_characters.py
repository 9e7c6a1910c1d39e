"""Codes of characters: radicals are the characters meant, what has no meaning is none."""

import unicodedata

from gongkai.layout.characters import RADICALS, meant
from tests.readers.pdf_made import paper, told, words


def test_radicals_are_the_characters_meant_and_full_width_figures_stay() -> None:
    assert told(paper(words("⼀⾏⻓⻅０１", 80, 700))) == ["一行长见０１"]
    assert meant(0xF900) == "豈"
    assert [meant(code) for code in (0x20, 0x3000, 0xA0, 0x0D, 0)] == [""] * 5
    assert meant(2) == "-"


def test_every_radical_is_one_that_unicode_leaves_as_it_is() -> None:
    for radical, character in RADICALS.items():
        assert unicodedata.name(radical).startswith("CJK RADICAL")
        assert unicodedata.name(character).startswith("CJK UNIFIED IDEOGRAPH")
    mended = {radical for radical in RADICALS if unicodedata.normalize("NFKC", radical) != radical}
    assert all(RADICALS[radical] == unicodedata.normalize("NFKC", radical) for radical in mended)
    assert [RADICALS[radical] for radical in "⻓⻔⻚⻛⻢⻥⻩⻬⻰"] == list("长门页风马鱼黄齐龙")
