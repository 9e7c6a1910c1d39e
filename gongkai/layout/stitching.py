"""A table that page breaks cut is one again: heads repeated on a page left out, rows and labels cut by it joined."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gongkai.layout.grid import REACH, Span, clusters, nearest
from gongkai.layout.lines import joined
from gongkai.layout.printed import Piece, Printed

SAME_EDGE = 6.0
"""Points by which a table may be shifted on the next page."""
NEW_ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|第[一二三四五六七八九十]|表[一二三四]"
)
FIGURE = re.compile(r"[-−－+]?[\d０-９]|[/无\-—–－]+$")
Pair = tuple[Printed, Printed]


def stitched(above: Piece, below: Piece) -> Piece | None:
    """The two parts of a table as one; None where they are not parts of one."""
    if above.ruled != below.ruled:
        return None
    if not above.ruled:
        near = abs(above.edges[-1] - below.edges[-1]) < 2 * SAME_EDGE
        return listed(above, below) if near and len(above.edges) == len(below.edges) else None
    if abs(width_of(above) - width_of(below)) > SAME_EDGE:
        return None
    shift = above.edges[0] - below.edges[0]
    moved = replace(below, edges=tuple(edge + shift for edge in below.edges))
    edges = tuple(clusters([*above.edges, *moved.edges], REACH))
    first, second = on_edges(above, edges), without_head(on_edges(moved, edges), above)
    while second.rows > 1 and not any(cell.text for cell in second.row(0)):
        second = without_rows(second, 1)
    return appended(first, second)


def width_of(piece: Piece) -> float:
    """The width of a table by the places between its columns; it may stand elsewhere on the next page."""
    return piece.edges[-1] - piece.edges[0]


def listed(above: Piece, below: Piece) -> Piece:
    """Two parts of a table without upright lines as one; a label without figures goes on in the row below it."""
    last, first = above.row(above.rows - 1), below.row(0)
    label = last[0] if len(last) == 1 else None
    goes_down = label and len(first) > 1 and not NEW_ITEM.match(first[0].text) and NEW_ITEM.match(label.text)
    cells = [cell for cell in above.cells if not (goes_down and cell is label)]
    shift = above.rows - bool(goes_down)
    for cell in below.cells:
        text = joined(label.text, cell.text) if goes_down and label and cell is first[0] else cell.text
        cells.append(replace(cell, text=text, span=cell.span._replace(row=cell.span.row + shift)))
    return replace(above, cells=cells, rows=below.rows + shift)


def on_edges(piece: Piece, edges: tuple[float, ...]) -> Piece:
    """A piece whose columns are counted between other edges, of which its own are some."""
    place = [nearest(edges, edge) for edge in piece.edges]
    cells = []
    for cell in piece.cells:
        first, last = place[cell.span.column], place[cell.span.column + cell.span.columns]
        if last > first:
            cells.append(replace(cell, span=cell.span._replace(column=first, columns=last - first)))
    return replace(piece, edges=edges, cells=cells)


def without_head(below: Piece, above: Piece) -> Piece:
    """A piece without the first rows, where these repeat the first rows of the table and are more than figures."""
    repeated = 0
    for row in range(min(below.rows, above.rows)):
        own, first = texts(below, row), texts(above, row)
        if own != first or any(FIGURE.match(text) for text in own):
            break
        if any(own):
            repeated = row + 1
    whole = all(cell.span.row + cell.span.rows <= repeated for cell in below.cells if cell.span.row < repeated)
    return without_rows(below, repeated) if repeated and repeated < below.rows and whole else below


def texts(piece: Piece, row: int) -> list[str]:
    """The words of the cells that begin in one row, without blanks."""
    return ["".join(cell.text.split()) for cell in piece.row(row)]


def without_rows(piece: Piece, count: int) -> Piece:
    """A piece without its first rows; a cell that goes on below them stays."""
    cells = []
    for cell in piece.cells:
        first, last = max(cell.span.row - count, 0), cell.span.row + cell.span.rows - count
        if last > 0:
            cells.append(replace(cell, span=cell.span._replace(row=first, rows=last - first)))
    return replace(piece, rows=piece.rows - count, cells=cells)


def appended(above: Piece, below: Piece) -> Piece:
    """One piece below the other: cells that the break cut are joined, and so is a row."""
    last = above.rows - 1
    pairs = list(across_break(above, below))
    joins_row = is_one_row(pairs)
    first = next((cell.span.column for cell in below.row(0) if cell.text), 0)
    partners = {id(under): over for over, under in pairs if joins_row or goes_on(over, under, first)}
    shift = last if joins_row else above.rows
    cells = list(above.cells)
    position = {id(cell): index for index, cell in enumerate(cells)}
    for cell in below.cells:
        span = cell.span._replace(row=cell.span.row + shift)
        over = partners.get(id(cell))
        if over is None:
            cells.append(replace(cell, span=span))
            continue
        index = position[id(over)]
        cells[index] = replace(
            over,
            text=joined(over.text, cell.text, over.full),
            span=over.span._replace(rows=span.row + span.rows - over.span.row),
            full=cell.full,
        )
    merged = replace(above, rows=below.rows + shift, cells=cells)
    return replace(merged, page=above.page)


def across_break(above: Piece, below: Piece) -> Iterator[Pair]:
    """The cells that touch the break from both sides and are equally wide."""
    last = above.rows - 1
    over = {(c.span.column, c.span.columns): c for c in above.cells if c.span.row + c.span.rows - 1 == last}
    for cell in below.row(0):
        found = over.get((cell.span.column, cell.span.columns))
        if found:
            yield found, cell


def is_one_row(pairs: Sequence[Pair]) -> bool:
    """Whether the last row above the break and the first row below it are one row that the break cut.

    Then no figure stands on both sides, and a label that stands on both sides filled its line above.
    """
    single = [(o, u) for o, u in pairs if o.span.rows == 1 or u.span.rows == 1]
    if len(single) < 2 or not any(under.text for _, under in single):
        return False
    both = [(over, under) for over, under in single if over.text and under.text]
    if not all(is_wrapped(over, under) for over, under in both):
        return False
    figures = [cell for pair in single for cell in pair if cell.text and FIGURE.match(cell.text)]
    labels = [cell for pair in single for cell in pair if cell.text and not FIGURE.match(cell.text)]
    if both:
        return bool(labels)
    return bool(figures) and no_label_below(single)


def no_label_below(pairs: Sequence[Pair]) -> bool:
    """Whether only figures stand below the break and only words above it: the label's row has its figures there."""
    words = [over for over, _ in pairs if over.text]
    figures = [under for _, under in pairs if under.text]
    return (
        bool(words)
        and all(FIGURE.match(cell.text) for cell in figures)
        and not any(FIGURE.match(cell.text) for cell in words)
    )


