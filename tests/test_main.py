"""The entry point: finding commands, Chinese words of the parser, troubles as one line."""

import argparse
import errno
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from gongkai import __main__ as entry
from gongkai import __version__
from gongkai.__main__ import commands, main, overview
from gongkai.complaint import Complaint


@pytest.fixture
def command(monkeypatch):
    """Makes `gongkai probe` a command that does what it is told."""

    def make(run, add_arguments=lambda parser: None, name="probe"):
        module = ModuleType(f"gongkai.cli.{name}", "只用于测试的命令。")
        module.add_arguments, module.run = add_arguments, run
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setattr(entry, "commands", lambda: iter([(name.replace("_", "-"), "gongkai.cli", None)]))

    return make


def raising(trouble):
    def run(_):
        raise trouble

    return run


def only_line(capsys):
    """The one line on stderr; nothing may stand on stdout."""
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.count("\n") == 1
    assert "Traceback" not in errors
    return errors.rstrip("\n")


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"], ["help"]])
def test_without_a_command_all_commands_are_listed(capsys, arguments):
    assert main(arguments) == 0
    assert capsys.readouterr().out == overview() + "\n"


def test_every_command_has_one_chinese_line():
    names = {name for name, _, _ in commands()}
    assert {"check", "explain"} <= names
    for line in overview().splitlines()[2:]:
        assert any("\u4e00" <= character <= "\u9fff" for character in line), line


def test_helpers_beside_the_commands_are_no_commands():
    assert not any(name.startswith("_") for name, _, _ in commands())


def test_the_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"gongkai {__version__}\n"


def test_an_unknown_command_is_one_line_and_2(capsys):
    assert main(["chekc"]) == 2
    assert "没有“chekc”这个命令" in only_line(capsys)


@pytest.mark.parametrize("code", [0, 1, 2])
def test_the_exit_code_is_the_commands(command, code):
    command(lambda _: code)
    assert main(["probe"]) == code


def test_a_command_with_a_hyphen_stands_in_a_file_with_an_underscore(command, capsys):
    command(lambda _: 0, name="export_probe")
    assert main(["export-probe"]) == 0


def test_help_of_a_command_is_chinese_and_ends_with_0(capsys):
    assert main(["check", "--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("用法：gongkai check")
    assert "显示这份说明" in text
    for english in ("usage", "positional", "options:", "show this"):
        assert english not in text


def options(parser):
    parser.add_argument("path", metavar="PATH")
    parser.add_argument("--pieces", type=int)
    parser.add_argument("--format", choices=("text", "json"))
    parser.add_argument("--pair", nargs=2)
    parser.add_argument("--some", nargs="+")
    parser.add_argument("--flag", action="store_true")
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--one")
    either.add_argument("--other")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "缺少 PATH"),
        (["x", "--pieces", "三"], "--pieces：“三”写得不对，应当是整数"),
        (["x", "--pieces"], "--pieces：后面缺一个值"),
        (["x", "--pair", "1"], "--pair：后面应当有 2 个值"),
        (["x", "--some"], "--some：后面至少一个值"),
        (["x", "--flag=1"], "--flag：后面不带值，却写了“1”"),
        (["x", "--one", "1", "--other", "2"], "--other：不能与 --one 一起用"),
        (["x", "y"], "不认识“y”"),
        (["x", "--piece", "3"], "不认识“--piece 3”"),
    ],
)
def test_what_the_parser_says_is_one_chinese_sentence(command, capsys, arguments, sentence):
    command(lambda _: 0, options)
    assert main(["probe", *arguments]) == 2
    assert only_line(capsys) == f"gongkai：{sentence}；用法见 gongkai probe --help。"


def test_every_sentence_of_the_parser_that_a_user_can_meet_is_known():
    """Should argparse change its English, this tells which words are now missing."""
    source = __import__("inspect").getsource(argparse)
    for english in entry.WORDS:
        if english != "options":
            assert repr(english)[1:-1].split("%s")[0][:24] in source, english


