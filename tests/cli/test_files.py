"""Which files a run is about."""

import pytest

from gongkai.cli._files import Given, files
from gongkai.complaint import Complaint


def made(folder, *names, content="年报"):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")


def names(folder, *paths, besides=None):
    return [given.path.removeprefix(f"{folder}/") for given in files(paths or [str(folder)], besides)]


def test_a_folder_is_walked_in_the_order_of_names(tmp_path):
    made(tmp_path, "乙.txt", "甲.docx", "里/丙.PDF", "里/深/丁.html")
    assert names(tmp_path) == sorted(["乙.txt", "甲.docx", "里/丙.PDF", "里/深/丁.html"])


def test_what_is_no_report_by_its_name_is_left_out(tmp_path):
    made(tmp_path, "a.txt", ".b.txt", "~$c.docx", ".~d.docx", "e.pages", "gongkai.toml", "gongkai-waivers.toml")
    assert names(tmp_path) == ["a.txt"]


def test_a_named_file_is_taken_whatever_its_name(tmp_path):
    made(tmp_path, ".a.txt", "b.pages")
    paths = [str(tmp_path / ".a.txt"), str(tmp_path / "b.pages"), str(tmp_path / "没有.txt")]
    assert files(paths) == [Given(path, named=True) for path in paths]


def test_a_file_is_taken_once_by_whatever_path(tmp_path, monkeypatch):
    made(tmp_path, "a.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    assert files(["a.txt", "./a.txt", str(tmp_path), "link.txt"]) == [Given("a.txt", named=True)]


def test_earlier_results_beside_the_reports_are_left_out(tmp_path):
    made(tmp_path, "a.json", content='{"schema": "gongkai.report/1"}')
    made(tmp_path, "b.json", content='{\n "schema": "gongkai.findings/1"}')
    made(tmp_path, "c.html", content='<meta charset="utf-8">\n<meta name="generator" content="gongkai.findings/1">')
    assert names(tmp_path) == ["a.json"]
    made(tmp_path, "d.txt", "e.txt")
    assert names(tmp_path, besides=str(tmp_path / "d.txt")) == ["a.json", "e.txt"]


def test_a_folder_without_reports_is_a_complaint(tmp_path):
    made(tmp_path, "a.pages")
    with pytest.raises(Complaint, match="没有能读的文件"):
        files([str(tmp_path)])
