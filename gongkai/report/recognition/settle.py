"""Which of the cells in a row of figures stands in which column: the one place where that is decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gongkai.paper import Cell
from gongkai.report.recognition.rows import Row


@dataclass(frozen=True, slots=True)
class Settled:
    """The cells of a row, one a column of the form (None: not to be told), and whether there is no other reading."""

    cells: tuple[Cell | None, ...]
    certain: bool = True


def settle(row: Row, width: int, columns: Sequence[int] = (), usual: "Usual | None" = None) -> Settled | None:
    """The row's figures in their `width` columns, None where nothing can be said.

    `columns` are the grid columns of the printed heads; `usual` says where the figures begin in the rows of the same
    print that leave no doubt.
    """
    if len(row.cells) == width:
        return Settled(row.cells)
    if row.filled == width:
        return Settled(tuple(cell for cell in row.cells if cell.text.strip()))
    if row.grid and len(columns) == width:
        return under_heads(row.cells, columns)
    if len(row.cells) > width:
        return in_window(row.cells, width, usual.start(row.cells) if usual else None)
    return None


def under_heads(cells: Sequence[Cell], columns: Sequence[int]) -> Settled:
    """Each head's cell is the one that covers its column; a figure printed over several columns is theirs in doubt."""
    found = [next((c for c in cells if c.column <= column < c.column + c.columns), None) for column in columns]
    shared = [cell for cell in found if cell and cell.text.strip() and found.count(cell) > 1]
    return Settled(tuple(found), certain=not shared and None not in found)


def in_window(cells: Sequence[Cell], width: int, usual: int | None) -> Settled | None:
    """As many cells in a row as there are columns that hold every figure; blank cells beside them are the print's."""
    filled = [index for index, cell in enumerate(cells) if cell.text.strip()]
    if not filled:
        return Settled(tuple(cell._replace(text="") for cell in cells[-width:]))
    starts = [start for start in range(len(cells) - width + 1) if start <= filled[0] and filled[-1] < start + width]
    if not starts:
        return None
    start = starts[0] if len(starts) == 1 else usual
    if start in starts:
        return Settled(tuple(cells[start : start + width]))
    return Settled(tuple(cells[starts[0] : starts[0] + width]), certain=False)


@dataclass(frozen=True, slots=True)
class Usual:
    """Where figures begin in the rows of one print that leave no doubt.

    `behind` says for a number of cells behind the label at which of them; `column` in which column of the lines that
    end in the column `last`: known only where all of these agree.
    """

    behind: Mapping[int, int]
    column: int | None = None
    last: int | None = None

    def start(self, cells: Sequence[Cell]) -> int | None:
        """At which of the cells the figures begin, None where the other rows do not say."""
        if len(cells) in self.behind:
            return self.behind[len(cells)]
        if self.column is None or cells[-1].column != self.last:
            return None
        return next((index for index, cell in enumerate(cells) if cell.column == self.column), None)


def steady_start(rows: Sequence[Row], width: int) -> Usual:
    """Where the figures of rows in running text begin, if all rows without doubt begin at the same of their cells."""
    starts = set()
    for row in rows:
        filled = [index for index, cell in enumerate(row.cells) if cell.text.strip()]
        if len(filled) == width and filled[-1] - filled[0] < width:
            starts.add(filled[0])
    start = starts.pop() if len(starts) == 1 else None
    return Usual({} if start is None else {len(row.cells): start for row in rows})


def usual_starts(rows: Sequence[Row], width: int) -> Usual:
    """Where the figures begin in the rows without doubt."""
    behind: dict[int, set[int]] = {}
    columns: set[tuple[int, int]] = set()
    for row in rows:
        if len(row.cells) == width and row.filled:
            columns.add((row.cells[0].column, row.cells[-1].column))
        if row.filled != width:
            continue
        filled = [index for index, cell in enumerate(row.cells) if cell.text.strip()]
        if filled[-1] - filled[0] < width:
            behind.setdefault(len(row.cells), set()).add(filled[0])
            columns.add((row.cells[filled[0]].column, row.cells[-1].column))
    known = {count: found.pop() for count, found in behind.items() if len(found) == 1}
    return Usual(known, *columns.pop()) if len(columns) == 1 else Usual(known)
