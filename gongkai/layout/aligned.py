"""Tables without upright lines: rows whose words and figures stand in columns, told from running text by their gaps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gongkai.layout.grid import Span
from gongkai.layout.lines import FIGURE, Line, joined, pieces
from gongkai.layout.printed import Piece, Printed
from gongkai.layout.shapes import Box, Rule

SENTENCE = re.compile(r"[。；！？]")
HEADING = re.compile(r"[一二三四五六七]、\s*\S")
NEW_ITEM = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]\D|第")
LONGEST = 16
"""Characters of a head; longer words beside others are running text set apart."""
LONGEST_LABEL = 40
NEAR = 1.9
"""Print sizes between two lines of one label at most."""
FEWEST_ROWS = 2
MOST_BETWEEN = 8
"""Lines without figures between two rows: labels of several lines, a label set one character a line beside them."""
FARTHEST = 6.0
"""Print sizes between two lines of a table at most."""
MOST_ABOVE = 3
"""Lines of a label or of heads that are looked for above the first row."""


@dataclass(slots=True)
class Row:
    """One line of a possible table: its pieces, whether it is a row with figures, how many rules stand above it."""

    line: Line
    parts: list[Line]
    texts: list[str]
    band: int

    @property
    def figures(self) -> int:
        """How many figures stand at its end."""
        count = 0
        for text in reversed(self.texts):
            if not FIGURE.fullmatch(text):
                break
            count += 1
        return count

    @property
    def is_heads(self) -> bool:
        """Whether it may be a line of heads: several short words and no figure at the end."""
        return len(self.texts) > 2 and all(len(text) <= LONGEST and not SENTENCE.search(text) for text in self.texts)

    @property
    def is_row(self) -> bool:
        """Whether it can only be a row of a table."""
        return (len(self.texts) > 1 and self.figures > 0 and len(self.texts[0]) <= LONGEST_LABEL) or self.is_heads

    @property
    def is_label(self) -> bool:
        """Whether it may be a piece of a label or a head without figures."""
        text = self.line.text
        return len(text) <= LONGEST_LABEL and not SENTENCE.search(text) and not HEADING.match(text)


def found_in(lines: Sequence[Line], across: Sequence[Rule], page: int) -> list[Line | Piece]:
    """The lines of a page with those that are rows of a table put together as pieces of tables, in order."""
    rows = [row_of(line, across) for line in lines]
    result: list[Line | Piece] = []
    start = 0
    while start < len(rows):
        end = end_of_table(rows, start) if rows[start].is_row else start
        if sum(row.is_row for row in rows[start:end]) >= FEWEST_ROWS and any(row.figures for row in rows[start:end]):
            first = start_of_table(rows, start, result)
            del result[len(result) - (start - first) :]
            result.append(table(rows[first:end], page))
            start = end
        else:
            result.append(rows[start].line)
            start += 1
    return result


def start_of_table(rows: Sequence[Row], start: int, before: Sequence[Line | Piece]) -> int:
    """The index of the first line that belongs to the table whose first row is at `start`: labels stand above it."""
    first = start
    while first > 0 and start - first < MOST_ABOVE and first - 1 >= start - len(before):
        above = rows[first - 1]
        near = rows[first].line.base - above.line.base < NEAR * above.line.size
        if not (near and above.is_label and before[len(before) - (start - first) - 1] is above.line):
            break
        first -= 1
    return first


def row_of(line: Line, across: Sequence[Rule]) -> Row:
    """A line as it may be a row."""
    parts = list(pieces(line))
    band = sum(rule.at < line.base - 0.3 * line.size for rule in across) if len(across) > 2 else 0
    return Row(line, parts, [part.text for part in parts], band)


def end_of_table(rows: Sequence[Row], start: int) -> int:
    """The index behind the last row of the table that begins at `start`."""
    last = end = start
    while end < len(rows) and (rows[end].is_row or rows[end].is_label):
        if end - last > MOST_BETWEEN or (end > start and step(rows, end) > FARTHEST * rows[end].line.size):
            break
        last = end if rows[end].is_row else last
        end += 1
    tail = last + 1
    while tail < len(rows) and is_tail(rows, last, tail):
        tail += 1
    return tail


def step(rows: Sequence[Row], index: int) -> float:
    """How far below the line above it a line stands."""
    return rows[index].line.base - rows[index - 1].line.base


def is_tail(rows: Sequence[Row], last: int, index: int) -> bool:
    """Whether a line below the last row ends its label, or begins one whose row is on the next page."""
    row, following = rows[last], rows[index]
    if not following.is_label or row.line.left < following.line.left - row.line.size:
        return False
    at_end = len(rows) - index <= 2 and following.line.base - rows[index - 1].line.base < 2 * NEAR * row.line.size
    near = following.line.base - row.line.base < NEAR * row.line.size
    return at_end if NEW_ITEM.match(following.line.text) else near or (at_end and index > last + 1)


def table(rows: Sequence[Row], page: int) -> Piece:
    """The rows as a table: a column of labels, a column for each place where figures stand."""
    columns = figure_columns(rows)
    grouped = list(joined_labels(rows, columns[0][0]))
    cells = [
        Printed(text, Span(number, column, 1, 1), page)
        for number, row in enumerate(grouped)
        for column, text in enumerate(cells_of(row, columns))
    ]
    lines = [row.line for row in rows]
    box = Box(min(line.left for line in lines), lines[0].top, max(line.right for line in lines), lines[-1].base)
    return Piece(page, box, (box.left, *(middle for middle, _ in columns)), len(grouped), cells, ruled=False)


def figure_columns(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """The left and right edge of each column of figures."""
    edges = sorted((part.left, part.right) for row in rows for part in row.parts[len(row.parts) - row.figures :])
    columns: list[tuple[float, float]] = []
    for left, right in edges:
        if columns and left <= columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], right))
        else:
            columns.append((left, right))
    return columns


@dataclass(slots=True)
class Whole:
    """A row with the whole of its label."""

    label: str
    parts: list[Line]
    figures: int


def joined_labels(rows: Sequence[Row], edge: float) -> Iterator[Whole]:
    """The rows, lines without figures joined to the row whose label they are; figures stand right of `edge`."""
    owner = [own(rows, index, edge) for index in range(len(rows))]
    for index, row in enumerate(rows):
        if owner[index] != index:
            continue
        label = ""
        for other in (i for i in range(max(index - 4, 0), min(index + 5, len(rows))) if owner[i] == index):
            label = joined(label, label_of(rows[other], edge))
        yield Whole(label, row.parts, row.figures)


def label_of(row: Row, edge: float) -> str:
    """The words of a row before its figures; those of a line of heads stand in its columns."""
    return "" if heads(row, edge) else " ".join(row.texts[: len(row.texts) - row.figures])


def heads(row: Row, edge: float) -> bool:
    """Whether a line holds the heads of columns: words without a figure where figures stand."""
    last = row.parts[-1]
    if row.figures:
        return False
    return row.is_heads or last.left > edge - row.line.size or (len(row.parts) > 1 and last.right > edge)


def own(rows: Sequence[Row], index: int, edge: float) -> int:
    """The index of the row with figures to which a line belongs: its own, or that of the nearest row."""
    row = rows[index]
    if row.figures or heads(row, edge):
        return index
    near = [
        other
        for other in range(max(index - 3, 0), min(index + 4, len(rows)))
        if rows[other].figures and rows[other].band == row.band and belongs(row, rows[other])
    ]
    return min(near, key=lambda other: abs(rows[other].line.base - row.line.base), default=index)


def belongs(label: Row, row: Row) -> bool:
    """Whether a line without figures may be a piece of the label of a row with figures."""
    if abs(label.line.base - row.line.base) > NEAR * label.line.size:
        return False
    starts = bool(NEW_ITEM.match(label.line.text))
    if label.line.base > row.line.base:
        return not starts
    has_label = len(row.texts) > row.figures
    return not has_label or not NEW_ITEM.match(row.texts[0])


def cells_of(row: Whole, columns: Sequence[tuple[float, float]]) -> list[str]:
    """The texts of a row's cells, the label first; a column in which the row has nothing is blank."""
    if not row.figures and row.label:
        return [row.label]
    parts = row.parts[len(row.parts) - row.figures :] if row.figures else row.parts
    texts = [""] * (len(columns) + 1)
    texts[0] = row.label
    for part in parts:
        column = nearest_column(part, columns) if row.figures or part.right > columns[0][0] else 0
        texts[column] = joined(texts[column], part.text)
    return texts


def nearest_column(part: Line, columns: Sequence[tuple[float, float]]) -> int:
    """The number of the column in which a piece stands, counted from 1."""
    middle = (part.left + part.right) / 2
    distances = [max(left - middle, middle - right, 0.0) for left, right in columns]
    return distances.index(min(distances)) + 1
