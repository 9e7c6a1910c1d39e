"""One of the reports that are summed, as it was read and checked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from gongkai.report.annual_report import Value, flat


@dataclass(frozen=True, slots=True)
class Office:
    """One file of those to be summed, as read and checked: `findings` are those of the contract's JSON."""

    file: str
    agency: str = ""
    year: int | None = None
    form: str | None = None
    figures: Mapping[str, Value] = field(default_factory=dict)
    uncertain: tuple[str, ...] = ()
    findings: Sequence[Mapping[str, Any]] = ()
    error: str | None = None

    @property
    def name(self) -> str:
        """What a person calls it: the agency, else the file."""
        return self.agency or PurePath(self.file).name


def office_of(entry: Mapping[str, Any], report: Mapping[str, Any] | None) -> Office:
    """An office from the JSON of a check: a file's entry (gongkai.findings/1) and its report (gongkai.report/1)."""
    if report is None or entry["error"]:
        return Office(entry["file"], error=entry["error"] or "没有读出年度报告。")
    return Office(
        entry["file"],
        report["agency"],
        report["year"],
        report["form"],
        flat(report["figures"]),
        tuple(report["uncertain"]),
        entry["findings"],
    )
