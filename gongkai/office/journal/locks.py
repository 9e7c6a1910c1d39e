"""Locks of the database: what must always hold, refused by triggers on SQLite and PostgreSQL alike.

Python checks are the courtesy, the database is the lock. A stage declares its locks as data in `seals.py`; its
migration installs them; `missing()` tells at start which are not there (SQLite drops a table's triggers when a later
migration rebuilds the table, so that migration has to install them again).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from django.db import connection, migrations


@dataclass(frozen=True, slots=True)
class Lock:
    """One refusal: `event` on `table` is refused with `message` when `when` (SQL over OLD and NEW) is true."""

    name: str
    table: str
    event: Literal["INSERT", "UPDATE", "DELETE"]
    message: str
    when: str = "1=1"


def sealed(table: str, message: str) -> tuple[Lock, ...]:
    """The two locks of a table whose rows are never changed and never deleted."""
    return (
        Lock(f"{table}_no_update", table, "UPDATE", message),
        Lock(f"{table}_no_delete", table, "DELETE", message),
    )


def sqlite_statements(lock: Lock) -> list[str]:
    """The trigger in SQLite's words."""
    return [
        f"DROP TRIGGER IF EXISTS {lock.name}",
        f"CREATE TRIGGER {lock.name} BEFORE {lock.event} ON {lock.table} FOR EACH ROW "
        f"WHEN {lock.when} BEGIN SELECT RAISE(ABORT, '{lock.message}'); END",
    ]


def postgresql_body(lock: Lock) -> str:
    """The trigger's function in PostgreSQL's words."""
    row = "OLD" if lock.event == "DELETE" else "NEW"
    return (
        f" BEGIN IF {lock.when} THEN RAISE EXCEPTION '{lock.message}' "
        f"USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN {row}; END "
    )


def refuses_truncate(lock: Lock) -> bool:
    """Whether the lock refuses every deletion, and so TRUNCATE too."""
    return lock.event == "DELETE" and lock.when == "1=1"


def postgresql_statements(lock: Lock) -> list[str]:
    """The trigger in PostgreSQL's words; a refused DELETE refuses TRUNCATE too."""
    statements = [
        f"DROP TRIGGER IF EXISTS {lock.name} ON {lock.table}",
        f"CREATE OR REPLACE FUNCTION {lock.name}() RETURNS trigger LANGUAGE plpgsql AS $${postgresql_body(lock)}$$",
        f"CREATE TRIGGER {lock.name} BEFORE {lock.event} ON {lock.table} FOR EACH ROW EXECUTE FUNCTION {lock.name}()",
    ]
    if refuses_truncate(lock):
        statements += [
            f"DROP TRIGGER IF EXISTS {lock.name}_t ON {lock.table}",
            f"CREATE TRIGGER {lock.name}_t BEFORE TRUNCATE ON {lock.table} FOR EACH STATEMENT "
            f"EXECUTE FUNCTION {lock.name}()",
        ]
    return statements


def put_in(locks: Iterable[Lock]) -> None:
    """Install locks in the database, in place of those of the same name."""
    spell: Callable[[Lock], list[str]] = sqlite_statements if connection.vendor == "sqlite" else postgresql_statements
    with connection.cursor() as cursor:
        for lock in locks:
            for statement in spell(lock):
                cursor.execute(statement)


def install(locks: Iterable[Lock]) -> migrations.RunPython:
    """The migration operation that installs `locks`, again where they stand already."""

    def forward(_apps: Any, _editor: Any) -> None:
        put_in(locks)

    return migrations.RunPython(forward, migrations.RunPython.noop)


SQLITE_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
POSTGRESQL_TRIGGERS = (
    "SELECT t.tgname, CASE WHEN t.tgenabled IN ('O', 'A') THEN f.prosrc ELSE '' END "
    "FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid WHERE NOT t.tgisinternal"
)


def triggers() -> dict[str, str]:
    """The triggers that the database has, each with its own words; empty words where it is switched off."""
    with connection.cursor() as cursor:
        cursor.execute(SQLITE_TRIGGERS if connection.vendor == "sqlite" else POSTGRESQL_TRIGGERS)
        return dict(cursor.fetchall())


def installed() -> set[str]:
    """The names of the triggers that the database has."""
    return set(triggers())


def expected(lock: Lock) -> dict[str, str]:
    """The triggers of a lock, each with the words that the database must show."""
    if connection.vendor == "sqlite":
        return {lock.name: sqlite_statements(lock)[-1]}
    names = (lock.name, f"{lock.name}_t") if refuses_truncate(lock) else (lock.name,)
    return dict.fromkeys(names, postgresql_body(lock))


def missing(locks: Iterable[Lock]) -> list[str]:
    """The names of the locks that are not installed, are switched off, or say something else than declared."""
    found = triggers()
    return sorted(
        {lock.name for lock in locks if any(found.get(name) != words for name, words in expected(lock).items())}
    )