def is_wrapped(over: Printed, under: Printed) -> bool:
    """Whether the words below the break go on those above it."""
    return over.full and not NEW_ITEM.match(under.text) and not FIGURE.match(under.text)


def goes_on(over: Printed, under: Printed, first: int) -> bool:
    """Whether a cell beside several rows goes on below the break: it is blank there, or its words go on.

    `first` is the column of the first words below the break: a blank cell behind it is a figure left blank, unless
    the cell above stands beside several rows, as no figure does.
    """
    tall = over.span.rows > 1 or under.span.rows > 1
    if not under.text:
        return (tall or under.span.column < first) and not FIGURE.match(over.text or "0")
    return tall and (not over.text or is_wrapped(over, under)) and not FIGURE.match(under.text)


def cells_in_order(piece: Piece) -> list[Printed]:
    """The cells in reading order."""
    return sorted(piece.cells, key=lambda cell: (cell.span.row, cell.span.column))


def settled(piece: Piece) -> Piece:
    """A piece without rows and columns in which no cell begins, so that counting them is counting what is printed."""
    rows = sorted({cell.span.row for cell in piece.cells})
    columns = sorted({cell.span.column for cell in piece.cells})
    if len(rows) == piece.rows and columns == list(range(len(piece.edges) - 1)):
        return piece
    cells = [replace(cell, span=packed(cell.span, rows, columns)) for cell in piece.cells]
    return replace(piece, cells=cells, rows=len(rows))


def packed(span: Span, rows: Sequence[int], columns: Sequence[int]) -> Span:
    """A span counted in the rows and columns that are used."""
    row, column = nearest(rows, span.row), nearest(columns, span.column)
    deep = sum(span.row <= used < span.row + span.rows for used in rows)
    wide = sum(span.column <= used < span.column + span.columns for used in columns)
    return Span(row, column, max(deep, 1), max(wide, 1))
