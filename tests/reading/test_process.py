"""Why a worker ended is told from how it ended and what it had used."""

import signal
from types import SimpleNamespace
from typing import Any

import pytest

from gongkai.reading import process
from gongkai.reading.limits import MEGABYTE, Limits

LIMITS = Limits(memory=100 * MEGABYTE)


@pytest.mark.parametrize(
    ("code", "peak", "expected"),
    [
        (-signal.SIGXCPU, 1, "time"),
        (-signal.SIGALRM, 1, "time"),
        (-signal.SIGPROF, 99, "time"),
        (-signal.SIGKILL, 1, "memory"),
        (-signal.SIGABRT, 90, "memory"),
        (-signal.SIGSEGV, 61, "memory"),
        (1, 61, "memory"),
        (-signal.SIGABRT, 59, "crash"),
        (-signal.SIGSEGV, 1, "crash"),
        (3, 1, "crash"),
    ],
)
def test_the_reason_is_told(code: int, peak: int, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process.sys, "platform", "linux")  # where the peak is counted in kilobytes
    used: Any = SimpleNamespace(ru_maxrss=peak * 1024)
    assert process.reason_of(code, used, LIMITS) == expected
