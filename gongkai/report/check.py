"""What a check of the report is, and what it finds.

A check is one file in `checks/`: its docstring says what it finds and why, `find` finds it, `check` says id, name,
severity, title, source, years, and carries a report that passes and one that fails.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from gongkai.law.instruments import Citation
from gongkai.report.annual_report import AnnualReport
from gongkai.report.choices import Choices
from gongkai.report.standing import Standing


class Severity(StrEnum):
    """How much a finding weighs; an `error` stops a sign-off and makes the command end with 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Where:
    """Where a finding stands; what does not apply is left None and absent from the JSON.

    `start` and `end` are offsets in the section's text, without a section in the preface; `cells` the ids concerned;
    `line` the line of the file.
    """

    section: int | None = None
    row: str | None = None
    column: str | None = None
    cells: tuple[str, ...] = ()
    text: str | None = None
    start: int | None = None
    end: int | None = None
    line: int | None = None
    page: int | None = None

    def as_json(self) -> dict[str, Any]:
        """The keys that apply."""
        values = {name: getattr(self, name) for name in self.__slots__}
        return {k: list(v) if k == "cells" else v for k, v in values.items() if v is not None and v != ()}


@dataclass(frozen=True, slots=True)
class Hit:
    """What `find` yields: the sentence for the person, the place, and where they apply the two figures.

    `severity` only where this hit weighs less than the check's own (an unsure one).
    """

    message: str
    where: Where = Where()
    expected: int | str | None = None
    actual: int | str | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a check may need beyond the report: last year's report, the day of publication, the kind of office.

    `level` is for whoever knows it (the office's own records); where it is None the office's name has to tell.
    `choices` are the bounds that the law leaves to the office.
    """

    previous: AnnualReport | None = None
    published_on: date | None = None
    level: Standing | None = None
    choices: Choices = Choices()


Find = Callable[[AnnualReport, Circumstances], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Example:
    """A report, with its circumstances, that a check passes or fails."""

    report: AnnualReport
    circumstances: Circumstances = Circumstances()


@dataclass(frozen=True, slots=True)
class Check:
    """One check: `basis` is a citation, or words where the source is no instrument; `years` from–to (None: open)."""

    id: str
    name: str
    severity: Severity
    title: str
    basis: Citation | str
    find: Find
    passing: Example
    failing: Example
    years: tuple[int, int | None] = field(default=(2019, None))

    def holds_for(self, year: int | None) -> bool:
        """Whether the check applies to reports on `year`; a report without a year gets every check."""
        first, last = self.years
        return year is None or (first <= year and (last is None or year <= last))


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding as the contract prints it."""

    id: str
    name: str
    severity: Severity
    message: str
    where: Where
    basis: str
    expected: int | str | None = None
    actual: int | str | None = None

    def as_json(self) -> dict[str, Any]:
        """The finding in the JSON of the contract."""
        found: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "severity": self.severity.value,
            "message": self.message,
            "where": self.where.as_json(),
        }
        if self.expected is not None:
            found["expected"] = self.expected
        if self.actual is not None:
            found["actual"] = self.actual
        return found | {"basis": self.basis}
