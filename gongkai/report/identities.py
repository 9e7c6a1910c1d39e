"""The sums that the tables must keep (勾稽关系), and which of them a report breaks.

Source: the note in table three of the format (国办公开办函〔2021〕30号) and the totals of tables three and four.
In sums a blank, 无, / and - count 0, and a string that begins with a number counts that number.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from gongkai.report.annual_report import AnnualReport, Value, counted
from gongkai.report.form_2021 import APPLICANTS, COLUMNS, OUTCOMES, PROCEEDINGS, RESULTS, ROWS

REMARK = re.compile(r"\d+\s*(?=[（(\u4e00-\u9fff])(?![十百千万亿])")
"""A count with words after it, 22（其中修订16件） or 3件: the number is sure, only the cell is badly filled."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Two sums that must be equal. `whole`: it can be tested only where the report has every cell."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    whole: bool = True

    @property
    def cells(self) -> tuple[str, ...]:
        """All cells that it joins."""
        return self.left + self.right


@dataclass(frozen=True, slots=True)
class Broken:
    """An identity that a report breaks: the cells of it that the report has, and the two sums."""

    identity: Identity
    cells: tuple[str, ...]
    left: Decimal
    right: Decimal


@cache
def balances() -> tuple[Identity, ...]:
    """Table three, each column: received + brought forward = handled + carried forward (第一项加第二项…)."""
    return tuple(
        Identity(
            (f"applications.{column.key}.received", f"applications.{column.key}.brought_forward"),
            (f"applications.{column.key}.handled", f"applications.{column.key}.carried_forward"),
        )
        for column in COLUMNS
    )


@cache
def outcomes() -> tuple[Identity, ...]:
    """Table three, each column: the outcomes (一) to (六) = （七）总计; rows that the report lacks are left out."""
    return tuple(
        Identity(
            tuple(f"applications.{column.key}.{outcome.key}" for outcome in OUTCOMES),
            (f"applications.{column.key}.handled",),
            whole=False,
        )
        for column in COLUMNS
    )


@cache
def row_totals() -> tuple[Identity, ...]:
    """Table three, each row: the six kinds of applicant = 总计."""
    return tuple(
        Identity(
            tuple(f"applications.{applicant.key}.{row.key}" for applicant in APPLICANTS),
            (f"applications.total.{row.key}",),
        )
        for row in ROWS
    )


@cache
def dispute_totals() -> tuple[Identity, ...]:
    """Table four, each proceeding: the four results = 总计."""
    return tuple(
        Identity(
            tuple(f"disputes.{proceeding.key}.{result.key}" for result in RESULTS[:-1]),
            (f"disputes.{proceeding.key}.total",),
        )
        for proceeding in PROCEEDINGS
    )


def broken(report: AnnualReport, identities: Iterable[Identity]) -> Iterator[Broken]:
    """Those that the report breaks, without those that fail only for a blank or senseless cell (AR010, AR011)."""
    unreadable = senseless(report)
    for identity in identities:
        sides = testable(report, identity)
        if sides is None:
            continue
        left, right = (total(report, side) for side in sides)
        if left != right and not mendable(report, sides, unreadable):
            yield Broken(identity, sides[0] + sides[1], left, right)


@lru_cache(maxsize=4)  # the four checks of sums ask for the same report, one after the other
def senseless(report: AnnualReport) -> frozenset[str]:
    """The cells of which it is not known what they count, and no sum shows it either."""
    unreadable = frozenset(cell for cell, value in report.figures.items() if not is_count(value))
    return unreadable - settled(report, unreadable) if unreadable else unreadable


def is_count(value: Value) -> bool:
    """Whether it is known what the cell counts: a whole number, or one with words after it."""
    if isinstance(value, int):
        return value >= 0
    return bool(value and REMARK.match(value))


def testable(report: AnnualReport, identity: Identity) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The cells of both sides that the report has; None where too many are absent to say anything."""
    figures = report.figures
    if all(map(figures.__contains__, identity.cells)):
        return identity.left, identity.right
    left = tuple(cell for cell in identity.left if cell in figures)
    right = tuple(cell for cell in identity.right if cell in figures)
    enough = len(left) == len(identity.left) if identity.whole else bool(left)
    return (left, right) if enough and len(right) == len(identity.right) else None


def total(report: AnnualReport, cells: Iterable[str], apart_from: Iterable[str] = ()) -> Decimal:
    """The sum of the cells as they count in sums."""
    values = [report.figures[cell] for cell in cells if cell not in apart_from]
    return Decimal(sum([value if isinstance(value, int) else counted(value) for value in values]))


def settled(report: AnnualReport, unreadable: frozenset[str]) -> set[str]:
    """The unreadable cells of which a sum already shows what they count: they alone are unreadable in it, and it holds.

    Such a cell is no excuse for another sum that fails.
    """
    found: set[str] = set()
    for identity in (*balances(), *outcomes(), *row_totals(), *dispute_totals()):
        alone = unreadable.intersection(identity.cells)
        sides = testable(report, identity) if len(alone) == 1 else None
        if sides and total(report, sides[0]) == total(report, sides[1]):
            found |= alone
    return found


def mendable(report: AnnualReport, sides: tuple[tuple[str, ...], tuple[str, ...]], unreadable: frozenset[str]) -> bool:
    """Whether some count from 0 in its unreadable cells would make the identity hold."""
    in_left, in_right = (bool(unreadable.intersection(side)) for side in sides)
    lacking = total(report, sides[1], unreadable) - total(report, sides[0], unreadable)
    return (in_left and lacking >= 0) or (in_right and lacking <= 0)


def plain(number: Decimal) -> int | str:
    """A sum as a finding states it: a whole number, else its digits."""
    return int(number) if number == int(number) else str(number)
