"""Why a worker ended is told from how it ended and what it had used."""

import signal
from types import SimpleNamespace
from typing import Any

import pytest

from gongkai.reading import process
from gongkai.reading.limits import MEGABYTE, Limits

LIMITS = Limits(memory=100 * MEGABYTE)


@pytest.mark.parametrize(
    ("code", "peak", "parent", "expected"),
    [
        (-signal.SIGXCPU, 1, 10, "time"),
        (-signal.SIGALRM, 1, 10, "time"),
        (-signal.SIGPROF, 99, 10, "time"),
        (-signal.SIGKILL, 1, 10, "memory"),
        (-signal.SIGABRT, 90, 10, "memory"),
        (-signal.SIGSEGV, 61, 10, "memory"),
        (1, 61, 10, "memory"),
        (-signal.SIGABRT, 59, 10, "crash"),
        (-signal.SIGSEGV, 1, 10, "crash"),
        (3, 1, 10, "crash"),
        (-signal.SIGSEGV, 90, 90, "crash"),  # the parent's own peak, which the child only inherited
        (-signal.SIGSEGV, 90, 80, "memory"),
    ],
)
def test_the_reason_is_told(code: int, peak: int, parent: int, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process.sys, "platform", "linux")  # where the peak is counted in kilobytes
    used: Any = SimpleNamespace(ru_maxrss=peak * 1024)
    assert process.reason_of(code, used, LIMITS, parent * 1024) == expected
