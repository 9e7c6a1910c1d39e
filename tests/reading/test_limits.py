"""What a reading worker may not do, each tried; what is refused by the kernel is tried past Python too."""

import platform
import socket
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gongkai.reading import kernel, limits, pool
from gongkai.reading.limits import EACH, MEGABYTE

MISCHIEF = Path(__file__).with_name("mischief.py")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="这些保护只有 Linux 的内核有")
EPERM, EACCES = 1, 13


def done(deed: str, **more: Any) -> Any:
    found = pool.once(MISCHIEF, {"name": "a", "do": deed, **more}, b"", limits=replace(EACH, seconds=5))
    return found.get("done", found)


@pytest.fixture
def listening() -> Iterator[tuple[str, int]]:
    """The address of a socket that anybody on this machine could reach."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[:2]


def test_memory_is_bounded() -> None:
    assert done("allocate", size=500 * MEGABYTE) == 500 * MEGABYTE
    assert "内存超过 1024 MB" in done("allocate", size=1024 * MEGABYTE)["stopped"]


def test_no_file_is_written_changed_or_removed(tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("mine")
    assert done("write", path=str(tmp_path / "new.txt")) == "PermissionError"
    assert done("write", path=str(mine)) == "PermissionError"
    assert done("remove", path=str(mine)) == "PermissionError"
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


@LINUX
def test_no_file_but_the_programs_own_is_opened(tmp_path: Path) -> None:
    mine = tmp_path / "secret.key"
    mine.write_text("mine")
    assert done("open", path=str(mine)) == "PermissionError"
    assert done("open", path="/etc/passwd") == "PermissionError"
    assert "def run" in done("open", path=str(MISCHIEF))


def test_open_files_are_few() -> None:
    assert done("many") == "OSError"


def test_nothing_is_connected_bound_or_resolved(listening: tuple[str, int]) -> None:
    assert done("connect", address=listening) == "PermissionError"
    assert done("resolve") == "PermissionError"


def test_no_program_is_started() -> None:
    assert done("program") == "PermissionError"
    assert done("fork") == "PermissionError"


def test_nothing_of_the_parents_is_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    monkeypatch.delenv("GONGKAI_DEBUG", raising=False)
    with (tmp_path / "open.txt").open("w") as file:
        file.fileno()
        import os

        os.set_inheritable(file.fileno(), True)
        found = done("list")
    assert found["environment"] == ["LANG", "MALLOC_ARENA_MAX", "OMP_NUM_THREADS", "PATH", "RAYON_NUM_THREADS"]
    assert len(found["descriptors"]) == 5


def test_a_worker_is_in_a_session_of_its_own() -> None:
    import os

    found = done("session")
    assert found["session"] == found["process"]
    assert found["parent"] == os.getpid()


def test_nothing_of_the_office_is_loaded() -> None:
    assert done("path") == []


@LINUX
@pytest.mark.skipif(platform.machine() != "x86_64", reason="系统调用的号码是 x86_64 的")
@pytest.mark.parametrize(
    ("call", "errors"),
    [
        pytest.param([41, 2, 1, 0], {EPERM}, id="socket"),
        pytest.param([42, 0, 0, 0], {EPERM}, id="connect"),
        pytest.param([57], {EPERM}, id="fork"),
        pytest.param([58], {EPERM}, id="vfork"),
        pytest.param([56, 17, 0, 0, 0, 0], {EPERM}, id="clone"),
        pytest.param([435, 0, 0], {38}, id="clone3"),
        pytest.param([59, 0, 0, 0], {EPERM}, id="execve"),
        pytest.param([62, 1, 0], {EPERM}, id="kill"),
        pytest.param([101, 16, 1, 0, 0], {EPERM}, id="ptrace"),
        pytest.param([302, 0, 7, 0, 0], {EPERM}, id="prlimit"),
        pytest.param([321, 0, 0, 0], {EPERM}, id="bpf"),
        pytest.param([0x40000000 + 39], {EPERM}, id="x32"),
    ],
)
def test_the_kernel_refuses_past_python(call: list[int], errors: set[int]) -> None:
    assert -int(done("raw", call=call)) in errors


@LINUX
@pytest.mark.skipif(platform.machine() != "x86_64", reason="系统调用的号码是 x86_64 的")
def test_no_new_rights_can_be_had() -> None:
    get_no_new_privileges = [157, 39, 0, 0, 0, 0]
    assert done("raw", call=get_no_new_privileges) == 1


def test_a_worker_that_breaks_down_leaves_no_picture_of_its_memory() -> None:
    assert alone("limits.bounded(limits.EACH)", do="core") == "(0, 0)"


@LINUX
def test_every_protection_is_in_force_here() -> None:
    found = pool.protections()
    assert set(found) == set(limits.PROTECTIONS)
    assert [name for name, held in found.items() if not held] == []


# Each layer alone: taken away, the deed succeeds; alone, it is refused. Run in a process of its own.
ALONE = """
import os, socket, sys
from pathlib import Path
from gongkai.reading import kernel, limits
sys.path.insert(0, {folder!r})
import mischief
{bind}
done = mischief.run({request!r}, b"")
print(done.get("done", done))
"""


def alone(bind: str, **request: Any) -> str:
    """What a deed gives in a process bound by one line alone."""
    import subprocess

    program = ALONE.format(folder=str(MISCHIEF.parent), bind=bind, request=request)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=30)
    return done.stdout.strip() or str(done.returncode)


@LINUX
@pytest.mark.parametrize(
    ("bind", "refused"),
    [
        ("", False),
        ("kernel.without_network()", True),
        ("kernel.without_new_rights(); kernel.without_calls()", True),
        ("sys.addaudithook(limits.refuse)", True),
    ],
)
def test_each_layer_alone_keeps_off_the_network(bind: str, refused: bool, listening: tuple[str, int]) -> None:
    assert (alone(bind, do="connect", address=listening) != "connected") is refused


@LINUX
@pytest.mark.parametrize(
    ("bind", "refused"),
    [
        ("", False),
        ("kernel.without_new_rights(); kernel.without_files([Path(sys.prefix), Path(sys.base_prefix)])", True),
        ("limits.bounded(limits.EACH)", True),
        ("sys.addaudithook(limits.refuse)", True),
    ],
)
def test_each_layer_alone_keeps_from_writing(bind: str, refused: bool, tmp_path: Path) -> None:
    alone(bind, do="write", path=str(tmp_path / "a"))
    assert (not (tmp_path / "a").exists() or (tmp_path / "a").read_text() == "") is refused


@LINUX
@pytest.mark.parametrize(
    ("bind", "refused"),
    [
        ("", False),
        ("kernel.without_new_rights(); kernel.without_calls()", True),
        ("sys.addaudithook(limits.refuse)", True),
    ],
)
def test_each_layer_alone_keeps_from_starting_programs(bind: str, refused: bool) -> None:
    assert (alone(bind, do="program") != "0") is refused


@LINUX
def test_a_worker_may_write_where_it_is_told_and_nowhere_else(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    bind = f"kernel.without_new_rights(); kernel.without_files([Path('/')], [Path({str(inside)!r})])"
    assert alone(bind, do="write", path=str(inside / "a")) == "1"
    assert alone(bind, do="write", path=str(outside / "a")) == "PermissionError"


@LINUX
def test_the_processor_is_bounded_without_the_parents_clock() -> None:
    bind = "limits.bounded(limits.Limits(seconds=-4, turns=1))"
    assert alone(bind, do="loop") in ("-24", "-9")


def test_an_unknown_machine_has_no_filter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "vax")
    assert kernel.filter_program() == b""


def test_another_system_says_what_it_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernel, "C", None)
    assert not any(
        [
            kernel.die_with_parent(),
            kernel.without_network(),
            kernel.without_new_rights(),
            kernel.without_calls(),
            kernel.without_files([]),
        ]
    )
