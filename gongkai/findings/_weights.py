"""What findings weigh, in words and in numbers: the three severities of the contract, the gravest first."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

SEVERITIES = {"error": "错误", "warning": "警告", "notice": "提示"}


def counted(findings: Iterable[Mapping[str, Any]]) -> Counter[str]:
    """How many findings there are of each severity; a waived one does not count."""
    return Counter(found["severity"] for found in findings if not found.get("waived"))


def in_words(counts: Mapping[str, int]) -> str:
    """The counts as a person reads them: 错误 2，警告 1; empty where there are none."""
    return "，".join(f"{word} {counts[severity]}" for severity, word in SEVERITIES.items() if counts.get(severity))
