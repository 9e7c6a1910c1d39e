"""What a statutory form is: six sections, three tables, every cell named, and the grid in which it is printed.

A cell's id is its path in the report's JSON: `applications.natural_person.received`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.law.instruments import Instrument


@dataclass(frozen=True, slots=True)
class Label:
    """One row or column of a form: its key in names, its official label in print."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed cell: words, or the id of the figure that stands in it; the rectangle that it covers."""

    text: str = ""
    cell: str = ""
    columns: int = 1
    rows: int = 1


Grid = tuple[tuple[Printed, ...], ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A statutory form.

    `sections` are the six titles; `layout` gives the printed tables of sections two, three and four;
    `cells` every cell's id in printed order; `parts` for each derived cell the cells whose sum it is.
    """

    key: str
    instrument: Instrument
    sections: tuple[str, ...]
    layout: dict[int, Grid]
    titles: dict[str, str]
    parts: dict[str, tuple[str, ...]]

    @property
    def cells(self) -> list[str]:
        """The ids of all cells, in printed order."""
        return [printed.cell for printed in self.printed() if printed.cell]

    @property
    def inputs(self) -> list[str]:
        """The cells that are counted; all others are sums of these."""
        return [cell for cell in self.cells if cell not in self.parts]

    @property
    def tables(self) -> list[str]:
        """The names of the tables as the JSON has them: the first part of each cell's id, in order."""
        return list(dict.fromkeys(cell.split(".")[0] for cell in self.cells))

    def printed(self) -> Iterator[Printed]:
        """Every printed cell of every table, in reading order."""
        for grid in self.layout.values():
            for row in grid:
                yield from row

    def counted(self, cell: str) -> list[str]:
        """The counted cells whose sum is `cell`: itself where it is counted, else its parts', to the bottom."""
        if cell not in self.parts:
            return [cell]
        return [leaf for part in self.parts[cell] for leaf in self.counted(part)]

    def section_of(self, cell: str) -> int:
        """The number of the section in whose table `cell` stands."""
        return next(n for n, grid in self.layout.items() if any(p.cell == cell for row in grid for p in row))
