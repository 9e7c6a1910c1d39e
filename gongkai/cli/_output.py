"""Where results go and in which format: a file, which is written whole or not at all, or the output."""

import io
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from gongkai import findings, writers
from gongkai.complaint import Complaint


def format_for(asked: str | None, file: str | None) -> str:
    """The format's name: the one asked for, else the one of the file's suffix, else text.

    Raises Complaint where the suffix says nothing, or where bytes would go to a terminal.
    """
    name = asked or (of_suffix(file) if file else "text")
    if file is None and findings.called(name).BINARY and sys.stdout.isatty():
        raise Complaint(f"{name} 不能直接显示在终端上；请用 -o 写明文件名，如 -o 检查结果.{name}。")
    return name


def of_suffix(file: str) -> str:
    """The format that a file's suffix stands for."""
    suffix = Path(file).suffix
    name = findings.for_suffix(suffix) if suffix else None
    if name is None:
        known = "、".join(findings.called(one).SUFFIXES[0] for one in findings.names())
        raise Complaint(f"从“{file}”的后缀看不出格式；可以写的有 {known}，或者加上 --format。")
    return name


def put(run: findings.Run, name: str, file: str | None) -> None:
    """Write the run in the format called `name` to a file, or to the output where none is named."""
    form = findings.called(name)
    if file is not None:
        with replacing(Path(file), binary=form.BINARY) as out:
            form.write(run, out)
    elif form.BINARY:
        made = io.BytesIO()
        form.write(run, made)
        sys.stdout.buffer.write(made.getvalue())
    else:
        form.write(run, sys.stdout)


@contextmanager
def replacing(path: Path, *, binary: bool) -> Iterator[IO[Any]]:
    """A file that takes the place of `path` in one step once all is written; before that `path` stays as it is.

    Raises Complaint where it cannot be written.
    """
    target = Path(os.path.realpath(path))  # a link keeps pointing where it does
    beside = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        with beside.open("xb") if binary else beside.open("x", encoding="utf-8", errors="replace", newline="\n") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        beside.replace(target)
    except OSError as error:
        reason = writers.REASONS.get(error.errno or 0, f"系统报错（编号{error.errno}），请告诉管理员")
        raise Complaint(f"没有写成“{path}”：{reason}。") from error
    finally:
        with suppress(OSError):
            beside.unlink()
