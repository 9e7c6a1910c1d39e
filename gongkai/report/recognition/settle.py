"""Which of the cells in a row of figures stands in which column: the one place where that is decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gongkai.paper import Cell
from gongkai.report.recognition.rows import Row


@dataclass(frozen=True, slots=True)
class Settled:
    """The cells of a row, one a column of the form (None: not to be told), and whether there is no other reading."""

    cells: tuple[Cell | None, ...]
    certain: bool = True


def settle(row: Row, width: int, columns: Sequence[int] = (), usual: Mapping[int, int] | None = None) -> Settled | None:
    """The row's figures in their `width` columns, None where nothing can be said.

    `columns` are the grid columns of the printed heads; `usual` says for a number of cells at which of them the
    figures begin in the rows of the same print that leave no doubt.
    """
    if len(row.cells) == width:
        return Settled(row.cells)
    if row.filled == width:
        return Settled(tuple(cell for cell in row.cells if cell.text.strip()))
    if row.grid and len(columns) == width:
        return under_heads(row.cells, columns)
    if len(row.cells) > width:
        return in_window(row.cells, width, (usual or {}).get(len(row.cells)))
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
        return Settled(tuple(replace(cell, text="") for cell in cells[-width:]))
    starts = [start for start in range(len(cells) - width + 1) if start <= filled[0] and filled[-1] < start + width]
    if not starts:
        return None
    start = starts[0] if len(starts) == 1 else usual
    if start in starts:
        return Settled(tuple(cells[start : start + width]))
    return Settled(tuple(cells[starts[0] : starts[0] + width]), certain=False)


def usual_starts(rows: Sequence[Row], width: int) -> dict[int, int]:
    """For each number of cells, where the figures begin in the rows without doubt, if they agree."""
    starts: dict[int, set[int]] = {}
    for row in rows:
        if row.filled == width and len(row.cells) > width:
            filled = [index for index, cell in enumerate(row.cells) if cell.text.strip()]
            if filled[-1] - filled[0] < width:
                starts.setdefault(len(row.cells), set()).add(filled[0])
    return {count: found.pop() for count, found in starts.items() if len(found) == 1}
