"""Which reader takes a file, and what is said of files that none takes."""

from pathlib import Path

import pytest

from gongkai import readers
from gongkai.complaint import Complaint
from gongkai.paper import Paragraph
from gongkai.readers import read, read_bytes
from tests.readers import made

PAGE = "<!DOCTYPE html><html><body><p>公开</p></body></html>"
DOCX = made.docx(made.docx_paragraph("公开"))
SAVED = b'{"schema": "gongkai.report/1", "preface": "\xe5\x85\xac\xe5\xbc\x80"}'


def called(value: str | bytes) -> str:
    """What a parameter is called in the list of tests."""
    return value if isinstance(value, str) else f"{len(value)} bytes"


@pytest.mark.parametrize(
    ("data", "name", "format"),
    [
        ("公开".encode(), "a.txt", "text"),
        ("# 公开".encode(), "a.md", "text"),
        (PAGE.encode(), "a.html", "html"),
        (PAGE.encode(), "A.HTM", "html"),
        (PAGE.encode("utf-16"), "a.html", "html"),
        (b"<p>\xe5\x85\xac\xe5\xbc\x80", "a.html", "html"),
        (PAGE.encode(), "a.doc", "html"),
        (PAGE.encode(), "a.txt", "html"),
        (DOCX, "a.docx", "docx"),
        (DOCX, "a.doc", "docx"),
        (DOCX, "a", "docx"),
        (SAVED, "a.json", "json"),
        (SAVED, "a.txt", "json"),
    ],
    ids=called,
)
def test_what_the_file_holds_counts_before_its_name(data: bytes, name: str, format: str) -> None:
    paper = read_bytes(data, name)
    assert paper.format == format
    assert paper.name == name
    assert [block.text for block in paper.blocks if isinstance(block, Paragraph)] == ["公开"]


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "空.txt", "空.txt：文件是空的"),
        (b" \r\n\t\n", "空.html", "空.html：文件是空的"),
        (b"\xef\xbb\xbf", "空.md", "空.md：文件是空的"),
        (b"<html><body><img></body></html>", "图.html", "图.html：文件里没有文字"),
        (made.docx(""), "图.docx", "图.docx：文件里没有文字"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "a.doc", "a.doc：这是旧版 Word、WPS 或 Excel 文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "a.docx", "另存为 .docx 或 .html"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "a.wps", "另存为 .docx 或 .html"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "a.txt", "图片"),
        (b"abc", "a.xyz", "不认识的格式“.xyz”"),
        (b"abc", "a", "不认识的格式“没有后缀”"),
    ],
    ids=called,
)
def test_one_sentence_says_what_is_wrong(data: bytes, name: str, said: str) -> None:
    with pytest.raises(Complaint) as told:
        read_bytes(data, name)
    assert said in str(told.value)
    assert "\n" not in str(told.value)
    assert str(told.value).startswith(name)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(Complaint, match="找不到这个文件"):
        read(tmp_path / "没有.docx")
    with pytest.raises(Complaint, match="这是文件夹"):
        read(tmp_path)
    with pytest.raises(Complaint, match="读不了"):
        read("a\x00b.txt")


def test_too_large_a_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LIMIT", 10)
    (tmp_path / "大.txt").write_bytes(b"x" * 11)
    with pytest.raises(Complaint, match=r"大\.txt：文件超过"):
        read(tmp_path / "大.txt")
    with pytest.raises(Complaint, match=r"大\.txt：文件超过"):
        read_bytes(b"x" * 11, "大.txt")


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "年报.txt").write_text("公开", encoding="gb18030")
    assert read(str(tmp_path / "年报.txt")).name == "年报.txt"
