"""The commands of the office: what they print, what they make, and one sentence where something is wrong."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from gongkai.server.commands import user
from tests.served import environment, gongkai, python

COMMANDS = [["migrate"], ["verify"], ["doctor"], ["user", "list"], ["user", "reset", "li"], ["serve"]]
READING = COMMANDS[1:]


def one_line(done: "subprocess.CompletedProcess[str]") -> str:
    """The one sentence of a command that could not be done."""
    assert done.returncode == 2, done.stdout + done.stderr
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("gongkai：")
    assert "Traceback" not in done.stderr
    return lines[0]


def database(home: Path) -> Path:
    """The database of a home."""
    return home / "gongkai.sqlite3"


def test_migrate_makes_a_home_for_its_owner_only(tmp_path: Path) -> None:
    home = tmp_path / "new"
    done = gongkai(home, "migrate")
    assert (done.returncode, done.stdout) == (0, "数据库已就绪。\n")
    assert home.stat().st_mode & 0o777 == 0o700
    assert not (home / "backups").exists()
    again = gongkai(home, "migrate")
    assert (again.returncode, again.stdout) == (0, "数据库已就绪。\n")
    assert not (home / "backups").exists()


BEHIND = """
from gongkai.server.django_commands import prepare
prepare()
from django.db import connection
from django.db.migrations.loader import MigrationLoader
graph = MigrationLoader(connection).graph
app, name = max(node for node in graph.leaf_nodes() if node[1] == '0002_seals' and not graph.node_map[node].children)
with connection.cursor() as cursor:
    cursor.execute("DELETE FROM django_migrations WHERE app = %s AND name = %s", [app, name])
    cursor.execute("DROP TRIGGER journal_entry_no_delete")
