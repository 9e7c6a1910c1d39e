"""A whole check (read, recognise, every check) against MarkItDown's conversion alone, on the same files."""

import subprocess
from pathlib import Path
from typing import IO

from benchmarks.measure import Result, compared, seconds
from benchmarks.samples import sample
from gongkai.readers import read
from gongkai.report.examine import examine
from gongkai.report.recognise import recognise

PEERS = Path(__file__).parents[1] / ".venv-peers" / "bin" / "python"
LOOP = Path(__file__).parent / "peers" / "markitdown_loop.py"
AIMS = {".html": 1 / 20, ".docx": 1 / 20, ".pdf": 1 / 5}
ROUNDS = 9
BATCH = 5
"""So many times in a row each: a program that has just been asleep is slow at first, whichever it is."""


def run() -> list[Result]:
    """In turns, file by file; the peer keeps its converter between the files."""
    if not PEERS.exists():
        return [Result("检查对 MarkItDown 的转换：没有测（make bench 会装好 .venv-peers）", reached=False)]
    with subprocess.Popen([PEERS, LOOP], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as peer:
        if peer.stdin is None or peer.stdout is None:
            raise RuntimeError("no pipes")
        peer.stdout.readline()
        found = [measured(suffix, peer.stdin, peer.stdout) for suffix in AIMS]
        peer.stdin.close()
    return found


def measured(suffix: str, ask: IO[str], answer: IO[str]) -> Result:
    """One format: the median of the ratios."""
    path = sample(suffix)
    pairs = []
    for number in range(ROUNDS + 1):
        theirs = sum(converted(path, ask, answer) for _ in range(BATCH)) / BATCH
        ours = sum(seconds(lambda: checked(path)) for _ in range(BATCH)) / BATCH
        if number:  # the first round warms both up
            pairs.append((ours, theirs))
    return compared(f"检查一份 {suffix} 对 MarkItDown 只转换它", pairs, aim=AIMS[suffix])


def converted(path: Path, ask: IO[str], answer: IO[str]) -> float:
    """How many seconds the peer takes for a file."""
    ask.write(f"{path}\n")
    ask.flush()
    return float(answer.readline())


def checked(path: Path) -> None:
    """What `gongkai check` does with one file, but for the printing."""
    examine(recognise(read(path)))


if __name__ == "__main__":
    print("\n".join(result.line for result in run()))
