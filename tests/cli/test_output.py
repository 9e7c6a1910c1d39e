"""Where results go: formats by suffix, files whole or not at all."""

import io
import sys
from contextlib import suppress

import pytest

from gongkai.cli._output import format_for, put, replacing
from gongkai.complaint import Complaint
from tests.findings.made import ENTRY, run


@pytest.mark.parametrize(
    ("asked", "file", "name"),
    [
        (None, None, "text"),
        ("json", None, "json"),
        (None, "a.html", "html"),
        (None, "a.XLSX", "xlsx"),
        ("sarif", "a.json", "sarif"),
        ("xlsx", None, "xlsx"),
        ("text", "年报", "text"),
    ],
)
def test_the_format_asked_for_goes_before_the_suffix(asked, file, name):
    assert format_for(asked, file) == name


@pytest.mark.parametrize("file", ["a.pdf", "结果"])
def test_another_suffix_is_one_sentence_with_those_that_can_be(file):
    with pytest.raises(Complaint, match=r"看不出格式；可以写的有 \.html、\.json、\.sarif、\.txt、\.xlsx"):
        format_for(None, file)


def test_bytes_do_not_go_to_a_terminal(monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    with pytest.raises(Complaint, match=r"-o 检查结果\.xlsx"):
        format_for("xlsx", None)
    assert format_for("xlsx", "a.xlsx") == "xlsx"
    assert format_for("html", None) == "html"


def test_bytes_go_to_a_pipe(monkeypatch):
    pipe = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", pipe)
    put(run(ENTRY), "xlsx", None)
    assert pipe.buffer.getvalue().startswith(b"PK\x03\x04")


def test_a_file_is_written_whole_in_utf8(tmp_path):
    put(run(ENTRY), "json", str(tmp_path / "结果.json"))
    assert "青山县司法局" in (tmp_path / "结果.json").read_text(encoding="utf-8")
    put(run(ENTRY), "xlsx", str(tmp_path / "结果.xlsx"))
    assert (tmp_path / "结果.xlsx").read_bytes().startswith(b"PK\x03\x04")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["结果.json", "结果.xlsx"]


def test_what_fails_halfway_leaves_the_older_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("旧", encoding="utf-8")
    with suppress(ValueError), replacing(path, binary=False) as out:
        out.write("新")
        raise ValueError
    assert path.read_text(encoding="utf-8") == "旧"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_keeps_pointing_where_it_does(tmp_path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    with replacing(tmp_path / "link.txt", binary=False) as out:
        out.write("新")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == "新"


@pytest.mark.parametrize(("path", "why"), [("没有/a.json", "文件夹不存在"), ("folder", "这是一个文件夹")])
def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path, path, why):
    (tmp_path / "folder").mkdir()
    with pytest.raises(Complaint, match=why):
        put(run(ENTRY), "json", str(tmp_path / path))
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]
