"""A file that needs an office suite: the suite works in a folder that goes away, without network, and ends in time.

The suite here is a script that does what LibreOffice does with such a file, or what it must not do.
"""

import os
import socket
import stat
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gongkai.reading import pool
from gongkai.reading.limits import ONCE, SUITE
from gongkai.report.forms import FORMS
from tests.readers import made
from tests.reading.test_pool import wait_until_gone

FORM = FORMS["2021"]
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "WordDocument".encode("utf-16-le") + bytes(500)
SCRIPT = """#!{python} -I
import base64, os, pathlib, socket, subprocess, sys, time
arguments = sys.argv
folder = pathlib.Path(arguments[arguments.index("--outdir") + 1])
source = pathlib.Path(arguments[-1])
{deed}
source.with_suffix(".docx").write_bytes(base64.b64decode({docx!r}))
"""


@pytest.fixture
def suite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Installs the script; it does a deed before it writes the new file."""
    docx = b64encode(made.docx(made.docx_body(FORM, made.figures(FORM)))).decode()
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    folders = tmp_path / "folders"
    folders.mkdir()

    def install(deed: str = "") -> None:
        program.write_text(SCRIPT.format(python=sys.executable, deed=deed, docx=docx))
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setattr("tempfile.tempdir", str(folders))
    yield install
    assert list(folders.iterdir()) == []


@pytest.fixture
def nap(tmp_path: Path) -> str:
    """A number of seconds for which nobody else sleeps."""
    return f"321.{abs(hash(tmp_path)) % 10**8:08d}"


def results(*names: str, limits: Any = SUITE) -> list[dict[str, Any]]:
    plain = made.html_page(FORM, made.figures(FORM)).encode()
    run = pool.Run("paper", replace(ONCE, turns=9), 2, limits)
    requests = [{"name": name, "data": [0, None] if name.endswith("doc") else [len(OLD), None]} for name in names]
    return list(run.results(requests, OLD if set(names) == {"a.doc"} else OLD + plain))


def test_an_old_file_is_turned_and_read(suite: Callable[[str], None]) -> None:
    suite("")
    old, plain, again = results("a.doc", "b.html", "c.doc")
    assert old["error"] is None, old
    assert old["report"]["figures"] == plain["report"]["figures"] == again["report"]["figures"]


def test_without_leave_nothing_is_turned(suite: Callable[[str], None]) -> None:
    suite("")
    assert "没有装 LibreOffice" in pool.once("paper", {"name": "a.doc"}, OLD)["error"]
    assert pool.once("paper", {"name": "a.doc"}, OLD, suite=SUITE)["error"] is None


def test_where_there_is_no_suite_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert "没有装 LibreOffice" in results("a.doc")[0]["error"]


@pytest.mark.skipif(sys.platform != "linux", reason="这些保护只有 Linux 的内核有")
@pytest.mark.parametrize(
    "deed",
    [
        "socket.create_connection(('127.0.0.1', {port}), 1)",
        "os.readlink('/proc/self/ns/net') == {network!r} or os.stat('/nowhere')",
        "pathlib.Path({secret!r}).read_text()",
        "pathlib.Path({secret!r}).write_text('x')",
        "pathlib.Path({secret!r}).unlink()",
    ],
)
def test_the_suite_reaches_nothing_of_others(suite: Callable[[str], None], deed: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.key"
    secret.write_text("mine")
    network = str(Path("/proc/self/ns/net").readlink())
    with socket.create_server(("127.0.0.1", 0)) as server:
        attempt = deed.format(secret=str(secret), port=server.getsockname()[1], network=network)
        suite(f"try:\n    {attempt}\nexcept OSError:\n    pass\nelse:\n    sys.exit('reached')")
        assert results("a.doc")[0]["error"] is None
    assert secret.read_text() == "mine"


def test_what_the_suite_leaves_running_is_ended(suite: Callable[[str], None], nap: str) -> None:
    suite(f"subprocess.Popen(['sleep', '{nap}'], start_new_session=True, stdout=subprocess.DEVNULL)")
    assert results("a.doc")[0]["error"] is None
    assert wait_until_gone(sleepers(nap)) == []


def test_a_suite_that_takes_too_long_is_ended_with_all_it_started(suite: Callable[[str], None], nap: str) -> None:
    suite(f"subprocess.run(['sleep', '{nap}'], start_new_session=True)")
    before = time.monotonic()
    found = results("a.doc", limits=replace(SUITE, seconds=2))
    assert "读了 2 秒还没有读完" in found[0]["error"]
    assert time.monotonic() - before < 10
    assert wait_until_gone(sleepers(nap)) == []


PARENT = """
import sys
from gongkai.reading import pool
from gongkai.reading.limits import SUITE
from tests.reading.test_suite import OLD
pool.once("paper", {"name": "a.doc"}, OLD, suite=SUITE)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="只有 Linux 能随主程序一同结束")
def test_what_the_suite_does_ends_with_the_parent(suite: Callable[[str], None], tmp_path: Path, nap: str) -> None:
    suite(f"subprocess.run(['sleep', '{nap}'], start_new_session=True)")
    surroundings = os.environ | {"TMPDIR": str(tmp_path)}
    parent = subprocess.Popen([sys.executable, "-c", PARENT], env=surroundings, cwd=Path(__file__).parents[2])
    deadline = time.monotonic() + 20
    while not sleepers(nap) and time.monotonic() < deadline:
        time.sleep(0.05)
    begun = sleepers(nap)
    parent.kill()
    parent.wait(timeout=5)
    assert begun
    assert wait_until_gone(begun) == []


def sleepers(nap: str) -> list[int]:
    """The processes that sleep for just so long."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if (folder / "cmdline").read_bytes().split(b"\0")[:2] == [b"sleep", nap.encode()]:
                found.append(int(folder.name))
        except OSError:
            continue
    return found
