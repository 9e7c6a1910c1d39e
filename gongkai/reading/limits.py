"""How much a reading worker may use, and how it binds itself before it opens the first file."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Any

from gongkai.reading import kernel

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one worker.

    `seconds`: by the clock, for one file. `memory`: bytes of address space; reading the largest file allowed takes
    about two thirds of the default. `open_files`: how many at once. `result`: bytes of one result. `turns`: files after
    which a worker is replaced by a fresh one, since libraries never give back all memory. `start`: seconds until a
    worker is ready. `folder`: where a reader that needs an office suite may write and start programs; None: nowhere.
    """

    seconds: float = 20
    memory: int = 1024 * MEGABYTE
    open_files: int = 64
    result: int = 32 * MEGABYTE
    turns: int = 1000
    start: float = 60
    folder: str | None = None


EACH = Limits()
"""For the files of one run, which belong to whoever runs it."""
ONCE = Limits(seconds=5, turns=1, start=15)
"""For one upload of anybody."""
SUITE = Limits(seconds=90, memory=4096 * MEGABYTE, open_files=1024, turns=1)
"""For a file that an installed office suite has to turn first; `pool` adds the folder."""
SYSTEM = ("/bin", "/usr", "/lib", "/lib32", "/lib64", "/etc", "/opt", "/proc", "/sys", "/dev")
"""What an office suite reads; homes and data of services lie elsewhere."""

PROTECTIONS = {
    "memory": "内存有上限",
    "processor": "运算时间有上限",
    "writing": "不能写文件",
    "network_calls": "程序内不许联网、不许启动别的程序",
    "network": "没有网络（网络命名空间）",
    "files": "只能打开程序自身的文件（Landlock）",
    "calls": "内核拒绝联网和新进程（seccomp）",
    "rights": "不能取得新权限",
    "parent": "主程序结束时一同结束",
}
"""What a worker says of itself, in words."""


def bind(limits: Limits, own_files: list[Path]) -> dict[str, bool]:
    """Bind this process for good; which of PROTECTIONS are in force. `own_files`: what its own code is read from.

    To be called with a single thread running, when all that is always needed has been imported.
    """
    folder = [Path(limits.folder)] if limits.folder else []
    network = kernel.without_network()
    if folder:
        kernel.with_own_processes()
        own_files = [*own_files, *map(Path, SYSTEM)]
    done = {
        "parent": kernel.die_with_parent(),
        "network": network,
        "rights": kernel.without_new_rights(),
        "files": kernel.without_files(own_files, [*folder, Path(os.devnull)] if folder else []),
    }
    done |= bounded(limits) | {"calls": not folder and kernel.without_calls()}
    if not folder:
        sys.addaudithook(refuse)
    return done | {"network_calls": not folder}


def bounded(limits: Limits) -> dict[str, bool]:
    """The bounds that every Unix has; False where this one does not take it (macOS and memory)."""
    import resource  # noqa: PLC0415  # Unix alone has it

    seconds = ceil(limits.seconds * limits.turns) + 5
    wanted = {
        "memory": (resource.RLIMIT_AS, limits.memory),
        "processor": (resource.RLIMIT_CPU, seconds),
        "writing": (resource.RLIMIT_FSIZE, 200 * MEGABYTE if limits.folder else 0),
        "open_files": (resource.RLIMIT_NOFILE, limits.open_files),
        "core": (resource.RLIMIT_CORE, 0),
    }
    done = {name: agreed(resource.setrlimit, which, (most, most)) for name, (which, most) in wanted.items()}
    return {name: done[name] for name in PROTECTIONS if name in done}


def agreed(act: Callable[..., Any], *arguments: Any) -> bool:
    """Whether the system took it."""
    try:
        act(*arguments)
    except (OSError, ValueError):
        return False
    return True


REFUSED = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "os.kill",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "os.putenv",
    "shutil.",
    "tempfile.",
    "pty.",
    "ftplib.",
    "urllib.",
    "webbrowser.",
)
"""Beginnings of the names under which Python announces what a reader has no business to do."""
TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """The audit hook: raises PermissionError for what a reader has no business to do."""
    if event == "open":
        if arguments[2] and arguments[2] & TO_WRITE:
            raise PermissionError(f"{event} to write is refused while a file is read")
    elif event.startswith(REFUSED):
        raise PermissionError(f"{event} is refused while a file is read")
