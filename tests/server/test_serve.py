"""The served office: on this machine only, on the next free port, with its headers; and its pages in trouble."""

import os
import re
import socket
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.served import PROGRAM, ROOT, Site, Visitor, copied, environment, served, token

PAGE = "/agency/revise/"


@pytest.fixture
def site(home: Path) -> Iterator[Site]:
    """The office on a server that waits for a locked database for a fifth of a second only."""
    with served(home, GONGKAI_SQLITE_TIMEOUT="0.2") as site:
        yield site


def form(visitor: Visitor, **change: str) -> dict[str, str]:
    """The agency's form as a browser without scripts would send it."""
    page = visitor.open(PAGE).text
    fields = dict(re.findall(r'<input[^>]*?name="([a-z_0-9]+)"(?:[^>]*?value="([^"]*)")?', page.partition("<main")[2]))
    return fields | {"kind": "department", "level": "county", "csrfmiddlewaretoken": token(page)} | change


def saved(site: Site) -> tuple[str, int, int]:
    """Telephone and version of the agency, and how many acts the journal tells of."""
    with sqlite3.connect(site.home / "gongkai.sqlite3") as connection:
        (found,) = connection.execute("SELECT telephone, version FROM agencies_agency WHERE code = 'SQSF'").fetchall()
        (count,) = connection.execute("SELECT count(*) FROM journal_entry").fetchone()
    return (*found, count)


def test_it_serves_on_this_machine_only(site: Site) -> None:
    assert site.address.startswith("http://127.0.0.1:")
    port = int(site.address.rpartition(":")[2])
    others = [address for *_, (address, *_) in socket.getaddrinfo(socket.gethostname(), port, socket.AF_INET)]
    for address in set(others) - {"127.0.0.1", "127.0.1.1"}:
        with socket.socket() as attempt, pytest.raises(OSError, match="refused"):
            attempt.connect((str(address), port))


def test_the_headers_allow_nothing_from_elsewhere(site: Site) -> None:
    answer = Visitor(site).sign_in("li").open("/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Cache-Control"] == "no-store"
    assert Visitor(site).open("/static/office/office.css").status == 200


def test_a_foreign_host_name_is_refused(site: Site) -> None:
    import urllib.request

    request = urllib.request.Request(site.address + "/sign-in/", headers={"Host": "evil.example"})
    with pytest.raises(urllib.request.HTTPError) as error:
        urllib.request.urlopen(request, timeout=20)
    assert error.value.code == 400


