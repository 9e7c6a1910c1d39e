"""One agency's report on one year, as plain data: whoever made it, a reader or the office's own records."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from gongkai.paper import Hidden, Place
from gongkai.report.form import Form
from gongkai.report.forms import FORMS

SCHEMA = "gongkai.report/1"
LEADING_NUMBER = re.compile(r"-?\d+(\.\d+)?")

Value = int | str | None
"""A figure as read: a count; a string where the cell is no count (or an amount of money); None where it is blank."""


@dataclass(frozen=True, slots=True)
class Section:
    """One of the six sections: number and title as printed, the words without the table, the place of its head.

    `lines` are the places of the lines of `text`, as many as it has, or none where they are not known.
    """

    number: int
    title: str
    text: str = ""
    place: Place = Place()
    lines: tuple[Place, ...] = ()

    def place_at(self, offset: int) -> Place:
        """Where the character at `offset` of the text stands in the file; the head's place where that is not known."""
        return place_at(self.text, self.lines, offset) or self.place


@dataclass(frozen=True, eq=False)
class AnnualReport:
    """A yearly report (政府信息公开工作年度报告). Two are equal only if they are one, so that one can be a key.

    `figures` maps cell ids to values; the cells of a table that the file lacks are absent, and so are single rows
    that it lacks. `uncertain` names cells (or `table.column`, `table.*.row` prefixes) the file does not settle.
    `preface` is what stands before section one, `preface_lines` the places of its lines. `places` says where a figure
    was read. `hidden` is what the file carries besides what is seen, `running` the lines of page heads, page feet and
    watermarks. `title_printed` is false where the title stands nowhere in the text and was taken from the page's title
    or the file's name.
    """

    agency: str = ""
    year: int | None = None
    form: str | None = "2021"
    title: str = ""
    period: tuple[date, date] | None = None
    preface: str = ""
    preface_lines: tuple[Place, ...] = ()
    sections: tuple[Section, ...] = ()
    figures: Mapping[str, Value] = field(default_factory=dict)
    uncertain: tuple[str, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    file: str = ""
    hidden: tuple[Hidden, ...] = ()
    title_printed: bool = True
    running: str = ""

    @property
    def statutory_form(self) -> Form | None:
        """The form that the report follows, None where it follows neither."""
        return FORMS.get(self.form or "")

    def section(self, number: int) -> Section | None:
        """The first section with this number, None where it is missing."""
        return next((section for section in self.sections if section.number == number), None)

    def has_table(self, table: str) -> bool:
        """Whether the file has any cell of the table (`applications`, …), be it blank."""
        return any(cell.startswith(f"{table}.") for cell in self.figures)

    def number(self, cell: str) -> Decimal:
        """The figure of a cell as it counts in sums; 0 where the cell is absent."""
        return counted(self.figures.get(cell))

    def is_uncertain(self, cell: str) -> bool:
        """Whether the cell, or the row or column named for it, is one that the file does not settle."""
        if not self.uncertain:
            return False
        table, *path = cell.split(".")
        names = {cell, *(f"{table}.{part}" for part in path), ".".join([table, *path[:-1]])}
        return bool(names & set(self.uncertain))

    def as_json(self) -> dict[str, Any]:
        """The report in the JSON of the contract (schema gongkai.report/1)."""
        form = self.statutory_form
        return {
            "schema": SCHEMA,
            "file": self.file,
            "agency": self.agency,
            "year": self.year,
            "form": self.form,
            "title": self.title,
            "period": [day.isoformat() for day in self.period] if self.period else None,
            "preface": self.preface,
            "sections": [{"number": s.number, "title": s.title, "text": s.text} for s in self.sections],
            "figures": nested(self.figures, form.tables if form else []),
            "uncertain": list(self.uncertain),
        }


def place_at(text: str, lines: tuple[Place, ...], offset: int) -> Place | None:
    """The place of the line of `text` in which the character at `offset` stands, None where it is not known."""
    line = text.count("\n", 0, offset)
    return lines[line] if line < len(lines) else None


def counted(value: Value) -> Decimal:
    """A value as it counts in sums: blank, 无, / and - are 0; a string that begins with a number counts that number."""
    if isinstance(value, int):
        return Decimal(value)
    found = LEADING_NUMBER.match(value or "")
    return Decimal(found.group()) if found else Decimal(0)


def nested(figures: Mapping[str, Value], tables: list[str]) -> dict[str, Any]:
    """Cell ids as nested objects; a table of the form without any cell is None as a whole."""
    tree: dict[str, Any] = dict.fromkeys(tables)
    for cell, value in figures.items():
        *path, last = cell.split(".")
        branch = tree
        for step in path:
            if branch.get(step) is None:
                branch[step] = {}
            branch = branch[step]
        branch[last] = value
    return tree


def flat(tree: Mapping[str, Any], prefix: str = "") -> dict[str, Value]:
    """Nested objects as cell ids: the inverse of `nested`; None tables vanish."""
    cells: dict[str, Value] = {}
    for key, value in tree.items():
        if isinstance(value, Mapping):
            cells |= flat(value, f"{prefix}{key}.")
        elif prefix:
            cells[prefix + key] = value
    return cells
