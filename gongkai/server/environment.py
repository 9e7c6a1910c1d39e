"""What the office reads from its environment: home folder, database, secret; each fails loudly when wrong."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from gongkai.complaint import Complaint

PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "2",
    "foreign_keys": "1",
    "trusted_schema": "0",
    "secure_delete": "1",
    "recursive_triggers": "1",
}
"""What every SQLite connection must answer: WAL with synchronous=FULL (2) lost nothing in power cuts, NORMAL did;
without recursive triggers INSERT OR REPLACE deletes a row past the lock that forbids its deletion."""

PATIENCE = 20
"""Seconds for which an act waits while another one holds the database."""


def home() -> Path:
    """The folder of the office's data: GONGKAI_HOME, by default ./var."""
    return Path(os.environ.get("GONGKAI_HOME") or "var").absolute()


def number(name: str, otherwise: float) -> float:
    """A setting that is a number above 0. Raises Complaint where it is anything else."""
    given = os.environ.get(name) or str(otherwise)
    try:
        value = float(given)
    except ValueError:
        value = 0
    if not 0 < value < float("inf"):
        raise Complaint(f"{name} 是“{given}”，应是大于 0 的数；请改正，或者不设（默认 {otherwise:g}）。")
    return value


def is_demo() -> bool:
    """Whether this home holds made-up data: the marker file that `gongkai demo` writes."""
    return (home() / "demo").exists()


def secret_key() -> str:
    """The key that signs sessions: GONGKAI_SECRET_KEY, else the file secret.key of the home, made once."""
    if given := os.environ.get("GONGKAI_SECRET_KEY"):
        return given
    path = home() / "secret.key"
    if not home().is_dir():
        return secrets.token_urlsafe(50)  # nothing is stored yet, so nothing has to be signed for later
    try:
        found = path.read_text(encoding="ascii").strip() if path.exists() else ""
        return found or new_secret_key(path)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "内容不是口令文本"
        raise Complaint(
            f"签名密钥 {path} 读写不了（{reason}）；请检查数据文件夹的权限和磁盘空间，或设置 GONGKAI_SECRET_KEY。"
        ) from error


def new_secret_key(path: Path) -> str:
    """Make the key file whole or not at all: the disk may be full."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    try:
        draft.write_text(secrets.token_urlsafe(50), encoding="ascii")
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return path.read_text(encoding="ascii").strip()


def database() -> dict[str, Any]:
    """Django's settings of the database: DATABASE_URL (postgresql://… or sqlite:///path), by default SQLite in home."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        return sqlite(home() / "gongkai.sqlite3")
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite" and rest.startswith("/") and rest != "/":
        return sqlite(Path(unquote(rest)))
    if scheme in ("postgres", "postgresql") and rest:
        return postgresql(url)
    raise Complaint(
        f"DATABASE_URL 的开头“{scheme}”不认识或后面不完整；请写 postgresql://用户:口令@主机/库名，"
        "或 sqlite:///文件的完整路径，或不设。"
    )


def sqlite(path: Path) -> dict[str, Any]:
    """SQLite: write transactions begin at once (no upgrade deadlocks), some patience, durable pragmas.

    Connections stay open: on a full disk a new one could not make its shared memory, and nothing could be read.
    """
    begin = ";".join(f"PRAGMA {name}={value}" for name, value in PRAGMAS.items())
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": number("GONGKAI_SQLITE_TIMEOUT", PATIENCE),
            "init_command": begin,
        },
        "TEST": {"NAME": os.environ.get("GONGKAI_TEST_DATABASE") or None},
    }


def postgresql(url: str) -> dict[str, Any]:
    """PostgreSQL by its address; a query string carries libpq options, such as ?host=/run/postgresql.

    Raises Complaint where the port is no number.
    """
    parts = urlsplit(url)
    try:
        port = str(parts.port or "")
    except ValueError as error:
        raise Complaint("DATABASE_URL 里的端口不是数字；请写 postgresql://用户:口令@主机:端口/库名。") from error
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": port,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"options": f"-c lock_timeout={PATIENCE}s"} | dict(parse_qsl(parts.query)),
    }
