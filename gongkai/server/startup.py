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


def declared_locks() -> list[locks.Lock]:
    """Every lock that a stage declares in its `seals.py`."""
    names = (f"gongkai.office.{stage}.seals" for stage in discovery.names("gongkai.office"))
    return [lock for name in names if find_spec(name) for lock in import_module(name).LOCKS]


def answer(query: str) -> str:
    """The one value that a query answers, as text in lower case."""
    with connection.cursor() as cursor:
        cursor.execute(query)
        return str(cursor.fetchone()[0]).lower()


@register(Tags.database)
def database_keeps_its_word(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Errors where a setting would let the database lose what it has acknowledged."""
    if not databases:
        return []
    if connection.vendor == "sqlite":
        wrong = [(name, found) for name, wanted in PRAGMAS.items() if (found := answer(f"PRAGMA {name}")) != wanted]
        wrong = [(name, found) for name, found in wrong if (name, found) != ("journal_mode", "memory")]
    else:
        wrong = [(name, found) for name in POSTGRESQL_DURABLE if (found := answer(f"SHOW {name}")) == "off"]
    return [
        Error(f"数据库设置 {name} 是 {found}，断电会丢失已经确认的操作", id="gongkai.E001") for name, found in wrong
    ]


@register(Tags.database)
def locks_are_installed(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Errors where a lock is missing from a database that has been set up."""
    if not databases or "journal_entry" not in connection.introspection.table_names():
        return []
    missing = sorted({lock.name for lock in declared_locks()} - locks.installed())
    return [Error(f"数据库缺少锁 {name}；运行 gongkai migrate 补上", id="gongkai.E002") for name in missing]
