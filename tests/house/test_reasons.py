"""Whoever silences a tool says why on the same line."""

import re
from collections.abc import Iterator

import pytest

from tests.house.test_sizes import explained, given_reason
from tests.house.tree import texts, written

SILENCER = re.compile(r"#\s*(noqa\b|type:\s*ignore\b|pragma:\s*no (cover|branch)\b|ruff:\s*noqa\b|mypy:\s*\w)")
BARE = re.compile(r"#\s*(noqa(?!:)|type:\s*ignore(?!\[))")


def faults(place: str, text: str) -> Iterator[str]:
    """Lines that silence a tool without a reason, or silence more than one named rule."""
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if not SILENCER.search(line):
            continue
        of_import = line.strip().startswith(("import ", "from "))
        if BARE.search(line):
            yield f"{place}:{number}：没有写明放过的是哪一条规则"
        elif not (explained(lines, number) if of_import else given_reason(line)):
            yield f"{place}:{number}：没有写明理由"


def test_every_silenced_line_says_why() -> None:
    own = "tests/house/test_reasons.py"
    assert [fault for place, text in texts(written()) if place != own for fault in faults(place, text)] == []


@pytest.mark.parametrize(
    "line",
    [
        "x = 1  # noqa",
        "x = 1  # noqa: S101",
        "x = 1  # type: ignore",
        "x = 1  # type: ignore[attr]",
        "if x:  # pragma: no cover",
    ],
)
def test_silence_without_reason_is_found(line: str) -> None:
    assert list(faults("a.py", line))


def test_silence_with_reason_passes() -> None:
    assert list(faults("a.py", "x = 1  # type: ignore[attr-defined]  # the stub lacks it")) == []
