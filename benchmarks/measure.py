"""Measuring two things in turns, and the one line that tells how they compare."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

PROGRAMS = Path(sys.executable).parent


@dataclass(frozen=True)
class Result:
    """What one benchmark found: its line, and whether the aim was reached."""

    line: str
    reached: bool


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes, by the wall clock."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def in_turns(ours: Callable[[], object], peer: Callable[[], object], rounds: int) -> list[tuple[float, float]]:
    """Seconds of ours and of the peer, round by round; both go first in half of the rounds, after one round unmeasured.

    Turns, because a machine that is busy for a while is then busy for both.
    """
    ours()
    peer()
    pairs = []
    for number in range(rounds):
        if number % 2:
            second, first = seconds(peer), seconds(ours)
        else:
            first, second = seconds(ours), seconds(peer)
        pairs.append((first, second))
    return pairs


def compared(title: str, pairs: list[tuple[float, float]], *, aim: float) -> Result:
    """The line: the median ratio with its least and greatest, the times behind it, the aim."""
    ratios = sorted(ours / peer for ours, peer in pairs)
    middle = median(ratios)
    times = f"{told(median(ours for ours, _ in pairs))} 比 {told(median(peer for _, peer in pairs))}"
    spread = f"{ratios[0]:.2f}–{ratios[-1]:.2f}，{len(pairs)} 轮"
    verdict = "达到" if middle <= aim else "没有达到"
    return Result(f"{title}：{middle:.2f} 倍（{spread}；{times}），目标 ≤ {aim:g} 倍，{verdict}", middle <= aim)


def told(duration: float) -> str:
    """A duration in seconds or milliseconds."""
    return f"{duration:.2f} 秒" if duration >= 1 else f"{duration * 1000:.0f} 毫秒"


def program(*words: str, environment: Mapping[str, str] | None = None) -> None:
    """Run a program of the environment quietly; raises CalledProcessError where it fails."""
    tool, *rest = words
    surroundings = {**os.environ, "PYTHONUTF8": "1", **(environment or {})}
    subprocess.run([str(PROGRAMS / tool), *rest], check=True, stdout=subprocess.DEVNULL, env=surroundings)
