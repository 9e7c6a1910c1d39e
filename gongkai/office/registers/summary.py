"""What each register gives the report of a year: records, entered figure, and the two together."""

from dataclasses import dataclass
from decimal import Decimal

from gongkai.office.agencies.models import Agency
from gongkai.office.registers import queries
from gongkai.office.registers.cells import enterable
from gongkai.office.registers.kind import Feed, Measure, RegisterKind, kinds
from gongkai.office.registers.models import EnteredFigure
from gongkai.office.registers.obstacles import number


@dataclass(frozen=True, slots=True)
class Figure:
    """One cell that a register feeds: its column, what the records give, and the figure entered beside them."""

    title: str
    unit: str
    records: Decimal
    entered: EnteredFigure | None

    @property
    def total(self) -> str:
        """What the report will have."""
        return number(self.records + (self.entered.amount if self.entered else 0))

    @property
    def parts(self) -> str:
        """How the total comes about, where it has two parts."""
        return f"登记 {number(self.records)}，另录入 {number(self.entered.amount)}" if self.entered else ""


@dataclass(frozen=True, slots=True)
class Line:
    """One register in one year: how many records of the year it has, and its figures."""

    kind: RegisterKind
    count: int
    figures: tuple[Figure, ...]
    empowered: bool


def lines(agency: Agency, year: int) -> list[Line]:
    """Every register of an agency."""
    sums = {measure: queries.totals_by_kind(agency.pk, measure, year, kinds()) for measure in Measure}
    entered = {figure.cell: figure for figure in queries.figures_of(agency.pk, year).select_related("entered_by")}

    def figure(kind: RegisterKind, feed: Feed) -> Figure:
        known = enterable()[feed.cell]
        column = known.title.split("·")[-1]
        amount = sums[feed.measure].get(kind.key, Decimal(0))
        return Figure(column, known.unit, amount, entered.get(feed.cell))

    return [
        Line(
            kind=kind,
            count=int(sums[Measure.COUNT].get(kind.key, 0)),
            figures=tuple(figure(kind, feed) for feed in kind.feeds),
            empowered=kind.empowered(agency),
        )
        for kind in kinds().values()
    ]


def line_of(agency: Agency, year: int, kind: RegisterKind) -> Line:
    """One register of an agency."""
    return next(line for line in lines(agency, year) if line.kind == kind)
