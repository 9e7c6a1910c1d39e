"""Whatever an act notes in the journal has a Chinese name on the journal's page."""

import ast
from collections.abc import Iterator
from pathlib import Path

import gongkai.office
from gongkai.office.journal.words import NAMES

OFFICE = Path(gongkai.office.__file__).parent
NOT_NOTED = {"by", "at"}


def noted(source: str) -> Iterator[str]:
    """The names that calls of `record` note, also those of a dictionary written in the same file and passed with **."""
    tree = ast.parse(source)
    dictionaries = {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (getattr(node.func, "id", "") or getattr(node.func, "attr", "")) == "record":
            if not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            for keyword in node.keywords:
                if keyword.arg:
                    yield keyword.arg
                elif isinstance(keyword.value, ast.Name) and keyword.value.id in dictionaries:
                    keys = dictionaries[keyword.value.id].keys
                    yield from (str(key.value) for key in keys if isinstance(key, ast.Constant))


def test_everything_noted_has_a_name() -> None:
    names = {name for path in OFFICE.rglob("actions/*.py") for name in noted(path.read_text(encoding="utf-8"))}
    assert len(names) > 20
    assert names - NOT_NOTED - set(NAMES) == set()


def test_the_search_for_names_finds_them() -> None:
    source = (
        'd = {"colour": 1}\nrecord("画", x, by=b, at=a, size=2, **d)\njournal.record("画", x, by=b, at=a, shape=3)\n'
    )
    assert set(noted(source)) == {"by", "at", "size", "colour", "shape"}
