"""A task for tests that does what a file must not make a worker do; passed by path, never found by name."""

import os
import resource
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any


def run(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    """Do what `do` says."""
    done = DEEDS[request.get("do", "count")](request, data)
    return done if isinstance(done, dict) else {"done": done}


def stopped(request: dict[str, Any], sentence: str) -> dict[str, Any]:
    return {"stopped": sentence}


def attempt(request: dict[str, Any], deed: Any) -> str:
    """What comes of a deed: the name of the error, or its result."""
    try:
        return str(deed())
    except OSError as error:
        return type(error).__name__


def loop() -> None:
    while True:
        pass


def raw_call(number: int, *arguments: int) -> int:
    """A system call past Python and its audit hook; the negative error where it is refused."""
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    result = library.syscall(number, *arguments)
    return -ctypes.get_errno() if result < 0 else result


def connect(address: tuple[str, int]) -> str:
    with socket.socket() as plug:
        plug.settimeout(2)
        plug.connect(address)
        return "connected"


def deep() -> Any:
    nested: Any = []
    for _ in range(100_000):
        nested = [nested]
    return nested


def close_enough(request: dict[str, Any], data: bytes) -> None:
    os.closerange(3, 64)


def garbage(request: dict[str, Any], data: bytes) -> int:
    print("garbage" * 10_000)
    print("garbage", file=sys.stderr)
    return os.write(1, b"\x00" * 100)


def own_descriptors() -> list[int]:
    def is_open(number: int) -> bool:
        try:
            os.fstat(number)
        except OSError:
            return False
        return True

    return [number for number in range(64) if is_open(number)]


def write_over_results(request: dict[str, Any], data: bytes) -> None:
    """Send to every pipe what is no message."""
    for number in own_descriptors()[3:]:
        try:
            os.write(number, request["bytes"].encode("latin-1"))
        except OSError:
            continue


DEEDS: dict[str, Any] = {
    "count": lambda request, data: {"name": request.get("name"), "bytes": len(data), "process": os.getpid()},
    "allocate": lambda request, data: len(bytearray(request["size"])),
    "loop": lambda request, data: loop(),
    "sleep": lambda request, data: time.sleep(request["seconds"]),
    "die": lambda request, data: os._exit(3),
    "signal": lambda request, data: signal.raise_signal(request["number"]),
    "segfault": lambda request, data: raw_string(),
    "fail": lambda request, data: 1 / 0,
    "write": lambda request, data: attempt(request, lambda: Path(request["path"]).write_text("x")),
    "remove": lambda request, data: attempt(request, lambda: Path(request["path"]).unlink()),
    "open": lambda request, data: attempt(request, lambda: Path(request["path"]).read_text()),
    "many": lambda request, data: attempt(request, lambda: len([os.dup(0) for _ in range(200)])),
    "connect": lambda request, data: attempt(request, lambda: connect(tuple(request["address"]))),
    "resolve": lambda request, data: attempt(request, lambda: socket.getaddrinfo("localhost", 80)),
    "program": lambda request, data: attempt(request, lambda: subprocess.run(["true"], check=False).returncode),
    "fork": lambda request, data: attempt(request, os.fork),
    "raw": lambda request, data: raw_call(*request["call"]),
    "print": garbage,
    "overwrite": write_over_results,
    "large": lambda request, data: "x" * request["size"],
    "deep": lambda request, data: deep(),
    "list": lambda request, data: {"environment": sorted(os.environ), "descriptors": own_descriptors()},
    "core": lambda request, data: str(resource.getrlimit(resource.RLIMIT_CORE)),
    "session": lambda request, data: {"session": os.getsid(0), "process": os.getpid(), "parent": os.getppid()},
    "path": lambda request, data: [name for name in sys.modules if name.startswith("django")],
}


def raw_string() -> None:
    """Read memory that is not there."""
    import ctypes

    ctypes.string_at(0)