def test_a_taken_port_gives_the_next_free_one(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        process = subprocess.Popen(
            [*PROGRAM, "serve", "--port", str(port)],
            env=environment(home),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=ROOT,
        )
        try:
            assert process.stdout is not None
            said = [process.stdout.readline().strip() for _ in range(2)]
        finally:
            process.terminate()
            process.wait(timeout=20)
    found = int(said[1].rpartition(":")[2].rstrip("/"))
    assert found > port
    assert said[0] == f"端口 {port} 已被占用，改用 {found}。"


@contextmanager
def locked(site: Site) -> Iterator[None]:
    """Another program holds the write lock of the database."""
    other = sqlite3.connect(site.home / "gongkai.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_a_locked_database_loses_nothing_typed(site: Site) -> None:
    visitor = Visitor(site).sign_in("he")
    before = saved(site)
    fields = form(visitor, telephone="锁住时写的电话", address="<b>锁住时写的地址</b>")
    with locked(site):
        assert visitor.open("/people/").status == 200
        answer = visitor.open(PAGE, fields)
    assert answer.status == 503
    assert answer.headers["Retry-After"] == "30"
    assert "数据库正忙" in answer.text
    assert "再提交一次" in answer.text
    assert "锁住时写的电话" in answer.text
    assert "&lt;b&gt;锁住时写的地址&lt;/b&gt;" in answer.text
    assert saved(site) == before
    resent = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', answer.text))
    assert set(resent) == set(fields)
    assert "机关资料已保存" in visitor.open(PAGE, resent | {"address": "地址"}).text
    assert saved(site) == ("锁住时写的电话", 2, before[2] + 1)


def test_passwords_do_not_stand_on_the_page_of_a_locked_database(site: Site) -> None:
    visitor = Visitor(site).sign_in("he")
    page = visitor.open("/password/").text
    secret = "a very secret word"
    names = ("old_password", "new_password", "new_password_again")
    with locked(site):
        answer = visitor.open("/password/", dict.fromkeys(names, secret) | {"csrfmiddlewaretoken": token(page)})
        signing_in = Visitor(site).send("/sign-in/", username="li", password=secret)
    assert signing_in.status == 503
    assert secret not in answer.text + signing_in.text


def test_keeping_says_that_it_could_not(site: Site) -> None:
    visitor = Visitor(site).sign_in("he")
    csrf = token(visitor.open(PAGE).text)
    fields = {"page": PAGE, "officer": "4", "version": "1", "typed_at": "9999999999", "fields": '{"fax": "1"}'}
    with locked(site):
        assert visitor.open("/keep/", fields | {"csrfmiddlewaretoken": csrf}).status == 503
    assert visitor.open("/keep/", fields | {"csrfmiddlewaretoken": csrf}).status == 204


@pytest.fixture
def small_site(furnished: Path, tmp_path: Path) -> Iterator[Site]:
    """The office on a disk with little room."""
    disk = tmp_path / "disk"
    disk.mkdir()
    room = sum(path.stat().st_size for path in furnished.iterdir() if path.is_file()) // 1024 + 1024
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={room}k", "tmpfs", str(disk)], check=False)
    if mounted.returncode:
        pytest.skip("不能挂载小磁盘（需要管理员权限）：磁盘写满的情形没有检查")
    try:
        with served(copied(furnished, disk)) as site:
            yield site
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """A file that takes up the rest of a disk."""
    filled = disk / "filled"
    with suppress(OSError):
        while True:
            with filled.open("ab") as file:
                file.write(b"x" * 1024)
    return filled


def test_a_full_disk_loses_nothing_typed(small_site: Site) -> None:
    visitor = Visitor(small_site).sign_in("he")
    before = saved(small_site)
    fields = form(visitor, telephone="写满时写的电话", address="长" * 60)
    filled = fill(small_site.home.parent)
    statuses = set()
    for _ in range(60):  # what is left of the write-ahead log may still take some
        answer = visitor.open(PAGE, fields | {"version": str(saved(small_site)[1])})
        statuses.add(answer.status)
        if answer.status == 503:
            break
    assert statuses <= {200, 503}
    assert answer.status == 503
    assert "磁盘已满" in answer.text
    assert "写满时写的电话" in answer.text
    assert visitor.open("/people/").status == 200
    during = saved(small_site)
    assert during[1] - before[1] == during[2] - before[2]
    filled.unlink()
    assert "机关资料已保存" in visitor.open(PAGE, fields | {"version": str(during[1])}).text
    assert saved(small_site) == ("写满时写的电话", during[1] + 1, during[2] + 1)
    verified = subprocess.run(
        [*PROGRAM, "verify"], env=environment(small_site.home), capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert verified.returncode == 0, verified.stdout


def test_the_log_holds_nothing_typed(site: Site) -> None:
    visitor = Visitor(site).sign_in("he")
    fields = form(visitor, address="日志里不该有的地址")
    with locked(site):
        visitor.open(PAGE, fields)
    visitor.open(PAGE, fields | {"version": "99"})
    log = (site.home.parent / "server.log").read_text(encoding="utf-8")
    assert "storage: OperationalError: 数据库正忙" in log
    assert "日志里不该有的地址" not in log
    assert os.fspath(site.home) not in log or "Traceback" not in log
