"""What is checked before the office runs: the database keeps what it acknowledges, and every lock is installed."""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connection

from gongkai import discovery
from gongkai.office.journal import locks
from gongkai.server.environment import PRAGMAS

POSTGRESQL_DURABLE = ("fsync", "full_page_writes", "synchronous_commit")
HARM = {
    "foreign_keys": "记录之间会断开",
    "trusted_schema": "数据库文件里的恶意内容会被执行",
    "secure_delete": "删去的内容还留在文件里",
    "recursive_triggers": "锁可以被绕过",
}
"""What a wrong setting of SQLite does; the others lose data in a power cut."""


def declared_locks() -> list[locks.Lock]:
    """Every lock that a stage declares in its `seals.py`."""
    names = (f"gongkai.office.{stage}.seals" for stage in discovery.names("gongkai.office"))
    return [lock for name in names if find_spec(name) for lock in import_module(name).LOCKS]


def answer(query: str) -> str:
    """The one value that a query answers, as text in lower case."""
    with connection.cursor() as cursor:
        cursor.execute(query)
        return str(cursor.fetchone()[0]).lower()


def wrong_settings() -> list[tuple[str, str]]:
    """The settings that the database answers otherwise than it must, each with its answer."""
    if connection.vendor != "sqlite":
        return [(name, found) for name in POSTGRESQL_DURABLE if (found := answer(f"SHOW {name}")) == "off"]
    wanted = dict(PRAGMAS)
    if getattr(connection, "is_in_memory_db", bool)():  # the tests' database, which outlives no power cut anyway
        del wanted["journal_mode"]
    return [(name, found) for name, value in wanted.items() if (found := answer(f"PRAGMA {name}")) != value]


@register(Tags.database)
def database_keeps_its_word(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Errors where a setting would let the database lose what it has acknowledged, or let locks be passed."""
    wrong = wrong_settings() if databases else []
    return [
        Error(f"数据库设置 {name} 是 {found}，{HARM.get(name, '断电会丢失已经确认的操作')}", id="gongkai.E001")
        for name, found in wrong
    ]


@register(Tags.database)
def locks_are_installed(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Errors where a lock is missing from a database that has been set up, or says something else than declared."""
    if not databases or "journal_entry" not in connection.introspection.table_names():
        return []
    missing = locks.missing(declared_locks())
    return [
        Error(f"数据库的锁 {name} 缺失或被改过；查明原因后运行 gongkai migrate 补上", id="gongkai.E002")
        for name in missing
    ]
