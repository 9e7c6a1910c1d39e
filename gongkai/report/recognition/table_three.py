"""Table three (收到和处理政府信息公开申请情况): seven figures a row, in the order of the printed heads."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby, takewhile

from gongkai.paper import Cell, Table
from gongkai.report.form import Form
from gongkai.report.recognition import labels
from gongkai.report.recognition.figures import Figures
from gongkai.report.recognition.parting import read_glued
from gongkai.report.recognition.rows import Row, is_grid, row_of, rows
from gongkai.report.recognition.settle import Usual, settle, usual_starts
from gongkai.report.recognition.slots import slots
from gongkai.report.recognition.source import Source

HEADS = labels.Patterns(
    (key, words) for key, words in labels.COLUMNS.items() if key not in ("total", "other_organisation")
)
"""The heads that no row's label is like."""


def read(source: Source, form: Form, figures: Figures) -> None:
    """Enter the figures of table three: those of tables first, then what only the running text has."""
    cells = slots(form.key, 3)
    heads = columns(source.tables)
    order = list(heads) or list(labels.COLUMNS)
    found = [row for row in rows(source.tables, labels.TABLE_THREE) if is_figured(row, len(order))]
    usual = usual_starts(found, len(order))
    if is_packed(source.tables) and not any(usual.behind.values()):
        usual = Usual({len(row.cells): 0 for row in found})
    known = set()
    for row in in_order(found, list(cells), len(order)):
        if row.key:
            known.add(row.key)
            figures.put(ids_in(order, cells[row.key]), settle(row, len(order), list(heads.values()), usual))
    rest = {row.key: row for row in source.stream_rows if row.key and row.key not in known}
    read_glued(rest, cells, figures)


def ids_in(order: Sequence[str], ids: Sequence[str]) -> tuple[str, ...]:
    """The cells of a row in the order of the printed columns."""
    by_column = {name.split(".")[1]: name for name in ids}
    return tuple(by_column[column] for column in order)


def is_figured(row: Row, width: int) -> bool:
    """Whether a row has figures, or a known label and blank cells for all of them; a row of heads has none.

    The heads in one line may end with 总计, which is a row's label too, and have blank cells behind them.
    """
    if row.key == "handled" and any(labels.known(label, HEADS) for label in row.labels):
        return False
    if row.filled and not any(labels.is_figure(cell.text) for cell in row.cells if cell.text.strip()):
        return False
    return row.filled > 1 or len(row.cells) >= width or bool(row.key and row.filled)


def columns(tables: Sequence[Table]) -> dict[str, int]:
    """The columns of table three from its printed heads, left to right: key → column of the grid.

    Empty where the heads are not whole, so that the form's order holds. The total may lack if no row has a figure
    more than there are other columns.
    """
    for table in tables:
        for heads in heads_of(table):
            found: dict[str, int] = {}
            for cell in heads:
                key = labels.known(cell.text, labels.COLUMNS)
                if key:
                    found.setdefault(key, cell.column)
            apart = len(set(found.values())) == len(found)
            if apart and (("total" in found and len(found) > 5) or (len(found) == 6 and not has_seven(tables))):
                return dict(sorted(found.items(), key=lambda item: item[1]))
    return {}


def is_packed(tables: Sequence[Table]) -> bool:
    """Whether the rows are printed without blank places for merged cells, so that figures follow their label at once.

    The line of heads says so: 自然人 is its first cell, though the note at the left covers that line too, and 总计
    follows 法人或其他组织, though that covers five columns.
    """
    lines = (line for table in tables if not is_grid(table) for line in table.lines() if len(line) > 2)
    return any(
        labels.known(line[0].text, HEADS) == "natural_person" and labels.known(line[2].text, labels.COLUMNS) == "total"
        for line in lines
    )


def has_seven(tables: Sequence[Table]) -> bool:
    """Whether any row of table three has seven figures."""
    return any(row.key and row.filled > 6 for row in rows(tables, labels.TABLE_THREE))


def heads_of(table: Table) -> Iterator[list[Cell]]:
    """The cells above the first figures of table three: all together where the grid is known, else line by line."""
    lines = list(takewhile(lambda line: row_of(line, labels.TABLE_THREE).key != "received", table.lines()))
    if is_grid(table):
        yield list(chain.from_iterable(lines))
    else:
        yield from lines


def in_order(found: Sequence[Row], order: Sequence[str], width: int) -> list[Row]:
    """The rows, those without a known label named by their place: between two known rows, as many as are missing."""
    named = list(found)
    present = {row.key for row in found if row.key}
    start = 0
    for nameless, group in groupby(range(len(found)), key=lambda index: found[index].key is None):
        run = list(group)
        if not nameless:
            start = order.index(str(found[run[-1]].key)) + 1
            continue
        after = found[run[-1] + 1].key if run[-1] + 1 < len(found) else None
        end = order.index(after) if after else len(order)
        missing = [key for key in order[start:end] if key not in present]
        full = [index for index in run if found[index].filled == width]
        if len(full) == len(missing) and run[0] > 0:
            for index, key in zip(full, missing, strict=True):
                named[index] = replace(found[index], key=key)
    return named
