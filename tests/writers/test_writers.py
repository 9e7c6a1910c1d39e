"""Writing a report to a file: the writer by its suffix, the file whole or not at all."""

import errno
import os
import resource
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from gongkai import discovery
from gongkai.complaint import Complaint
from gongkai.writers import render, suffixes, write
from tests.writers.grids import made_up

SUFFIXES = [".docx", ".html", ".json", ".pdf", ".xlsx"]


def test_the_formats_are_those_of_the_folder_and_each_module_says_its_suffix() -> None:
    assert set(SUFFIXES) <= set(suffixes())
    assert [module.SUFFIX for module in discovery.modules("gongkai.writers")] == suffixes()


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("form", ["2019", "2021"])
def test_same_report_same_bytes(suffix: str, form: str) -> None:
    assert render(made_up(form), suffix, banner="演示数据") == render(made_up(form), suffix, banner="演示数据")
    assert render(made_up(form), suffix) != render(made_up(form, year=2024, title=""), suffix)


def test_suffix_in_capitals(tmp_path: Path) -> None:
    write(made_up("2021"), tmp_path / "年报.JSON")
    assert (tmp_path / "年报.JSON").read_bytes() == render(made_up("2021"), ".json")


@pytest.mark.parametrize("name", ["年报.wps", "年报", "年报.", ".json", "年报.__init__", "年报.json.bak"])
def test_unknown_suffix_names_what_there_is(tmp_path: Path, name: str) -> None:
    with pytest.raises(Complaint) as told:
        write(made_up("2021"), tmp_path / name)
    assert all(part in str(told.value) for part in [name, *SUFFIXES])
    assert not list(tmp_path.iterdir())


def test_an_older_file_is_replaced_with_the_usual_rights(tmp_path: Path) -> None:
    path = tmp_path / "年报.html"
    path.write_text("旧")
    write(made_up("2021"), path)
    assert path.read_bytes() == render(made_up("2021"), ".html")
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_keeps_pointing_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "真.json").write_text("旧")
    (tmp_path / "链.json").symlink_to("真.json")
    write(made_up("2021"), tmp_path / "链.json")
    assert (tmp_path / "链.json").is_symlink()
    assert (tmp_path / "真.json").read_bytes() == render(made_up("2021"), ".json")


def test_the_longest_name_that_a_folder_takes(tmp_path: Path) -> None:
    path = tmp_path / ("长" * 83 + ".json")  # 254 of 255 bytes
    write(made_up("2021"), path)
    assert list(tmp_path.iterdir()) == [path]


def fail_with(number: int) -> Callable[..., None]:
    """A call of the system that fails."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.open", "os.open"])
@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EACCES, "没有写入权限"),
        (errno.EROFS, "只能读不能写"),
        (errno.EMFILE, "编号24"),
    ],
)
def test_a_failing_disk_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, reason: str
) -> None:
    path = tmp_path / "年报.docx"
    content = render(made_up("2021"), ".docx")
    with monkeypatch.context() as patched:
        patched.setattr("gongkai.writers.render", lambda *_, **__: content)
        patched.setattr(step, fail_with(number))
        with pytest.raises(Complaint, match=reason) as told:
            write(made_up("2021"), path)
    assert "年报.docx" in str(told.value)
    if step == "os.open":  # the folder's own flush comes after the file is whole
        assert path.read_bytes() == content
        path.unlink()
    assert not list(tmp_path.iterdir())


def test_a_failing_disk_leaves_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "年报.json"
    path.write_text("旧")
    monkeypatch.setattr("os.fsync", fail_with(errno.ENOSPC))
    with pytest.raises(Complaint):
        write(made_up("2021"), path)
    assert path.read_text() == "旧"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_the_system_cuts_short(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(Complaint, match="大小"):
            write(made_up("2021"), tmp_path / "年报.json")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not list(tmp_path.iterdir())


def test_an_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write(made_up("2021"), tmp_path / "年报.json")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("没有的文件夹/年报.json", "文件夹不存在"),
        ("文件/年报.json", "不是文件夹"),
        ("夹.json", "这是一个文件夹"),
        ("长" * 300 + ".json", "太长"),
    ],
)
def test_places_that_cannot_be_written(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "文件").write_text("")
    (tmp_path / "夹.json").mkdir()
    with pytest.raises(Complaint, match=reason):
        write(made_up("2021"), tmp_path / name)
    assert {path.name for path in tmp_path.iterdir()} == {"文件", "夹.json"}


@pytest.mark.parametrize("suffix", [".docx", ".html"])
def test_a_banner_of_several_lines_is_one_line(suffix: str) -> None:
    assert render(made_up("2021"), suffix, banner=" 演示\n 数据 ") == render(
        made_up("2021"), suffix, banner="演示 数据"
    )
