"""Results as files: one module a format, found by the file's suffix; a file is written whole or not at all.

A format is a module (or folder) of this package, named as the suffix is: `SUFFIX` (".json") and
`render(report, *, banner) -> bytes`. It uses `gongkai.report.printing` for what is the same on every medium.
"""

import errno
import os
import secrets
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from gongkai import discovery
from gongkai.complaint import Complaint
from gongkai.report.annual_report import AnnualReport

REASONS = {
    errno.ENOSPC: "磁盘已满，请先腾出空间",
    errno.EDQUOT: "磁盘配额已用完，请先腾出空间",
    errno.EACCES: "没有写入权限，请换一个文件夹或请管理员授权",
    errno.EPERM: "没有写入权限，请换一个文件夹或请管理员授权",
    errno.EROFS: "这个位置只能读不能写，请换一个文件夹",
    errno.ENOENT: "文件夹不存在，请先建立",
    errno.ENOTDIR: "路径中有一段不是文件夹，请核对路径",
    errno.EISDIR: "这是一个文件夹，请写上文件名",
    errno.ENAMETOOLONG: "文件名太长，请改短",
    errno.EFBIG: "超过了允许的文件大小，请管理员放宽限制",
    errno.EIO: "磁盘读写出错，请检查磁盘",
}


class Writer(Protocol):
    """What a module of this folder offers."""

    SUFFIX: str

    def render(self, report: AnnualReport, *, banner: str) -> bytes:
        """The finished file; the same report and banner give the same bytes."""


def suffixes() -> list[str]:
    """The suffixes that can be written, found in the folder without importing a library of any format."""
    return [f".{name}" for name in discovery.names("gongkai.writers")]


def write(report: AnnualReport, path: Path, *, banner: str = "") -> None:
    """Writes the report to `path` in the format of its suffix; `banner` (演示数据) then stands on every page.

    Raises Complaint where the suffix is unknown or the file cannot be written; an older file then stays as it was.
    """
    replace_whole(path, render(report, path.suffix, banner=banner, name=path.name))


def render(report: AnnualReport, suffix: str, *, banner: str = "", name: str = "") -> bytes:
    """The report as the bytes of a file with this suffix; `name` is the file's name for the complaint."""
    refuse_unknown(suffix, name)
    writer = cast("Writer", import_module(f"gongkai.writers{suffix.lower()}"))
    return writer.render(report, banner=banner)


def refuse_unknown(suffix: str, name: str = "") -> None:
    """Raise Complaint where no format has this suffix; `name` is the file's name."""
    if suffix.lower() not in suffixes():
        wrong = f"没有“{suffix}”这种格式" if suffix else "文件名没有后缀，看不出格式"
        known = "、".join(suffixes())
        raise Complaint(f"没有写成“{name or suffix}”：{wrong}；可以写的有 {known}，请改文件名的后缀。")


def replace_whole(path: Path, content: bytes) -> None:
    """Puts `content` in the place of `path` in one step: written beside it, flushed to the disk, then renamed."""
    target = Path(os.path.realpath(path))  # a link keeps pointing where it does
    beside = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        write_through(beside, content)
        beside.replace(target)
        flush_folder(target.parent)
    except OSError as error:
        reason = REASONS.get(error.errno or 0, f"系统报错（编号{error.errno}），请告诉管理员")
        raise Complaint(f"没有写成“{path}”：{reason}。") from error
    finally:
        with suppress(OSError):
            beside.unlink()


def write_through(path: Path, content: bytes) -> None:
    """Writes a new file and returns only when it is on the disk; the rights of the file are the user's usual ones."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Makes a renaming in `folder` survive a loss of power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
