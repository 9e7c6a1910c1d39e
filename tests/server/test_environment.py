"""What is read from the environment: right values are taken, wrong ones get one sentence."""

from pathlib import Path

import pytest

from gongkai.complaint import Complaint
from gongkai.server import environment


@pytest.mark.parametrize(
    ("url", "engine", "expected"),
    [
        ("sqlite:////data/office.sqlite3", "sqlite3", {"NAME": Path("//data/office.sqlite3")}),
        ("sqlite:///data/a%20b.sqlite3", "sqlite3", {"NAME": Path("/data/a b.sqlite3")}),
        (
            "postgresql://li:p%40ss@db.example:5433/gongkai",
            "postgresql",
            {"NAME": "gongkai", "USER": "li", "PASSWORD": "p@ss", "HOST": "db.example", "PORT": "5433"},
        ),
        (
            "postgres://postgres@/postgres?host=%2Frun%2Fpg",
            "postgresql",
            {"NAME": "postgres", "HOST": "", "OPTIONS": {"options": "-c lock_timeout=20s", "host": "/run/pg"}},
        ),
    ],
)
def test_database_url(monkeypatch: pytest.MonkeyPatch, url: str, engine: str, expected: dict[str, object]) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    found = environment.database()
    assert found["ENGINE"] == f"django.db.backends.{engine}"
    assert {name: found[name] for name in expected} == expected


def test_the_database_is_in_the_home_by_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("GONGKAI_HOME", str(tmp_path))
    assert environment.database()["NAME"] == tmp_path / "gongkai.sqlite3"


@pytest.mark.parametrize(
    "url", ["mysql://x/y", "sqlite://", "sqlite:///", "postgresql:", "postgres://", "gongkai", "postgresql://h:port/x"]
)
def test_a_wrong_database_url_gets_one_sentence(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(Complaint, match="DATABASE_URL"):
        environment.database()


@pytest.mark.parametrize(("given", "expected"), [("", 20), ("0.5", 0.5), ("45", 45)])
def test_a_number(monkeypatch: pytest.MonkeyPatch, given: str, expected: float) -> None:
    monkeypatch.setenv("GONGKAI_X", given)
    assert environment.number("GONGKAI_X", 20) == expected


@pytest.mark.parametrize("given", ["0", "-1", "inf", "nan", "half"])
def test_what_is_no_number_above_nought(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("GONGKAI_X", given)
    with pytest.raises(Complaint, match=r"GONGKAI_X 是“.*”，应是大于 0 的数"):
        environment.number("GONGKAI_X", 20)


def test_the_key_is_made_once_and_read_by_its_owner_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("GONGKAI_SECRET_KEY", raising=False)
    monkeypatch.setenv("GONGKAI_HOME", str(tmp_path))
    first = environment.secret_key()
    assert len(first) >= 50
    assert environment.secret_key() == first
    assert [path.name for path in tmp_path.iterdir()] == ["secret.key"]
    assert (tmp_path / "secret.key").stat().st_mode & 0o777 == 0o600


def test_an_empty_key_is_made_anew_and_an_unreadable_one_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("GONGKAI_SECRET_KEY", raising=False)
    monkeypatch.setenv("GONGKAI_HOME", str(tmp_path))
    (tmp_path / "secret.key").write_text("")
    assert len(environment.secret_key()) >= 50
    (tmp_path / "secret.key").write_bytes(b"\xff\xfe")
    with pytest.raises(Complaint, match="签名密钥"):
        environment.secret_key()


def test_a_home_that_is_not_there_gets_no_key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("GONGKAI_SECRET_KEY", raising=False)
    monkeypatch.setenv("GONGKAI_HOME", str(tmp_path / "none"))
    assert environment.secret_key()
    assert not (tmp_path / "none").exists()
