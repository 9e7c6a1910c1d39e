"""Locks of the database: what must always hold, refused by triggers on SQLite and PostgreSQL alike.

Python checks are the courtesy, the database is the lock. A stage declares its locks as data in `locks.py`; its
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


def postgresql_statements(lock: Lock) -> list[str]:
    """The trigger in PostgreSQL's words; a refused DELETE refuses TRUNCATE too."""
    row = "OLD" if lock.event == "DELETE" else "NEW"
    statements = [
        f"DROP TRIGGER IF EXISTS {lock.name} ON {lock.table}",
        f"CREATE OR REPLACE FUNCTION {lock.name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {lock.when} THEN RAISE EXCEPTION '{lock.message}' USING ERRCODE = 'integrity_constraint_violation'; "
        f"END IF; RETURN {row}; END $$",
        f"CREATE TRIGGER {lock.name} BEFORE {lock.event} ON {lock.table} FOR EACH ROW EXECUTE FUNCTION {lock.name}()",
    ]
    if lock.event == "DELETE" and lock.when == "1=1":
        statements += [
            f"DROP TRIGGER IF EXISTS {lock.name}_t ON {lock.table}",
            f"CREATE TRIGGER {lock.name}_t BEFORE TRUNCATE ON {lock.table} FOR EACH STATEMENT "
            f"EXECUTE FUNCTION {lock.name}()",
        ]
    return statements


def install(locks: Iterable[Lock]) -> migrations.RunPython:
    """The migration operation that installs `locks`, again where they stand already."""

    def forward(_apps: Any, editor: Any) -> None:
        spell: Callable[[Lock], list[str]] = (
            sqlite_statements if editor.connection.vendor == "sqlite" else postgresql_statements
        )
        with editor.connection.cursor() as cursor:
            for lock in locks:
                for statement in spell(lock):
                    cursor.execute(statement)

    return migrations.RunPython(forward, migrations.RunPython.noop)


def installed() -> set[str]:
    """The names of the triggers that the database has."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {name for (name,) in cursor.fetchall()}
