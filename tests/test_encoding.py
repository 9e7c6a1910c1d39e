"""Which encoding a text is in."""

import codecs

import pytest

from gongkai.complaint import Complaint
from gongkai.encoding import decoded

TEXT = "一、总体情况\r\n2021年，白水县林业局主动公开信息36条。喆堃镕玥祎\n" * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encoding_is_found(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding), "a.txt") == TEXT


def test_gbk_is_found() -> None:
    text = TEXT.replace("喆堃镕玥祎", "")
    assert decoded(text.encode("gbk"), "a.txt") == text


def test_a_wrong_declaration_does_no_harm() -> None:
    page = f'<html><meta charset="gb2312"><p>{TEXT}</p></html>'
    assert decoded(page.encode(), "a.html") == page


def test_a_declared_encoding_beyond_the_usual_is_tried() -> None:
    page = '<html><meta charset="big5"><p>政府資訊公開工作年度報告，主動公開資訊</p></html>'
    assert decoded(page.encode("big5"), "a.html") == page


@pytest.mark.parametrize("name", ["zlib", "hex", "rot13", "idna", "utf-7", "xyz"])
def test_an_odd_declaration_is_not_believed(name: str) -> None:
    page = f'<html><meta charset="{name}"><p>{TEXT}</p></html>'
    assert decoded(page.encode("gb18030"), "a.html") == page


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_character_cut_off_at_the_end_is_left_out(encoding: str) -> None:
    assert decoded("公开信息".encode(encoding)[:-1], "a.txt") == "公开信"


def test_a_damaged_byte_costs_one_character() -> None:
    data = bytearray(TEXT.encode())
    data[len("一、总".encode())] = 0xFF
    text = decoded(bytes(data), "a.txt")
    assert text.startswith("一、总\ufffd")
    assert text.endswith(TEXT[10:])


def test_a_stray_zero_byte_does_not_make_it_utf_16() -> None:
    assert decoded(TEXT.encode() + b"\x00", "a.txt") == TEXT + "\x00"


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 8, b"\x00" * 400 + b"\x01\x02\xff" * 200, b"\x89PNG\r\n\x1a\n" + bytes(range(200)) * 5],
    ids=["every byte", "zeros", "picture"],
)
def test_what_is_no_text_is_complained_of(data: bytes) -> None:
    with pytest.raises(Complaint, match=r"坏\.txt：不是文本"):
        decoded(data, "坏.txt")


def test_a_mark_that_lies_is_not_believed() -> None:
    assert decoded(codecs.BOM_UTF16_LE + TEXT.encode() + b"x", "a.txt").endswith(TEXT + "x")
