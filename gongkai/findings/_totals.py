"""A run in one sentence: how many reports were checked, what was found in them, how many could not be checked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from gongkai.findings import Run
from gongkai.findings._weights import counted, in_words


def totals(run: Run) -> str:
    """The last line: how many files, how many findings of each weight, how many files could not be examined."""
    counts, failed, waived = Counter[str](), 0, 0
    for entry in run.entries:
        counts += counted(entry["findings"])
        failed += bool(entry["error"])
        waived += number_waived(entry["findings"])
    total = len(run.entries)
    if failed == total:
        return f"{failed} 份年报都没有检查成。" if total else "没有检查任何年报。"
    left = f"；{failed} 份没有检查成" if failed else ""
    kept = f"；已说明理由、不计的 {waived}" if waived else ""
    return f"检查了 {total - failed} 份年报：{in_words(counts) or '没有发现问题'}{kept}{left}。"


def number_waived(findings: Sequence[Mapping[str, Any]]) -> int:
    """How many findings are waived."""
    return sum(1 for found in findings if found.get("waived"))
