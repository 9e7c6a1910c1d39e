"""Bringing the database up to this version of the program, with a copy of it taken before."""

import os
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from gongkai.complaint import Complaint
from gongkai.office.journal import locks
from gongkai.server import environment
from gongkai.server.django_commands import check, complaining, run_django
from gongkai.server.startup import declared_locks


def pending() -> list[str]:
    """The migrations that the database lacks. Raises Complaint where it has some that this program does not know."""
    executor = MigrationExecutor(connection)
    loader = executor.loader
    unknown = sorted(
        f"{app}.{name}"
        for app, name in loader.applied_migrations
        if app in loader.migrated_apps and (app, name) not in loader.disk_migrations
    )
    if unknown:
        raise Complaint(f"数据库比程序新（多出 {'、'.join(unknown)}）；请换用较新的 gongkai。")
    plan = executor.migration_plan(loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


@dataclass(frozen=True, slots=True)
class Migrated:
    """What was done: the copy taken before, where there was something to copy, and the locks put back."""

    copy: Path | None
    locks: list[str]


def bring_up_to_date(at: datetime | None = None) -> Migrated:
    """Copy, migrate, put missing locks back, check. Raises Complaint.

    SQLite drops a table's triggers when a migration rebuilds the table; whatever the reason, they are put back.
    """
    with complaining():
        copy = backup(at or timezone.now()) if is_filled() and pending() else None
    run_django("migrate", verbosity=0, interactive=False)
    with complaining(), transaction.atomic():
        lost = locks.missing(declared_locks())
        locks.put_in(lock for lock in declared_locks() if lock.name in lost)
    check()
    return Migrated(copy, lost)


def is_filled() -> bool:
    """Whether the database is an SQLite file that holds tables already; PostgreSQL is copied by its own tools."""
    return connection.vendor == "sqlite" and bool(connection.introspection.table_names())


def backup(at: datetime) -> Path:
    """Copy the SQLite database while it runs, whole or not at all, readable by its owner only."""
    folder = environment.home() / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    target = folder / f"gongkai-{timezone.localtime(at):%Y%m%d-%H%M%S}-before-migrate.sqlite3"
    draft = target.with_suffix(".part")
    draft.touch(mode=0o600)
    try:
        copy_database(Path(settings.DATABASES["default"]["NAME"]), draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return target


def copy_database(source: Path, target: Path) -> None:
    """Copy by SQLite's backup interface, check the copy, and have it on the disk when this returns.

    Raises Complaint where the copy is not sound, and what Django makes of SQLite's errors.
    """
    with connection.wrap_database_errors:
        origin, copy = sqlite3.connect(source), sqlite3.connect(target)
        try:
            origin.backup(copy)
            verdict = copy.execute("PRAGMA quick_check").fetchone()[0]
        finally:
            origin.close()
            copy.close()
    if verdict != "ok":
        raise Complaint(f"数据库文件已损坏（{verdict}），没有更新；请先用最近的备份恢复。")
    with target.open("rb") as file:
        os.fsync(file.fileno())
