"""The one entry point: finds the command by file name and imports only that one; what it says to people is Chinese."""

import argparse
import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from gongkai import __version__
from gongkai.complaint import Complaint

HOME = Path(__file__).parent
FOLDERS = {"gongkai.cli": HOME / "cli", "gongkai.server.commands": HOME / "server" / "commands"}
OFFICE = "gongkai.server.commands"

WORDS = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示这份说明",
    "the following arguments are required: %s": "缺少 %s",
    "unrecognized arguments: %s": "不认识“%s”",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有“%(value)s”，可以用的有 %(choices)s",
    "invalid %(type)s value: %(value)r": "“%(value)s”写得不对，应当是<%(type)s>",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
    "expected one argument": "后面缺一个值",
    "expected at most one argument": "后面最多一个值",
    "expected at least one argument": "后面至少一个值",
    "expected %s argument": "后面应当有 %s 个值",
    "ignored explicit argument %r": "后面不带值，却写了“%s”",
    "not allowed with argument %s": "不能与 %s 一起用",
    "one of the arguments %s is required": "%s 当中要有一个",
}
"""What argparse says, by its own English sentences."""

TYPES = {"int": "整数", "float": "数字", "Decimal": "数字", "fromisoformat": "日期，如 2026-01-31"}

TROUBLES = {
    errno.ENOENT: "找不到这个文件或者文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EEXIST: "已经有同名的文件",
    errno.ENOSPC: "磁盘已满，请先腾出空间",
    errno.EDQUOT: "磁盘配额已用完，请先腾出空间",
    errno.EROFS: "这个位置只能读，不能写",
    errno.EMFILE: "同时打开的文件太多",
    errno.EADDRINUSE: "端口已被占用",
    errno.EIO: "磁盘读写出错，请检查磁盘",
}
"""What the system refuses, in words; what is not here is told by its number."""


class Parser(argparse.ArgumentParser):
    """Arguments whose faults are complaints: one sentence, exit code 2."""

    def error(self, message: str) -> NoReturn:
        """Raises the Complaint."""
        for name, kind in TYPES.items():
            message = message.replace(f"<{name}>", kind)
        raise Complaint(f"{message}；用法见 {self.prog} --help。")


def commands() -> Iterator[tuple[str, str, Path]]:
    """Every command: its name (export-site stands in export_site.py), its package, its file."""
    for package, folder in FOLDERS.items():
        for path in sorted(folder.glob("[a-z]*.py")):
            yield path.stem.replace("_", "-"), package, path


def summary(path: Path) -> str:
    """The first line of a command's docstring, read without importing it."""
    return path.read_text(encoding="utf-8").splitlines()[0].strip('"')


def overview() -> str:
    """What `gongkai` alone prints: every command with one line."""
    lines = [f"  {name:12} {summary(path)}" for name, _, path in commands()]
    return "\n".join(["用法：gongkai 命令 [参数]；每个命令都可加 --help", "", *lines])


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code: 0 nothing wrong, 1 an error was found, 2 it could not be done."""
    speak_utf8()
    try:
        code = dispatch(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output has had enough
        give_up_output()
        return 0
    except KeyboardInterrupt:
        print("gongkai：已中断，没有做完。", file=sys.stderr)
        return 2
    except Exception as trouble:
        if os.environ.get("GONGKAI_DEBUG") and not isinstance(trouble, Complaint):
            raise
        give_up_output()
        print(f"gongkai：{' '.join(in_words(trouble).splitlines())}", file=sys.stderr)
        return 2
    return code


def dispatch(arguments: list[str]) -> int:
    """Find the command that the first argument names and run it with the others."""
    name, *rest = arguments or ["--help"]
    if name in ("--help", "-h", "help"):
        print(overview())
        return 0
    if name == "--version":
        print(f"gongkai {__version__}")
        return 0
    package = next((package for found, package, _ in commands() if found == name), None)
    if package is None:
        raise Complaint(f"没有“{name}”这个命令；运行 gongkai --help 查看全部命令。")
    return run(name, package, rest)


def run(name: str, package: str, arguments: list[str]) -> int:
    """Import the command's module, parse its arguments, run it."""
    try:
        command = import_module(f"{package}.{name.replace('-', '_')}")
    except ModuleNotFoundError as missing:
        if package == OFFICE and not (missing.name or "").startswith("gongkai"):
            raise Complaint(f"“{name}”是办公室的命令，要先安装：pip install 'gongkai[office]'。") from missing
        raise
    argparse._ = argparse.ngettext = translated  # type: ignore[attr-defined]  # where argparse takes its words from
    parser = Parser(prog=f"gongkai {name}", description=command.__doc__, allow_abbrev=False)
    command.add_arguments(parser)
    try:
        options = parser.parse_args(arguments)
    except SystemExit:  # --help was printed
        return 0
    result: int = command.run(options)
    return result


def translated(english: str, *_: object) -> str:
    """A sentence of argparse in Chinese, which has no plural; English where it is not known."""
    return WORDS.get(english, english)


def in_words(trouble: Exception) -> str:
    """What went wrong, in one sentence for a person."""
    if isinstance(trouble, Complaint):
        return str(trouble)
    if isinstance(trouble, OSError):
        where = f"“{trouble.filename}”：" if trouble.filename else ""
        return where + TROUBLES.get(trouble.errno or 0, f"系统报错（编号 {trouble.errno}）") + "。"
    return f"程序出错，没有做完（{type(trouble).__name__}：{trouble}）；设 GONGKAI_DEBUG=1 再运行可以看到细节。"


def speak_utf8() -> None:
    """What goes to a file or another program is UTF-8 whatever the locale; a strange file name is no reason to fail."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")


def give_up_output() -> None:
    """Try to write what is left; where that fails send it nowhere, lest the interpreter fails again at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
