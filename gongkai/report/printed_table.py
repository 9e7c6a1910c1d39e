"""The statutory tables as they are printed: every cell in its place on the grid, and what each figure stands under.

For every printed row it gives the cells that begin there, with their words or the id of their figure, their spans, and
whether they head columns or rows; a page or file only has to put its own marks around them.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from gongkai.report.form import Form, Grid, Printed
from gongkai.report.forms import FORMS


class Role(StrEnum):
    """What a printed cell does: holds a figure, heads columns, heads rows, or fills the corner above the row heads."""

    FIGURE = "figure"
    COLUMN = "column"
    ROW = "row"
    CORNER = "corner"


@dataclass(frozen=True, slots=True)
class Box:
    """A printed cell in its place: `text` for words, `cell` for the figure's id; row and column count from 0.

    `name` is unique among the tables of a form; `heads` are, for a figure, the names of the cells that head it.
    """

    name: str
    row: int
    column: int
    rows: int
    columns: int
    text: str = ""
    cell: str = ""
    role: Role = Role.FIGURE
    heads: tuple[str, ...] = ()

    def covers_row(self, row: int) -> bool:
        """Whether the rectangle of the cell covers this row of the grid."""
        return self.row <= row < self.row + self.rows

    def stands_over(self, other: "Box") -> bool:
        """Whether the two share a column of the grid."""
        return self.column < other.column + other.columns and other.column < self.column + self.columns


Lines = tuple[tuple[Box, ...], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """The lines that head a part of a table, and the lines with its figures."""

    head: Lines
    body: Lines


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A statutory table: the section it stands in, the grid's width, its blocks (table two has four, the others one).

    Where there is one block, its head is what a new page repeats.
    """

    number: int
    title: str
    width: int
    blocks: tuple[Block, ...]

    @property
    def lines(self) -> Lines:
        """All lines, top to bottom."""
        return tuple(line for block in self.blocks for line in (*block.head, *block.body))

    @property
    def repeated(self) -> int:
        """How many lines a new page repeats."""
        return len(self.blocks[0].head) if len(self.blocks) == 1 else 0


@cache
def printed_table(form_key: str, number: int) -> PrintedTable:
    """The table of section `number` (2, 3 or 4) of a form; KeyError where the form has none."""
    return arrange(FORMS[form_key], number)


def arrange(form: Form, number: int) -> PrintedTable:
    """The printed table of section `number`, every cell placed, with its role and its heads."""
    lines = placed(form.layout[number], f"t{number}")
    width = max(box.column + box.columns for line in lines for box in line)
    blocks = tuple(named(block) for block in parted_blocks(lines))
    return PrintedTable(number, form.sections[number - 1], width, blocks)


def placed(grid: Grid, prefix: str) -> Lines:
    """The cells of a grid with their columns, as merged cells above push them to the right."""
    taken: set[tuple[int, int]] = set()
    lines = []
    for row, cells in enumerate(grid):
        line = []
        for cell in cells:
            column = next(c for c in range(len(taken) + 1) if (row, c) not in taken)
            taken |= {(row + r, column + c) for r in range(cell.rows) for c in range(cell.columns)}
            line.append(box_of(cell, row, column, prefix))
        lines.append(tuple(line))
    return tuple(lines)


def box_of(cell: Printed, row: int, column: int, prefix: str) -> Box:
    """A form's cell at its place."""
    return Box(f"{prefix}r{row}c{column}", row, column, cell.rows, cell.columns, cell.text, cell.cell)


def parted_blocks(lines: Lines) -> list[Block]:
    """Lines without figures head the lines with figures that follow, up to the next ones without."""
    blocks: list[Block] = []
    for line in lines:
        has_figures = any(box.cell for box in line)
        if not blocks or (blocks[-1].body and not has_figures):
            blocks.append(Block((), ()))
        head, body = blocks[-1].head, blocks[-1].body
        blocks[-1] = Block(head, (*body, line)) if has_figures else Block((*head, line), body)
    return blocks


def named(block: Block) -> Block:
    """The block with every cell's role, and with the heads of its figures."""
    figures = [box for line in block.body for box in line if box.cell]
    head = tuple(tuple(replace(box, role=above(box, figures)) for box in line) for line in block.head)
    rows = [replace(box, role=Role.ROW) for line in block.body for box in line if not box.cell]
    columns = [box for line in head for box in line if box.role is Role.COLUMN]
    return Block(head, tuple(tuple(complete(box, columns, rows) for box in line) for line in block.body))


def above(box: Box, figures: list[Box]) -> Role:
    """The role of a cell in a block's head: it heads columns where a figure stands beneath it."""
    return Role.COLUMN if any(box.stands_over(other) for other in figures) else Role.CORNER


def complete(box: Box, columns: list[Box], rows: list[Box]) -> Box:
    """A cell of a block's body with its role; a figure also with its heads, columns first, outer before inner."""
    if not box.cell:
        return replace(box, role=Role.ROW)
    heads = [head.name for head in columns if head.stands_over(box)]
    return replace(box, heads=(*heads, *(head.name for head in rows if head.covers_row(box.row))))