def test_a_subcommand_complains_in_chinese_too(command, capsys):
    command(lambda _: 0, lambda parser: parser.add_subparsers().add_parser("add").add_argument("--age", type=int))
    assert main(["probe", "add", "--age", "x"]) == 2
    assert only_line(capsys) == "gongkai：--age：“x”写得不对，应当是整数；用法见 gongkai probe add --help。"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOENT, "找不到"),
        (errno.EACCES, "没有权限"),
        (errno.EISDIR, "这是文件夹"),
        (errno.ENOSPC, "磁盘已满"),
        (errno.EROFS, "只能读"),
        (9999, "编号 9999"),
    ],
)
def test_what_the_system_refuses_is_one_line_with_the_file(command, capsys, number, words):
    command(raising(OSError(number, "English", "年报.docx")))
    assert main(["probe"]) == 2
    line = only_line(capsys)
    assert line.startswith("gongkai：“年报.docx”：")
    assert words in line


def test_a_complaint_of_several_lines_stays_one_line(command, capsys):
    command(raising(Complaint("第一行\n第二行")))
    assert main(["probe"]) == 2
    assert only_line(capsys) == "gongkai：第一行 第二行"


def test_a_fault_of_the_program_is_one_line_and_says_how_to_see_more(command, capsys, monkeypatch):
    monkeypatch.delenv("GONGKAI_DEBUG", raising=False)
    command(raising(ZeroDivisionError("division")))
    assert main(["probe"]) == 2
    line = only_line(capsys)
    assert "程序出错" in line
    assert "GONGKAI_DEBUG=1" in line


def test_the_details_are_shown_when_asked_for(command, monkeypatch, capsys):
    monkeypatch.setenv("GONGKAI_DEBUG", "1")
    command(raising(ZeroDivisionError("division")))
    with pytest.raises(ZeroDivisionError):
        main(["probe"])
    command(raising(Complaint("写错了")))
    assert main(["probe"]) == 2


def test_an_interruption_is_said_and_2(command, capsys):
    command(raising(KeyboardInterrupt()))
    assert main(["probe"]) == 2
    assert "已中断" in only_line(capsys)


def test_an_office_command_without_the_office_says_how_to_get_it(monkeypatch, capsys):
    monkeypatch.setattr(entry, "commands", lambda: iter([("probe", entry.OFFICE, None)]))

    def missing(name):
        raise ModuleNotFoundError("No module named 'django'", name="django")

    monkeypatch.setattr(entry, "import_module", missing)
    assert main(["probe"]) == 2
    assert "pip install 'gongkai[office]'" in only_line(capsys)


@pytest.mark.parametrize(
    ("package", "name"), [(entry.OFFICE, "gongkai.office.gone"), ("gongkai.cli", "lxml"), (entry.OFFICE, None)]
)
def test_a_module_missing_for_another_reason_is_not_put_down_to_the_office(monkeypatch, capsys, package, name):
    monkeypatch.setattr(entry, "commands", lambda: iter([("probe", package, None)]))

    def missing(_):
        raise ModuleNotFoundError("gone", name=name)

    monkeypatch.setattr(entry, "import_module", missing)
    assert main(["probe"]) == 2
    line = only_line(capsys)
    assert ("pip install" in line) is (name is None)
    assert ("程序出错" in line) is (name is not None)


def run(*arguments, stdout=subprocess.PIPE):
    return subprocess.run(
        [sys.executable, "-m", "gongkai", *arguments], stdout=stdout, stderr=subprocess.PIPE, check=False
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="没有 /dev/full，不能试磁盘已满")
def test_a_full_disk_under_the_output_is_one_line_and_2():
    with Path("/dev/full").open("w") as full:
        done = run("explain", "AR301", stdout=full)
    assert done.returncode == 2
    assert done.stderr.decode() == "gongkai：磁盘已满，请先腾出空间。\n"


def test_a_reader_that_goes_away_is_no_error():
    read, write = os.pipe()
    os.close(read)
    try:
        done = run("explain", "AR301", stdout=write)
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_process_ends_with_the_code():
    assert run("explain", "AR301").returncode == 0
    assert run("explain", "AR999").returncode == 2
