"""The start-up checks: every wrong setting and every missing, changed or switched-off lock is an error."""

from pathlib import Path

import pytest
from django.core.checks import Error
from django.db import connection
from django.db.utils import ConnectionHandler

from gongkai.office.journal import locks
from gongkai.server import environment, startup

WRONG = {
    "journal_mode": "delete",
    "synchronous": "1",
    "foreign_keys": "0",
    "trusted_schema": "1",
    "secure_delete": "0",
    "recursive_triggers": "0",
}


def found_with(monkeypatch: pytest.MonkeyPatch, file: Path, **change: str) -> list[str]:
    """What the check says of a database file whose connection has other settings."""
    settings = environment.sqlite(file)
    changed = environment.PRAGMAS | change
    settings["OPTIONS"]["init_command"] = ";".join(f"PRAGMA {name}={value}" for name, value in changed.items())
    other = ConnectionHandler({"default": settings})["default"]
    monkeypatch.setattr(startup, "connection", other)
    try:
        return [fault.msg for fault in startup.database_keeps_its_word(["default"])]
    finally:
        other.close()


def test_every_setting_has_a_wrong_value_here() -> None:
    assert set(WRONG) == set(environment.PRAGMAS)


@pytest.mark.django_db
def test_the_right_settings_pass(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert found_with(monkeypatch, tmp_path / "x.sqlite3") == []


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "value"), [*WRONG.items(), ("journal_mode", "memory"), ("synchronous", "0")])
def test_a_wrong_setting_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, value: str) -> None:
    (fault,) = found_with(monkeypatch, tmp_path / "x.sqlite3", **{name: value})
    assert fault.startswith(f"数据库设置 {name} 是 {value}")


def test_without_a_database_nothing_is_asked() -> None:
    assert startup.database_keeps_its_word(None) == []
    assert startup.locks_are_installed(None) == []


@pytest.mark.database
@pytest.mark.django_db
@pytest.mark.parametrize("setting", ["synchronous_commit"])
def test_postgresql_that_would_forget_is_an_error(setting: str) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("这一项只对 PostgreSQL")
    assert startup.database_keeps_its_word(["default"]) == []
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL {setting} = off")
    (fault,) = startup.database_keeps_its_word(["default"])
    assert setting in fault.msg


@pytest.mark.parametrize("setting", ["fsync", "full_page_writes", "synchronous_commit"])
def test_each_setting_of_postgresql_is_asked(monkeypatch: pytest.MonkeyPatch, setting: str) -> None:
    class Elsewhere:
        """A connection to a PostgreSQL."""

        vendor = "postgresql"

    monkeypatch.setattr(startup, "connection", Elsewhere())
    monkeypatch.setattr(startup, "answer", lambda query: "off" if query == f"SHOW {setting}" else "on")
    (fault,) = startup.database_keeps_its_word(["default"])
    assert setting in fault.msg


DECLARED = startup.declared_locks()


def test_locks_of_several_stages_are_declared_once() -> None:
    names = [lock.name for lock in DECLARED]
    assert len(names) == len(set(names)) > 20
    assert all(len(name) <= 61 for name in names), "PostgreSQL cuts names at 63 characters"


def drop(lock: locks.Lock) -> None:
    """Take a lock away by raw SQL."""
    with connection.cursor() as cursor:
        on = f" ON {lock.table}" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER {lock.name}{on}")


def complaints() -> list[str]:
    """What the check says."""
    found = startup.locks_are_installed(["default"])
    assert all(isinstance(one, Error) for one in found)
    return [one.msg for one in found]


@pytest.mark.database
@pytest.mark.django_db
def test_all_locks_are_there() -> None:
    assert complaints() == []


@pytest.mark.database
@pytest.mark.django_db
@pytest.mark.parametrize("lock", DECLARED, ids=lambda lock: lock.name)
def test_a_missing_lock_is_an_error_and_can_be_put_back(lock: locks.Lock) -> None:
    drop(lock)
    (message,) = complaints()
    assert lock.name in message
    locks.put_in([lock])
    assert complaints() == []


@pytest.mark.database
@pytest.mark.django_db
def test_a_lock_that_says_something_else_is_an_error() -> None:
    lock = next(one for one in DECLARED if one.name == "journal_entry_no_delete")
    locks.put_in([locks.Lock(lock.name, lock.table, lock.event, lock.message, when="1=0")])
    (message,) = complaints()
    assert lock.name in message


@pytest.mark.database
@pytest.mark.django_db
@pytest.mark.parametrize("name", ["journal_entry_no_delete", "journal_entry_no_delete_t"])
def test_a_lock_that_is_switched_off_is_an_error(name: str) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("这一项只对 PostgreSQL：SQLite 的触发器不能停用")
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE journal_entry DISABLE TRIGGER {name}")
    assert complaints()
