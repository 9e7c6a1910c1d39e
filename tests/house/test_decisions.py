"""Decision records are numbered without gaps and say why, against whom, and what it costs."""

import re
from collections.abc import Iterator

import pytest

from tests.house.tree import ROOT

RECORDS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PARTS = ("## Context", "## Decision", "## Rivals", "## Consequences")


def faults(name: str, text: str) -> Iterator[str]:
    """What one record lacks."""
    number = name[:4]
    if not text.startswith(f"# {number} "):
        yield f"{name}：标题不以编号 {number} 开头"
    if not re.search(r"^Decided \d{4}-\d\d-\d\d", text, re.MULTILINE):
        yield f"{name}：没有日期"
    places = [text.find(part) for part in PARTS]
    if -1 in places or places != sorted(places):
        yield f"{name}：背景、决定、对手、后果不全或次序不对"


def test_records_are_numbered_without_gaps() -> None:
    assert [path.name[:4] for path in RECORDS] == [f"{number:04d}" for number in range(1, len(RECORDS) + 1)]


def test_records_are_whole() -> None:
    assert [fault for path in RECORDS for fault in faults(path.name, path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    "text", ["# 0002 A\n", "# 0001 A\n\nDecided 2026-01-01.\n\n## Decision\n", "# 0001 A\n\nDecided soon.\n"]
)
def test_a_half_record_is_found(text: str) -> None:
    assert list(faults("0001-a.md", text))
