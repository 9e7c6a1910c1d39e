"""A printed table as rows: the labels at the left, which row of the form they name, the figures at the right."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from gongkai.paper import Cell, Table
from gongkai.report.recognition import labels

SHARE = re.compile(r"\d{1,3}(\.\d{1,4})?[%％]")
"""A share beside the figures is none of the form's."""
ROW_OF_DISPUTES = 15
"""So many figures stand in the one row of table four."""
ODD_CELLS = 3
"""No more cells of that row have words in the place of figures (若干); more are heads."""


@dataclass(frozen=True)
class Row:
    """One printed row: the form's row that its labels name (None: no known one), its labels, the cells of figures.

    `grid` says that the table's columns are known as printed, merged cells included, so that a cell's column counts;
    `apart` that something parts the cells, so that no figure is glued to the next.
    """

    key: str | None
    labels: tuple[str, ...]
    cells: tuple[Cell, ...]
    grid: bool = False
    apart: bool = True

    @cached_property
    def filled(self) -> int:
        """How many cells of figures are not blank."""
        return sum([bool(cell.text.strip()) for cell in self.cells])


def rows(tables: Iterable[Table], patterns: labels.Patterns) -> list[Row]:
    """The rows of several tables, one after the other: a table cut by a page is whole again."""
    found = [row for table in tables for row in rows_of(table, patterns)]
    return list(with_labels_above(found))


def is_grid(table: Table) -> bool:
    """Whether the table's columns are known as printed: only a format that keeps merged cells tells them."""
    return any(cell.columns > 1 or cell.rows > 1 for cell in table.cells)


def rows_of(table: Table, patterns: labels.Patterns) -> Iterator[Row]:
    """The rows of one table."""
    grid = is_grid(table)
    for line in table.lines():
        yield row_of(line, patterns, grid)


def row_of(line: list[Cell], patterns: labels.Patterns, grid: bool = False) -> Row:
    """One row: the last cell that names a row of the form, else the last one with words, parts labels and figures."""
    named = [(index, key) for index, cell in enumerate(line) if (key := labels.known(cell.text, patterns))]
    if named:
        last, key = named[-1]
    else:
        key = None
        words_at = [index for index, cell in enumerate(line) if not labels.is_figure(cell.text)]
        if len(line) >= ROW_OF_DISPUTES and len(words_at) <= ODD_CELLS:
            words_at = [index for index in words_at if not any(is_filled(cell) for cell in line[:index])]
        last = max(words_at, default=-1)
    while last + 1 < len(line) and named and labels.is_of_the_form(line[last + 1].text):
        last += 1
        key = None if labels.is_group(line[named[-1][0]].text) else key
    words = tuple(cell.text for cell in line[: last + 1] if cell.text.strip())
    return Row(key, words, tuple(cell for cell in line[last + 1 :] if not SHARE.fullmatch(cell.text.strip())), grid)


def is_filled(cell: Cell) -> bool:
    """Whether a cell holds a figure."""
    return bool(cell.text.strip()) and labels.is_figure(cell.text)


def with_labels_above(found: list[Row]) -> Iterator[Row]:
    """The rows, those without a name named by the label in the line above that has no figures: it was wrapped.

    Such a label with blank figures behind it is a row of its own unless the next line is plainly its rest.
    """
    waiting: Row | None = None
    for row in found:
        goes_on = waiting is not None and row.key is None and row.filled > 0 and (not waiting.cells or is_rest(row))
        if waiting and waiting.cells and not goes_on:
            yield waiting
        named = replace(row, key=waiting.key) if waiting and goes_on else row
        waiting = named if named.key and not named.filled and len(named.labels) < 3 else None
        if not (waiting and waiting.cells):
            yield named
    if waiting and waiting.cells:
        yield waiting


def is_rest(row: Row) -> bool:
    """Whether a row has no label of its own: none at all, or a piece of a form's label. One of table four is none."""
    return len(row.cells) < ROW_OF_DISPUTES and all(labels.is_of_the_form(label) for label in row.labels)
