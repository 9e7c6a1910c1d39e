"""One bad file stops only itself; results come in order; nothing is left running."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gongkai.complaint import Complaint
from gongkai.reading import pool
from gongkai.reading.limits import EACH, MEGABYTE, ONCE
from gongkai.reading.process import Worker

MISCHIEF = Path(__file__).with_name("mischief.py")
QUICK = replace(EACH, seconds=1, memory=300 * MEGABYTE, result=MEGABYTE)


def deeds(*words: str, **more: Any) -> Iterator[dict[str, Any]]:
    for number, word in enumerate(words):
        yield {"name": f"{number}.html", "do": word, **more}


def results(*words: str, jobs: int = 2, **more: Any) -> list[dict[str, Any]]:
    return list(pool.each(MISCHIEF, deeds(*words, **more), jobs, limits=QUICK))


def test_results_come_in_the_order_of_the_requests() -> None:
    found = results("sleep", "count", "count", "sleep", *["count"] * 200, seconds=0.3)
    assert len(found) == 204
    assert [one["name"] for one in found if "name" in one] == [f"{n}.html" for n in range(204) if n not in (0, 3)]


def test_a_large_parent_is_not_taken_for_a_large_worker() -> None:
    held = bytearray(500 * MEGABYTE)
    held[::4096] = b"x" * len(held[::4096])
    found = results("count", "die", "count")
    assert "意外中止" in found[1]["stopped"]
    del held


def test_workers_live_on_over_many_files_and_are_as_many_as_asked() -> None:
    assert len({one["process"] for one in results(*["count"] * 100, jobs=2)}) == 2
    assert len({one["process"] for one in results(*["count"] * 100, jobs=1)}) == 1


def test_a_worker_is_replaced_after_its_turns() -> None:
    limits = replace(QUICK, turns=10)
    found = list(pool.each(MISCHIEF, deeds(*["count"] * 45), 1, limits=limits))
    processes = [one["process"] for one in found]
    assert len(set(processes)) == 5
    assert max(processes.count(one) for one in processes) == 10


@pytest.mark.parametrize(
    ("deed", "more", "said"),
    [
        ("loop", {}, "读了 1 秒还没有读完"),
        ("sleep", {"seconds": 30}, "读了 1 秒还没有读完"),
        ("allocate", {"size": 400 * MEGABYTE}, "内存超过 300 MB"),
        ("die", {}, "意外中止"),
        ("segfault", {}, "意外中止"),
        ("fail", {}, "意外中止"),
        ("large", {"size": 2 * MEGABYTE}, "超过 1 MB"),
        ("deep", {}, "意外中止"),
        ("overwrite", {"bytes": "\x00\x00\x00\x04" + "\x00" * 8 + "nono"}, "没有得到完整的结果"),
        ("overwrite", {"bytes": "\x00\x00\x00\x02" + "\x00" * 8 + "[]"}, "没有得到完整的结果"),
        ("overwrite", {"bytes": "\x00\x00\x00\x02" + "\x00" * 8 + "{}"}, "没有得到完整的结果"),
        ("overwrite", {"bytes": "\x00\x00\x00\x02" + "\x00" * 7 + "\x01{}"}, "没有得到完整的结果"),
        ("overwrite", {"bytes": "\xff" * 12}, "没有得到完整的结果"),
    ],
)
def test_a_bad_file_gets_one_sentence_and_the_others_go_on(deed: str, more: dict[str, Any], said: str) -> None:
    found = results("count", deed, "count", "count", **more)
    sentence = found[1]["stopped"]
    assert said in sentence
    assert sentence.startswith("1.html：")
    assert sentence.endswith("。")
    assert [one["name"] for one in (found[0], *found[2:])] == ["0.html", "2.html", "3.html"]


def test_every_worker_may_break_down() -> None:
    found = results(*["die", "count"] * 20)
    assert ["stopped" in one for one in found] == [True, False] * 20


def test_a_nested_answer_is_refused() -> None:
    message = "{" + '"a":{' * 200_000
    head = len(message).to_bytes(4, "big") + bytes(8)
    found = results("overwrite", "count", bytes=(head + message.encode()).decode("latin-1"))
    assert "没有得到完整的结果" in found[0]["stopped"]
    assert found[1]["name"] == "1.html"


def test_what_is_printed_goes_nowhere(capfd: pytest.CaptureFixture[str]) -> None:
    printed, counted = results("print", "count")
    assert printed == {"done": 100}
    assert counted["name"] == "1.html"
    assert capfd.readouterr() == ("", "")


def test_many_files_are_never_all_in_hand() -> None:
    taken = 0

    def endless() -> Iterator[dict[str, Any]]:
        nonlocal taken
        while True:
            taken += 1
            yield {"name": "a", "do": "sleep" if taken == 1 else "count", "seconds": 0.9}

    run = pool.each(MISCHIEF, endless(), 2, limits=QUICK)
    next(run)
    run.close()  # type: ignore[attr-defined]  # it is a generator
    assert 2 * pool.QUEUE < taken <= 2 * pool.AHEAD


def test_a_slow_taker_costs_no_file_its_time() -> None:
    run = pool.each(MISCHIEF, deeds(*["large"] * 5, size=900_000), 1, limits=QUICK)
    for result in run:
        time.sleep(1.2)
        assert "done" in result, result


def test_a_missing_file_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    here = tmp_path / "a.html"
    here.write_bytes(b"12345")
    requests = [{"name": "b", "path": str(tmp_path / "none.html")}, {"name": "a", "path": str(here)}]
    missing, found = pool.each(MISCHIEF, requests, 1)
    assert "找不到这个文件" in missing["stopped"]
    assert found["bytes"] == 5


def test_a_task_is_found_only_in_its_folder() -> None:
    for name in ("json", "os", "../pool", "tests.reading.mischief", "", "_check", str(MISCHIEF)):
        with pytest.raises(LookupError):
            list(pool.each(name, [], 1))


def test_once_takes_a_process_that_is_gone_afterwards() -> None:
    one, other = (pool.once(MISCHIEF, {"name": "a", "do": "count"}, b"123") for _ in "ab")
    assert one["bytes"] == 3
    assert one["process"] != other["process"]
    for result in (one, other):
        with pytest.raises(ProcessLookupError):
            os.kill(result["process"], 0)


def test_once_has_its_own_limit_of_time() -> None:
    before = time.monotonic()
    found = pool.once(MISCHIEF, {"name": "a", "do": "loop"}, b"", limits=replace(ONCE, seconds=1))
    assert "读了 1 秒" in found["stopped"]
    assert time.monotonic() - before < 4


def test_a_large_upload_reaches_a_worker_whole() -> None:
    assert pool.once(MISCHIEF, {"name": "a"}, bytes(30 * MEGABYTE))["bytes"] == 30 * MEGABYTE


def test_where_no_worker_starts_one_sentence_says_so(tmp_path: Path) -> None:
    broken = tmp_path / "broken.py"
    broken.write_text("import nothing_of_this_name\n")
    with pytest.raises(Complaint, match="启动不了"):
        list(pool.each(broken, deeds("count"), 2))


def is_running(process: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False


def wait_until_gone(processes: list[int]) -> list[int]:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and any(map(is_running, processes)):
        time.sleep(0.05)
    return [process for process in processes if is_running(process)]


PARENT = """
import signal, sys
from pathlib import Path
from gongkai.reading import pool
signal.signal(signal.SIGINT, signal.default_int_handler)
task = Path(sys.argv[1])
requests = [{"name": "a", "do": "count"}, {"name": "b", "do": "count"}]
requests += [{"name": "c", "do": sys.argv[2], "seconds": 60}] * 2
for result in pool.each(task, requests, 2):
    print(result.get("process"), flush=True)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="只有 Linux 能随主程序一同结束，且有 /proc")
@pytest.mark.parametrize("deed", ["sleep", "loop"])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_nothing_outlives_its_parent(number: int, deed: str) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(MISCHIEF), deed],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert parent.stdout is not None
    workers = [int(parent.stdout.readline()) for _ in range(2)]
    assert any(is_running(worker) for worker in workers)
    time.sleep(0.2)
    parent.send_signal(number)
    parent.wait(timeout=5)
    parent.stdout.close()
    assert wait_until_gone(workers) == []


def test_an_abandoned_run_leaves_nothing_running() -> None:
    run = pool.each(MISCHIEF, deeds("count", "count", "sleep", "sleep", seconds=30), 2)
    workers = [next(run)["process"], next(run)["process"]]
    del run
    assert wait_until_gone(workers) == []


def test_a_worker_that_was_ended_is_buried() -> None:
    worker = Worker(str(MISCHIEF), ONCE)
    assert worker.end() in ("crash", "memory")
    assert worker.process.returncode == -signal.SIGKILL
    assert worker.end() == "crash"
