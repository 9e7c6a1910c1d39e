"""How a statutory table is set on A4: widths, heights, size of letters, and how words stand in each cell.

Word and PDF set the same table alike. Lengths are twentieths of a point, sizes of letters half points.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from gongkai.report.printed_table import Box, PrintedTable, Role

WIDTH = 8844
"""The width of the type area: 156 mm (GB/T 9704—2012)."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How a table is set: widths of columns, least height of a row, size of letters."""

    widths: tuple[int, ...]
    height: int
    size: int


MEASURES = {
    2: Measures((WIDTH // 4,) * 4, 500, 24),
    3: Measures((540, 1350, 2586, *(624,) * 7), 350, 18),
    4: Measures((*(590,) * 14, WIDTH - 14 * 590), 500, 21),
}
"""By section: letters are 小四, 小五 and 五号; a figure of six digits fits into a column of table three."""

MARGIN = 28
"""Between a cell's border and its words: half a millimetre."""
SLACK = 8
"""What a line of a label may be longer than reckoned."""
COUNT = re.compile(r"-?\d+(\.\d+)?")


class Side(StrEnum):
    """To which side of its cell a line of words keeps."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Placed:
    """How words stand in a cell: to which side, and what stays free left and right of them inside the margins."""

    side: Side
    left: int = 0
    right: int = 0


def width_of(table: PrintedTable, box: Box) -> int:
    """The width of a cell of the table, borders included."""
    return sum(MEASURES[table.number].widths[box.column : box.column + box.columns])


def longest_count(words: list[str]) -> int:
    """How many characters the longest count of a table has."""
    return max((len(word) for word in words if COUNT.fullmatch(word)), default=1)


def placed(table: PrintedTable, box: Box, words: str, digits: int) -> Placed:
    """Counts right, so that the table's longest count, of `digits` digits, would be in the middle of the column; the
    long labels of table three left, all other words in the middle.
    """
    size, width = MEASURES[table.number].size, width_of(table, box) - 2 * MARGIN
    if box.role is Role.FIGURE and COUNT.fullmatch(words):
        return Placed(Side.RIGHT, right=max(0, (width - digits * size * 5) // 2))  # a digit is half as wide as high
    if table.number == 3 and (box.role is Role.CORNER or (box.role is Role.ROW and box.rows == 1)):
        return Placed(Side.LEFT, left=MARGIN)
    aside = 0 if box.role is Role.FIGURE else spare(len(words), width, size * 10)
    return Placed(Side.CENTRE, left=aside, right=aside)


def spare(count: int, width: int, size: int) -> int:
    """What to leave free on each side so that a label's lines come out equally long: 商业企 / 业 → 商业 / 企业."""
    fitting = max(1, width // size)
    if count <= fitting:
        return 0
    lines = -(-count // fitting)
    return max(0, (width - -(-count // lines) * size) // 2 - SLACK)
