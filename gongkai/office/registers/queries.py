"""What the registers hold, asked by pages, obstacles and figures. Annulled records count nowhere."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import BigIntegerField, Count, Exists, F, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Cast, Round

from gongkai.office.agencies.models import Agency
from gongkai.office.documents.queries import MAY_READ as MAY_READ
from gongkai.office.registers.kind import Measure, RegisterKind, feeding, kinds
from gongkai.office.registers.models import EnteredFigure, RegisterEntry

FIRST_YEAR = 2019
"""The present Regulation holds from 2019; earlier years have no report in these terms."""
REPORTED_UNTIL = 3
"""Until the end of this month (3月31日, Article 49) the year before is the one that is being reported."""

FEN = Sum(Cast(Round(F("amount") * 100), BigIntegerField()))
"""The money of a group in 分: whole numbers add up exactly on SQLite, which keeps decimals as floating point."""


def live(agency_id: int) -> QuerySet[RegisterEntry]:
    """The agency's records that are not annulled."""
    return RegisterEntry.objects.filter(agency_id=agency_id, annulment=None)


def ended_by(day: date) -> Exists:
    """Whether a record had been ended (废止) by the end of `day`."""
    return Exists(RegisterEntry.objects.filter(ends=OuterRef("pk"), annulment=None, on__lte=day))


def counted(agency_id: int, measure: Measure, year: int) -> QuerySet[RegisterEntry]:
    """The records that a measure counts in a year: the one place where this is said."""
    last = date(year, 12, 31)
    chosen = Q(on__lte=last) & ~ended_by(last) if measure is Measure.IN_FORCE else Q(on__year=year)
    return live(agency_id).filter(chosen)


def totals_by_kind(agency_id: int, measure: Measure, year: int, keys: Iterable[str]) -> dict[str, Decimal]:
    """What the records of each kind add up to: a count, or 万元. Kinds without records are absent."""
    total = FEN if measure is Measure.AMOUNT else Count("pk")
    rows = counted(agency_id, measure, year).filter(kind__in=keys).order_by().values_list("kind").annotate(total=total)
    return {kind: Decimal(total or 0).scaleb(-6 if measure is Measure.AMOUNT else 0) for kind, total in rows}


def worth(entry: RegisterEntry, measure: Measure) -> Decimal:
    """What one record adds to a figure: 1, or its money in 万元."""
    return (entry.amount or Decimal(0)).scaleb(-4) if measure is Measure.AMOUNT else Decimal(1)


def recorded(agency_id: int, cell: str, year: int) -> Decimal:
    """What this stage's records add to a cell."""
    measures = {feed.measure for kind in feeding(cell) for feed in kind.feeds if feed.cell == cell}
    return sum(
        (
            amount
            for measure in measures
            for amount in totals_by_kind(agency_id, measure, year, [kind.key for kind in feeding(cell)]).values()
        ),
        Decimal(0),
    )


def figures_of(agency_id: int, year: int) -> QuerySet[EnteredFigure]:
    """The entered figures that hold: each cell's newest."""
    return EnteredFigure.objects.filter(agency_id=agency_id, year=year, correction=None)


def figure_for(agency_id: int, year: int, cell: str) -> EnteredFigure | None:
    """The entered figure that holds for a cell, if there is one."""
    return figures_of(agency_id, year).filter(cell=cell).first()


def history(figure: EnteredFigure) -> list[EnteredFigure]:
    """Every row of the figure's cell and year, newest first."""
    rows = EnteredFigure.objects.filter(agency_id=figure.agency_id, year=figure.year, cell=figure.cell)
    return list(rows.select_related("entered_by").order_by("-id"))


def open_to_end(agency_id: int, kind: RegisterKind) -> QuerySet[RegisterEntry]:
    """The records that a record of `kind` may end: made, not annulled, not ended."""
    still = live(agency_id).filter(kind=kind.ends)
    return still.exclude(Exists(RegisterEntry.objects.filter(ends=OuterRef("pk"), annulment=None)))


def kept_by(agency: Agency) -> list[RegisterKind]:
    """The kinds that the agency can have records of."""
    return [kind for kind in kinds().values() if kind.empowered(agency)]


def years(day: date) -> range:
    """The years for which records and figures are kept, newest first."""
    return range(day.year, FIRST_YEAR - 1, -1)


def reporting_year(day: date) -> int:
    """The year that pages show first: until March the one that is being reported, then the running one."""
    return day.year - 1 if day.month <= REPORTED_UNTIL else day.year
