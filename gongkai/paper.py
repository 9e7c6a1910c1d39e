"""What a file holds, as plain data: paragraphs and tables in their order, with their places.

The small parts are named tuples: a report has hundreds of them, and they are made four times as fast as data classes.

Readers make papers; recognition and scanning work on papers and never on files, so a new format touches one reader.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Place(NamedTuple):
    """Where something stands in its file: `line` and `page` count from 1; None where the format has none."""

    line: int | None = None
    page: int | None = None

    def __str__(self) -> str:
        page = f"第{self.page}页" if self.page else ""
        return page + (f"第{self.line}行" if self.line else "")


class Paragraph(NamedTuple):
    """One paragraph of running text, white space inside as written, without line ends."""

    text: str
    place: Place = Place()


class Cell(NamedTuple):
    """One printed cell: its text and the rectangle of the grid that it covers (`row`, `column` count from 0)."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Table:
    """A table as its printed cells, merged cells once each, in reading order."""

    cells: tuple[Cell, ...]
    place: Place = Place()

    def lines(self) -> Iterator[list[Cell]]:
        """The cells that begin in each row of the grid, left to right."""
        by_row: dict[int, list[Cell]] = {}
        for cell in self.cells:
            by_row.setdefault(cell.row, []).append(cell)
        for row in sorted(by_row):
            yield sorted(by_row[row], key=lambda cell: cell.column)


@dataclass(frozen=True, slots=True)
class Hidden:
    """Something in a file that its reader does not see on the page: a comment, a tracked change, the author's name.

    `kind` is the detector's name in the contract (`comment`, `tracked-changes`, `author-metadata`, …); `text` is what
    stands there, never to be printed as it is.
    """

    kind: str
    text: str
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that was read: `name` as given, `format` the reader's name, the blocks in order, the file's own title.

    `hidden` is what the file carries besides them; `properties` what a reader tells by name: `running` what page heads,
    page feet and watermarks say, a line for each; `json` a saved report word for word.
    """

    name: str
    format: str
    blocks: tuple[Paragraph | Table, ...]
    title: str = ""
    hidden: tuple[Hidden, ...] = ()
    properties: dict[str, str] = field(default_factory=dict)

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs alone, in order."""
        return [block for block in self.blocks if isinstance(block, Paragraph)]

    @property
    def tables(self) -> list[Table]:
        """The tables alone, in order."""
        return [block for block in self.blocks if isinstance(block, Table)]
