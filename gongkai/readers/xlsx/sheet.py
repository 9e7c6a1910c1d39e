"""One sheet of a workbook as plain data: what its cells show, which are merged, which rows and columns are hidden."""

from dataclasses import dataclass, field

MAXIMUM_CELLS = 100_000
"""The most cells with words that a workbook may have; a report has some five hundred."""
MAXIMUM_ROWS = 20_000
MAXIMUM_COLUMNS = 256
"""How far from the corner words may stand; farther ones are no report's."""

Corner = tuple[int, int]
Rectangle = tuple[int, int, int, int]
"""First row, first column, last row, last column, counted from 0."""


@dataclass(slots=True)
class Sheet:
    """A sheet: `cells` by row and column, counted from 0, blank ones left out."""

    name: str
    visible: bool = True
    cells: dict[Corner, str] = field(default_factory=dict)
    merged: list[Rectangle] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    unseen: dict[Corner, str] = field(default_factory=dict)
    """Cells that hold words and show none: white on white, or with a format that prints nothing."""
    running: list[str] = field(default_factory=list)
    """The lines printed at the head and foot of its pages, without page numbers."""
