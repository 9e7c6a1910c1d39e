"""Starting Django for a command of the office, and running Django's own commands from ours."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any

import django

from gongkai.complaint import Complaint
from gongkai.server import environment


def prepare(*, existing: bool = False) -> None:
    """Make the home folder if it is not there, and start Django.

    `existing`: the command reads a database that must be there already; nothing is made then. Raises Complaint where
    the folder cannot be made, or where there is no database.
    """
    if existing:
        must_exist()
    try:
        environment.home().mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Complaint(
            f"数据文件夹 {environment.home()} 建不起来（{error.strerror}）；请换一个位置：GONGKAI_HOME=文件夹。"
        ) from error
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.server.settings")
    with complaining():
        django.setup()


def must_exist() -> None:
    """Raise Complaint where the SQLite database is not there; a PostgreSQL says so itself."""
    settings = environment.database()
    if settings["ENGINE"].endswith("sqlite3") and not Path(settings["NAME"]).is_file():
        raise Complaint(
            f"没有数据库 {settings['NAME']}；请先运行 gongkai migrate，或用 GONGKAI_HOME=文件夹 指明数据在哪里。"
        )


@contextmanager
def complaining() -> Iterator[None]:
    """Turn what the database, its checks or the disk refuse into a Complaint: one sentence instead of a traceback."""
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415  # needs Django's settings
    from django.core.management.base import CommandError, SystemCheckError  # noqa: PLC0415
    from django.db import DatabaseError, InterfaceError  # noqa: PLC0415
    from django.db.migrations.exceptions import InconsistentMigrationHistory  # noqa: PLC0415

    from gongkai.server.storage_trouble import is_storage, trouble  # noqa: PLC0415

    try:
        yield
    except (SystemCheckError, CommandError, ImproperlyConfigured) as error:
        raise Complaint(" ".join(str(error).split())) from error
    except InconsistentMigrationHistory as error:
        raise Complaint("数据库的更新记录前后不一致，像是被改过；请用最近的备份恢复。") from error
    except (DatabaseError, InterfaceError) as error:
        title, words = trouble(error)
        raise Complaint(f"{title}：{words}") from error
    except OSError as error:
        if not is_storage(error):
            raise
        title, words = trouble(error)
        raise Complaint(f"{title}：{words}") from error


def run_django(command: str, **options: Any) -> None:
    """One of Django's commands, its English output left out; its failures become a Complaint."""
    from django.core.management import call_command  # noqa: PLC0415  # needs Django started

    with complaining():
        call_command(command, **{"stdout": StringIO(), **options})


def check() -> None:
    """Raise Complaint where the database would not keep its word or lacks a lock."""
    from django.core.checks import run_checks  # noqa: PLC0415  # needs Django started

    with complaining():
        faults = [message.msg for message in run_checks(databases=["default"]) if message.is_serious()]
    if faults:
        raise Complaint("；".join(faults) + "。")
