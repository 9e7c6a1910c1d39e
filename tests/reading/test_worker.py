"""A worker ends itself where its parent fails to; a task comes from its folder or from a path that code gave."""

import subprocess
import sys
from pathlib import Path

import pytest

from gongkai.reading import worker

WORK = """
import time
from gongkai.reading.worker import begin_clock
begin_clock(-0.8)
{then}
"""


@pytest.mark.parametrize(
    ("then", "code"),
    [
        ("while True: pass", -27),
        ("time.sleep(20)", -14),
        ("begin_clock(0); time.sleep(2)", 0),
    ],
)
def test_the_clock_ends_a_worker_that_nobody_watches(then: str, code: int) -> None:
    done = subprocess.run([sys.executable, "-c", WORK.format(then=then)], check=False, timeout=15)
    assert done.returncode == code


def test_a_worker_of_another_parent_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["-c", "", "1", "paper", "{}"])
    monkeypatch.setattr(worker, "own_pipes", lambda: pytest.fail("went on without its parent"))
    monkeypatch.setattr(worker.kernel, "die_with_parent", lambda: True)
    worker.main()


def test_a_task_is_loaded_by_name_or_by_path() -> None:
    assert worker.loaded("paper").__name__ == "gongkai.reading.tasks.paper"
    assert worker.loaded(str(Path(__file__).with_name("mischief.py"))).stopped({}, "甲") == {"stopped": "甲"}
    with pytest.raises(ImportError):
        worker.loaded("nothing")
