"""Ten thousand reports checked in one run on two cores, in html, txt and docx; PDF apart; and how the memory grows."""

import os
import subprocess
import tempfile
import time
from pathlib import Path

from benchmarks.measure import PROGRAMS, Result
from tests.made.layouts import CARRIERS
from tests.made.report import make

FILES = int(os.environ.get("GONGKAI_BENCH_FILES", "10000"))
LIMIT = 60.0
LAYOUTS = ("html", "html_word", "docx_merged", "tabs", "cell_lines")
FEW = 10
"""The memory of a run is compared with that of a run over so many times fewer files."""
FLAT = 1.5


def run() -> list[Result]:
    """The time against the limit, scaled where fewer files were asked for, and the memory against a tenth."""
    with tempfile.TemporaryDirectory(prefix="gongkai-bench-") as name:
        folder = Path(name)
        write_files(folder / "few", FILES // FEW)
        write_files(folder / "many", FILES)
        _, small = checked(folder / "few")
        duration, large = checked(folder / "many")
    limit = LIMIT * FILES / 10_000
    return [
        Result(
            f"检查 {FILES} 份年报（html、docx、txt，两个进程）：{duration:.1f} 秒，"
            f"限 {limit:.0f} 秒，{duration / limit:.2f} 倍，{'达到' if duration <= limit else '没有达到'}",
            duration <= limit,
        ),
        Result(
            f"内存：{FILES} 份时最多 {large} MB，{FILES // FEW} 份时 {small} MB，{large / small:.2f} 倍，"
            f"目标 ≤ {FLAT:g} 倍，{'达到' if large <= FLAT * small else '没有达到'}",
            large <= FLAT * small,
        ),
    ]


def write_files(folder: Path, count: int) -> None:
    """Reports of `count` made-up offices."""
    folder.mkdir()
    for seed in range(count):
        layout = CARRIERS[LAYOUTS[seed % len(LAYOUTS)]]
        form = layout.forms[-1]
        (folder / f"{seed:05}{layout.suffix}").write_bytes(layout(make(seed, form))[0])


def checked(folder: Path) -> tuple[float, int]:
    """How many seconds a run over a folder takes, and the most memory that one of its processes had, in MB."""
    words = [str(PROGRAMS / "gongkai"), "check", str(folder), "--jobs", "2", "--format", "json", "--exit-zero"]
    with tempfile.TemporaryFile() as out:
        begun = time.perf_counter()
        process = subprocess.Popen(words, stdout=out, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        duration = time.perf_counter() - begun
        if process.returncode or out.tell() < len(list(folder.iterdir())) * 50:
            raise RuntimeError(f"the run ended with {process.returncode}")
    return duration, used.ru_maxrss // 1024


if __name__ == "__main__":
    print("\n".join(result.line for result in run()))