"""
"""A database from before the last locks; a lock of an earlier migration is gone too."""


def test_migrate_copies_the_database_before_it_changes_it(home: Path) -> None:
    python(home, BEHIND)
    assert "缺少 1 项更新；请先运行 gongkai migrate" in one_line(gongkai(home, "serve", "--port", "0"))
    done = gongkai(home, "migrate")
    assert done.returncode == 0, done.stderr
    (copy,) = (home / "backups").iterdir()
    assert str(copy) in done.stdout
    assert copy.stat().st_mode & 0o777 == 0o600
    before, after = (triggers(path) for path in (copy, database(home)))
    assert after - before == {"journal_entry_no_delete"}
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT count(*) FROM agencies_officer").fetchone() == (5,)


def triggers(path: Path) -> set[str]:
    """The triggers of a database file."""
    with sqlite3.connect(path) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}


def test_migrate_puts_back_a_lock_and_says_so(home: Path) -> None:
    with sqlite3.connect(database(home)) as connection:
        connection.execute("DROP TRIGGER journal_entry_no_delete")
    assert "journal_entry_no_delete 缺失或被改过" in one_line(gongkai(home, "serve", "--port", "0"))
    assert gongkai(home, "doctor").returncode == 1
    done = gongkai(home, "migrate")
    assert "补上了缺失或被改过的锁：journal_entry_no_delete" in done.stdout
    assert gongkai(home, "doctor").returncode == 0


def test_a_database_newer_than_the_program_is_left_alone(home: Path) -> None:
    with sqlite3.connect(database(home)) as connection:
        connection.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('agencies', '0099_later', '2030-01-01')"
        )
    for command in (["migrate"], ["serve", "--port", "0"]):
        assert "数据库比程序新（多出 agencies.0099_later）" in one_line(gongkai(home, *command))


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_without_a_database_nothing_is_made(tmp_path: Path, command: list[str]) -> None:
    home = tmp_path / "none"
    assert "请先运行 gongkai migrate" in one_line(gongkai(home, *command))
    assert not home.exists()


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_an_empty_database_is_told(tmp_path: Path, command: list[str]) -> None:
    database(tmp_path).touch()
    done = gongkai(tmp_path, *command)
    assert "gongkai migrate" in done.stdout + done.stderr
    assert done.returncode in (1, 2)


UNREACHABLE = "postgresql://127.0.0.1:1/none"


@pytest.mark.parametrize(
    ("command", "url", "words"),
    [
        *((command, UNREACHABLE, "数据库连不上") for command in COMMANDS),
        (["verify"], "mysql://x/y", "DATABASE_URL 的开头“mysql”不认识"),
        (["migrate"], "mysql://x/y", "DATABASE_URL 的开头“mysql”不认识"),
        (["verify"], UNREACHABLE + "?nonsense=1", "DATABASE_URL"),
        (["verify"], "postgresql://no-such-host.invalid/none", "数据库连不上"),
    ],
)
def test_a_database_that_cannot_be_reached(tmp_path: Path, command: list[str], url: str, words: str) -> None:
    done = gongkai(tmp_path, *command, DATABASE_URL=url)
    assert words in one_line(done)


@pytest.mark.parametrize("command", [["migrate"], ["user", "reset", "li"], ["verify"]], ids=" ".join)
def test_a_file_that_is_no_database(home: Path, command: list[str]) -> None:
    database(home).write_bytes(b"not a database at all" * 100)
    assert "数据库文件已损坏" in one_line(gongkai(home, *command))


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another connection holds the write lock."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_a_locked_database(home: Path) -> None:
    python(home, BEHIND)
    with locked(database(home)):
        for command in (["user", "reset", "li"], ["migrate"]):
            assert "数据库正忙" in one_line(gongkai(home, *command, GONGKAI_SQLITE_TIMEOUT="0.2"))
        assert gongkai(home, "verify").returncode == 0
    assert gongkai(home, "user", "reset", "li").returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=False)
    if mounted.returncode:
        pytest.skip("不能挂载小磁盘（需要管理员权限）：磁盘写满的情形没有检查")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(file: Path) -> None:
    """Leave not one free block on the disk of a file."""
    with suppress(OSError):
        while True:
            with file.open("ab") as growing:
                growing.write(b"x" * 1024)


def test_a_full_disk(small_disk: Path, home: Path) -> None:
    small = small_disk / "home"
    assert "磁盘已满" in one_line(gongkai(small, "migrate"))
    small.mkdir(exist_ok=True)
    shutil.rmtree(small)
    fill(small_disk / "filled")
    assert "磁盘已满" in one_line(gongkai(small, "migrate"))
    (small_disk / "filled").unlink()
    assert not database(small).exists() or database(small).stat().st_size == 0


@contextmanager
def unwritable(folder: Path) -> Iterator[None]:
    """A folder that nobody can write to: for the administrator, whom permissions do not bind, mounted read-only."""
    if os.geteuid() != 0:
        folder.chmod(0o500)
        yield
        folder.chmod(0o700)
        return
    if subprocess.run(["mount", "--bind", str(folder), str(folder)], check=False).returncode:
        pytest.skip("不能把文件夹挂成只读：只读的情形没有检查")
    subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.parametrize("command", [["user", "reset", "li"], ["migrate"], ["verify"]], ids=" ".join)
def test_a_home_that_cannot_be_written(home: Path, command: list[str]) -> None:
    with unwritable(home):
        done = gongkai(home, *command)
        assert any(words in one_line(done) for words in ("只读", "打不开"))


def test_a_home_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    assert "建不起来" in one_line(gongkai(tmp_path / "home", "migrate"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["serve", "--port", "99999"], "--port 应在 0 到 65535 之间"),
        (["serve", "--threads", "0"], "--threads 应在 1 到 256 之间"),
        (["serve", "--host", "192.0.2.1"], "没有“192.0.2.1”这个地址"),
        (["serve", "--host", "no-such-host.invalid"], "没有“no-such-host.invalid”这个地址"),
        (["verify", "--head", "abc"], "64 位"),
        (["verify", "--count", "-1"], "--count"),
        (["user", "reset", "nobody"], "没有登录名“nobody”"),
        (["user", "add", "li", "--name", "重名", "--agency", "山前县司法局"], "已经有人用过"),
        (["user", "add", "X Y", "--name", "空格", "--agency", "山前县司法局"], "登录名：登录名只用小写字母"),
        (["user", "add", "xin", "--name", "新人"], "请用 --agency 写明机关全称"),
        (["user", "add", "xin", "--name", "新人", "--agency", "新局"], "请加 --kind 和 --level"),
    ],
)
def test_wrong_arguments(furnished: Path, words: list[str], said: str) -> None:
    assert said in one_line(gongkai(furnished, *words))


CHECK_PASSWORD = """
from gongkai.server.django_commands import prepare
prepare()
from gongkai.office.agencies.models import Officer
print(Officer.objects.get(sign_in_name="he").check_password(%r))
"""


def test_the_first_administrator_is_made_at_the_terminal(tmp_path: Path) -> None:
    assert gongkai(tmp_path, "migrate").returncode == 0
    assert (
        "共 0 人" in gongkai(tmp_path, "user", "list").stdout
        or "还没有人员" in gongkai(tmp_path, "user", "list").stdout
    )
    words = ["--name", "何管理", "--agency", "山前县司法局", "--kind", "department", "--level", "county"]
    done = gongkai(tmp_path, "user", "add", "he", *words, "--role", "administrator")
    assert done.returncode == 0, done.stderr
    password = done.stdout.partition("初始口令 ")[2].split()[0]
    assert gongkai(tmp_path, "user", "add", "li", "--name", "李文书", "--role", "clerk").returncode == 0
    listed = json.loads(gongkai(tmp_path, "user", "list", "--format", "json").stdout)
    assert [(one["sign_in_name"], one["roles"]) for one in listed["people"]] == [
        ("he", ["系统管理员"]),
        ("li", ["经办人"]),
    ]
    code = CHECK_PASSWORD % password
    assert python(tmp_path, code) == "True\n"
    second = gongkai(tmp_path, "user", "reset", "he").stdout.partition("初始口令 ")[2].split()[0]
    assert python(tmp_path, code) == "False\n"
    assert python(tmp_path, code.replace(password, second)) == "True\n"
    verified = json.loads(gongkai(tmp_path, "verify", "--format", "json").stdout)
    assert (verified["count"], verified["faults"]) == (4, [])


def test_the_words_of_user_are_those_of_the_office() -> None:
    from gongkai.office.agencies.models import Agency
    from gongkai.office.agencies.roles import ROLES

    assert tuple(role.key for role in ROLES) == user.ROLES
    assert tuple(Agency.Kind.values) == user.KINDS
    assert tuple(Agency.Level.values) == user.LEVELS


def test_doctor_says_where_everything_is(furnished: Path) -> None:
    found = json.loads(gongkai(furnished, "doctor", "--format", "json").stdout)
    assert found["home"] == str(furnished)
    assert found["database"].startswith("sqlite 3.")
    assert found["faults"] == []
    assert found["reading"]["network_calls"] is True
    words = gongkai(furnished, "doctor").stdout
    assert str(furnished) in words
    assert ("读文件的保护：全部有效" in words) is all(found["reading"].values())


def test_without_the_office_it_says_how_to_get_it(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "class Without:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in ('django', 'gunicorn', 'axes', 'csp', 'whitenoise'):\n"
        "            raise ModuleNotFoundError(f'No module named {name!r}', name=name)\n"
        "sys.meta_path.insert(0, Without())\n"
        "from gongkai.__main__ import main\n"
        "sys.exit(main(%r))\n"
    )
    for command in COMMANDS:
        done = subprocess.run(
            [sys.executable, "-c", code % command],
            env=environment(tmp_path, DATABASE_URL="postgresql://x/y"),
            capture_output=True,
            text=True,
            check=False,
        )
        assert "pip install 'gongkai[office]'" in one_line(done)
