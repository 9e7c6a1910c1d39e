"""Gathering a year: every stage that feeds the report is asked for its totals, and for the records behind a figure.

Stages are found by their module `figures`, which answers `totals`, `facts` and `titles`; it may add `PARTS` (figures
told in the text only that are sums of its cells) and `told` (the figures that a draft's sentences tell).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from heapq import merge
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from gongkai import discovery
from gongkai.office.agencies.models import Agency
from gongkai.report.annual_report import Value
from gongkai.report.compile import compile_figures
from gongkai.report.draft import Told
from gongkai.report.facts import Fact
from gongkai.report.form import Form
from gongkai.report.form_2021 import FORM

ZERO = Decimal(0)


@cache
def sources() -> tuple[ModuleType, ...]:
    """The `figures` modules of the stages before this one."""
    names = (f"gongkai.office.{stage}.figures" for stage in discovery.names("gongkai.office"))
    return tuple(import_module(name) for name in names if find_spec(name))


@dataclass(frozen=True)
class Gathered:
    """A year as the records have it now.

    `totals`: the counted cells; `figures`: every cell of the form; `narrative`: the figures told in the text only;
    `parts`: the counted cells of those that are sums; `titles`: what a person calls each cell. All by cell id.
    """

    agency: Agency
    year: int
    form: Form
    totals: dict[str, Decimal]
    figures: dict[str, Value]
    narrative: dict[str, str]
    parts: dict[str, tuple[str, ...]]
    titles: dict[str, str]

    @property
    def printed(self) -> dict[str, str]:
        """Every figure of the year as it stands in print."""
        return {cell: str(value) for cell, value in self.figures.items()} | self.narrative

    def counted(self, cell: str) -> list[str]:
        """The counted cells behind a figure."""
        return self.form.counted(cell) if cell in self.form.titles else list(self.parts.get(cell, (cell,)))


def gather(agency: Agency, year: int) -> Gathered:
    """Count the year. The present form is used for every year: the office's records begin with it."""
    totals: dict[str, Decimal] = {}
    titles = dict(FORM.titles)
    parts: dict[str, tuple[str, ...]] = {}
    for source in sources():
        titles |= source.titles(agency.pk, year)
        parts |= getattr(source, "PARTS", {})
        for cell, amount in source.totals(agency.pk, year).items():
            totals[cell] = totals.get(cell, ZERO) + amount
    narrative = {cell: totals.get(cell, ZERO) for cell in titles if cell not in FORM.titles}
    for cell, summands in parts.items():
        narrative[cell] = sum((totals.get(part, ZERO) for part in summands), ZERO)
    return Gathered(
        agency=agency,
        year=year,
        form=FORM,
        totals=totals,
        figures=compile_figures(totals, FORM),
        narrative={cell: plain(amount) for cell, amount in narrative.items()},
        parts=parts,
        titles=titles,
    )


def told(agency: Agency, year: int) -> tuple[Told, ...]:
    """What the stages have to tell in the text's sentences."""
    return tuple(line for source in sources() if hasattr(source, "told") for line in source.told(agency.pk, year))


def plain(amount: Decimal) -> str:
    """An amount in print: no idle zeros, no exponent."""
    return f"{amount.normalize():f}" if amount else "0"


def facts(gathered: Gathered, cell: str) -> Iterator[Fact]:
    """The records behind one figure, by day; the sum of their amounts is the figure."""
    cells = gathered.counted(cell)
    return merged(gathered.agency.pk, gathered.year, cells)


def merged(agency_id: int, year: int, cells: Collection[str]) -> Iterator[Fact]:
    """The records of all stages behind some counted cells, in one order."""
    return merge(*(source.facts(agency_id, year, cells) for source in sources()), key=lambda fact: (fact.on, fact.id))
