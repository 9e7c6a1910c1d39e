"""A made-up report as blocks, before any format: lines of words, headings, grids of boxes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gongkai.report.form import Printed
from tests.made.report import Made


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words; `level` 1 is the title, 2 the heading of a section, 0 running text."""

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """A cell in print: its words, what it covers, the id of the figure in it."""

    text: str
    columns: int = 1
    rows: int = 1
    cell: str = ""


Row = tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `number` is its section."""

    rows: tuple[Row, ...]
    number: int


Block = Line | Grid
Blocks = list[Block]


def blocks_of(made: Made) -> Blocks:
    """The whole report in the form's order; the words of section two stand before its table, of the others behind."""
    found: Blocks = [Line(made.title, 1), *(Line(text) for text in made.preface)]
    for number, (heading, words) in enumerate(zip(made.headings, made.sections, strict=True), 1):
        if not heading:
            continue
        lines = [Line(text) for text in words]
        has_table = number in made.form.layout and number not in made.without_tables
        grids = [Grid(rows_of(made, number), number)] if has_table else []
        found.append(Line(heading, 2))
        found += [*lines, *grids] if number == 2 else [*grids, *lines]
    return found


def rows_of(made: Made, number: int) -> tuple[Row, ...]:
    return tuple(tuple(box(made, printed) for printed in row) for row in made.form.layout[number])


def box(made: Made, printed: Printed) -> Box:
    text = made.printed[printed.cell] if printed.cell else printed.text
    return Box(text, printed.columns, printed.rows, printed.cell)


def matrix(grid: Grid) -> list[list[tuple[Box, bool]]]:
    """Every place of the grid with the box that covers it, and whether the box begins there."""
    taken: dict[tuple[int, int], Box] = {}
    begins: set[tuple[int, int]] = set()
    for number, row in enumerate(grid.rows):
        column = 0
        for one in row:
            while (number, column) in taken:
                column += 1
            begins.add((number, column))
            for down in range(one.rows):
                for right in range(one.columns):
                    taken[number + down, column + right] = one
            column += one.columns
    width = 1 + max(column for _, column in taken)
    blank = Box("")
    return [
        [(taken.get((row, column), blank), (row, column) in begins) for column in range(width)]
        for row in range(len(grid.rows))
    ]


def is_figured(row: Row) -> bool:
    """Whether figures are printed in a row."""
    return any(one.cell for one in row)


def grids(blocks: Blocks) -> Iterator[tuple[int, Grid]]:
    """The tables with their index among the blocks."""
    for index, block in enumerate(blocks):
        if isinstance(block, Grid):
            yield index, block


def relabelled(blocks: Blocks, say: dict[str, str]) -> Blocks:
    """The blocks with other words in the labels of the tables: each key becomes its value."""

    def renamed(one: Box) -> Box:
        text = one.text
        for words, other in say.items() if not one.cell else ():
            text = text.replace(words, other)
        return replace(one, text=text)

    return [
        replace(block, rows=tuple(tuple(map(renamed, row)) for row in block.rows)) if isinstance(block, Grid) else block
        for block in blocks
    ]
