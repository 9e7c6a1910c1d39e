"""The figures of a report as they are gathered: value, place, and which of them the file leaves in doubt."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gongkai.paper import Cell, Place
from gongkai.report.annual_report import Value
from gongkai.report.recognition.settle import Settled
from gongkai.report.recognition.values import value


@dataclass(slots=True)
class Figures:
    """What has been read so far, by cell id."""

    values: dict[str, Value] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    uncertain: dict[str, None] = field(default_factory=dict)

    def put(self, ids: Sequence[str], settled: Settled | None) -> None:
        """Enter a row: `ids` name its columns. A row that says otherwise than an earlier one leaves both in doubt."""
        if settled is None:
            self.doubt(ids)
            return
        contradicted = False
        for name, cell in zip(ids, settled.cells, strict=True):
            contradicted |= cell is not None and not self.agrees(name, cell)
        if contradicted or not settled.certain:
            self.doubt(ids)

    def agrees(self, name: str, cell: Cell) -> bool:
        """Enter one figure unless the cell has one; whether what stands there now is what `cell` says."""
        read = value(name, cell.text)
        if name not in self.values:
            self.values[name] = read
            self.places[name] = cell.place
        return self.values[name] == read

    def doubt(self, ids: Sequence[str]) -> None:
        """Name the rows of `ids` among the uncertain ones."""
        self.uncertain.update(dict.fromkeys(map(row_name, ids)))


def row_name(cell: str) -> str:
    """How a cell's row is named: `applications.received`, `documents.rules`, `disputes.reconsideration`."""
    table, *path = cell.split(".")
    if len(path) == 1:
        return cell
    return f"{table}.{path[-1]}" if table == "applications" else f"{table}.{path[0]}"
