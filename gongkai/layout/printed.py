"""The tables of one page: grids filled with their words; what stands in no table is left over."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from gongkai.layout.grid import Grid, Span, grids
from gongkai.layout.lines import FIGURE, Line, joined, lines_of
from gongkai.layout.shapes import Box, Glyph, Rule, Sheet

SHADED_WITHIN = 1.0
BARE = 0.1
"""The part of the characters in a table drawn by shading that may stand beside the shades."""
MOST_BOXES = 1_000
FEWEST_SHADED = 3
"""Rows that a table drawn by nothing but shading has at least."""
FEWEST_CROWDED = 2
MANY_COLUMNS = 2
"""A grid with three columns is no frame, even where a page break leaves words in one of them only."""
ROOM = 2.6
"""A line that leaves less room in its cell than so many characters fills it: the margins of the cell and one more."""


@dataclass(slots=True)
class Printed:
    """A printed cell: its words, the rectangle of the grid that it covers, its page; `full`: its last line fills it."""

    text: str
    span: Span
    page: int
    full: bool = False


@dataclass(slots=True)
class Piece:
    """A table or the part of one that stands on one page; `edges` are the places between its columns.

    `region` counts the pages and the columns of pages in the order of reading.
    """

    page: int
    box: Box
    edges: tuple[float, ...]
    rows: int
    cells: list[Printed] = field(default_factory=list)
    ruled: bool = True
    region: int = 0

    def row(self, number: int) -> list[Printed]:
        """The cells that begin in one row, from left to right."""
        return sorted((cell for cell in self.cells if cell.span.row == number), key=lambda cell: cell.span.column)


def pieces_of(sheet: Sheet) -> tuple[list[Piece], list[Glyph]]:
    """The tables that a page draws, by lines or by filled cells, and the characters outside them."""
    ruled = grids(sheet.across, sheet.down)
    found, left = filled(ruled, sheet.glyphs, sheet.number)
    shaded = [box for box in sheet.fills if not any(overlap(box, piece.box) for piece in found)]
    if len(shaded) > 3:
        drawn = [grid for grid in grids(*outlines(shaded)) if is_shaded(grid, shaded, left)]
        more, left = filled(drawn, left, sheet.number)
        found += more
    return found, left


def is_shaded(grid: Grid, boxes: Sequence[Box], glyphs: Sequence[Glyph]) -> bool:
    """Whether what stands in a grid stands on the filled rectangles that make it, not only some of its rows.

    A grid of a row or two is one only at the head of a page, where a table may go on.
    """
    goes_on = not any(glyph.middle < grid.ys[0] for glyph in glyphs)
    if len(grid.ys) <= FEWEST_SHADED and not goes_on:
        return False
    own = [box for box in boxes if overlap(box, grid.box)][:MOST_BOXES]
    inside, _ = parted(grid.box, list(glyphs))
    bare = sum(not any(box.holds((g.left + g.right) / 2, g.middle) for box in own) for g in inside[:MOST_BOXES])
    return bare <= BARE * min(len(inside), MOST_BOXES)


def outlines(boxes: Sequence[Box]) -> tuple[list[Rule], list[Rule]]:
    """The edges of filled rectangles as lines."""
    across = [Rule(y, box.left, box.right) for box in boxes for y in (box.top, box.bottom)]
    down = [Rule(x, box.top, box.bottom) for box in boxes for x in (box.left, box.right)]
    return across, down


def overlap(one: Box, other: Box) -> bool:
    """Whether two rectangles share room."""
    across = min(one.right, other.right) - max(one.left, other.left)
    return across > SHADED_WITHIN and min(one.bottom, other.bottom) - max(one.top, other.top) > SHADED_WITHIN


def filled(drawn: Sequence[Grid], glyphs: list[Glyph], page: int) -> tuple[list[Piece], list[Glyph]]:
    """The grids that hold words side by side, with their words, and the characters that stand in none of them."""
    found: list[Piece] = []
    left = glyphs
    for grid in drawn:
        inside, outside = parted(grid.box, left)
        piece = piece_of(grid, inside, page) if inside else None
        if piece:
            found.append(piece)
            left = outside
    return found, left


def parted(box: Box, glyphs: list[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """The characters inside a rectangle and those outside it."""
    left, top, right, bottom = box
    inside: list[Glyph] = []
    outside: list[Glyph] = []
    for glyph in glyphs:
        _, start, end, base, size, _ = glyph  # asked of every character of a page: as plain numbers
        within = top <= base - 0.3 * size <= bottom and left <= (start + end) / 2 <= right
        (inside if within else outside).append(glyph)
    return inside, outside


def piece_of(grid: Grid, glyphs: list[Glyph], page: int) -> Piece | None:
    """A grid with its words; None for a mere frame with words in one column, and where no rules part the rows."""
    number = {
        (row, column): index
        for index, span in enumerate(grid.spans)
        for row in covered(span.row, span.rows)
        for column in covered(span.column, span.columns)
    }
    words: dict[int, list[Glyph]] = defaultdict(list)
    rows, columns, ys, xs = len(grid.ys) - 2, len(grid.xs) - 2, grid.ys, grid.xs
    for glyph in glyphs:
        _, start, end, base, size, _ = glyph
        row = min(max(bisect_right(ys, base - 0.3 * size) - 1, 0), rows)
        column = min(max(bisect_right(xs, (start + end) / 2) - 1, 0), columns)
        words[number[row, column]].append(glyph)
    if columns < MANY_COLUMNS and len({grid.spans[index].column for index in words}) < 2:
        return None
    lines = {index: lines_of(inside) for index, inside in words.items()}
    crowded = (is_crowded(found, width_of(grid, grid.spans[index])) for index, found in lines.items())
    if sum(crowded) >= FEWEST_CROWDED:
        return None
    cells = [cell_of(span, lines.get(index, []), grid, page) for index, span in enumerate(grid.spans)]
    return Piece(page, grid.box, grid.xs, len(grid.ys) - 1, cells)


def is_crowded(lines: Sequence[Line], width: float) -> bool:
    """Whether figures stand below each other in one cell, so that the rules do not part the rows."""
    if len(lines) < 2:
        return False
    figures = [bool(FIGURE.fullmatch(line.text)) for line in lines]
    return any(
        one and other and not fills(line, width) for line, (one, other) in zip(lines, pairwise(figures), strict=False)
    )


def covered(first: int, count: int) -> range:
    """The rows or columns that a cell covers."""
    return range(first, first + count)


def width_of(grid: Grid, span: Span) -> float:
    """The width of a cell."""
    return grid.xs[span.column + span.columns] - grid.xs[span.column]


def cell_of(span: Span, lines: Sequence[Line], grid: Grid, page: int) -> Printed:
    """One cell with its words."""
    width = width_of(grid, span)
    return Printed(text_in(lines, width), span, page, bool(lines) and fills(lines[-1], width))


def text_in(lines: Sequence[Line], width: float) -> str:
    """The words of a cell of this width, its wrapped lines as one."""
    text = ""
    for index, line in enumerate(lines):
        text = joined(text, line.text, index > 0 and fills(lines[index - 1], width))
    return text


def fills(line: Line, width: float) -> bool:
    """Whether a line leaves no room for another character in a cell of this width."""
    return width - (line.right - line.left) < ROOM * line.size
