"""检查这台机器上的办公室：数据在哪里、数据库是否可靠、缺不缺更新、读文件时有哪些保护。"""

import json
import platform
from argparse import ArgumentParser, Namespace
from typing import Any

from gongkai import __version__
from gongkai.complaint import Complaint
from gongkai.reading.limits import PROTECTIONS
from gongkai.reading.pool import protections
from gongkai.server import environment
from gongkai.server.django_commands import check, complaining, prepare


def add_arguments(parser: ArgumentParser) -> None:
    """The format."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="打印的格式")


def run(arguments: Namespace) -> int:
    """Print what is found; 1 where something must be mended."""
    prepare(existing=True)
    with complaining():
        found = findings()
    if arguments.format == "json":
        print(json.dumps({"schema": "gongkai.doctor/1", **found}, ensure_ascii=False))
    else:
        print("\n".join(f"{name}：{value}" for name, value in in_words(found)))
    return 1 if found["faults"] else 0


def findings() -> dict[str, Any]:
    """Versions, places and faults."""
    import django  # noqa: PLC0415  # needs Django started
    from django.conf import settings  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    from gongkai.office.journal.models import Entry  # noqa: PLC0415
    from gongkai.server.migrating import pending  # noqa: PLC0415

    missing = pending()
    held, unreadable = reading()
    return {
        "version": __version__,
        "python": platform.python_version(),
        "django": django.get_version(),
        "home": str(environment.home()),
        "database": f"{connection.vendor} {'.'.join(map(str, connection.get_database_version()))}",
        "debug": settings.DEBUG,
        "reading": held,
        "faults": unreadable + ([f"数据库缺少 {len(missing)} 项更新，请运行 gongkai migrate"] if missing else faults()),
        "journal": None if missing else Entry.objects.count(),
    }


def reading() -> tuple[dict[str, bool], list[str]]:
    """Which protections hold where a file is read, by their names in `limits`; and what keeps files from being read."""
    try:
        return protections(), []
    except Complaint as complaint:
        return {}, [str(complaint)]


def protected(held: dict[str, bool]) -> str:
    """The protections in words: all, or those that this machine does not give."""
    missing = [title for name, title in PROTECTIONS.items() if not held.get(name)]
    return f"这台机器不支持：{'；'.join(missing)}" if missing else "全部有效"


def faults() -> list[str]:
    """What the start-up checks complain of."""
    try:
        check()
    except Complaint as complaint:
        return [str(complaint)]
    return []


def in_words(found: dict[str, Any]) -> list[tuple[str, str]]:
    """The findings for people."""
    return [
        ("版本", f"gongkai {found['version']}，Python {found['python']}，Django {found['django']}"),
        ("数据文件夹", found["home"]),
        ("数据库", found["database"]),
        ("操作记录", "未知" if found["journal"] is None else f"{found['journal']} 条"),
        ("读文件的保护", protected(found["reading"])),
        ("问题", "；".join(found["faults"]) or "没有"),
    ]
