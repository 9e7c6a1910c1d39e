"""What a kind of register is: what its records are called, which cells of the yearly report they feed, and how."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from gongkai import discovery
from gongkai.law.instruments import Citation
from gongkai.office.agencies.models import Agency
from gongkai.office.registers.cells import enterable


class Measure(StrEnum):
    """How records become a figure."""

    COUNT = "count"
    """The records of the year."""
    IN_FORCE = "in_force"
    """The records up to 31 December that no record had ended by then."""
    AMOUNT = "amount"
    """The money of the year's records: entered in 元, counted in 万元."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One cell that the records of a kind feed: a counted cell of the statutory form, or a topic of the text."""

    cell: str
    measure: Measure = Measure.COUNT


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a register are called; an empty `amount` or `public` means the kind has none."""

    title: str
    number: str
    on: str
    amount: str = ""
    public: str = ""
    ends: str = ""


def anybody(_: Agency) -> bool:
    """Every agency may keep such a register."""
    return True


@dataclass(frozen=True, slots=True)
class RegisterKind:
    """A kind of register.

    `key` is its module's name; `one` what a person calls one record; `unit` its counting word; `ends` the key of the
    kind whose records a record of this kind ends; `empowered` tells whether an agency can have such records at all.
    """

    key: str
    title: str
    one: str
    columns: Columns
    feeds: tuple[Feed, ...]
    citation: Citation
    unit: str = "件"
    ends: str = ""
    empowered: Callable[[Agency], bool] = anybody
    not_empowered: str = ""


@cache
def kinds() -> dict[str, RegisterKind]:
    """Every kind by its key, in the order in which the report has their figures."""
    found: list[RegisterKind] = [module.kind for module in discovery.modules("gongkai.office.registers.kinds")]
    order = list(enterable())
    found.sort(key=lambda kind: order.index(kind.feeds[0].cell))
    return {kind.key: kind for kind in found}


def feeding(cell: str) -> list[RegisterKind]:
    """The kinds whose records feed a cell."""
    return [kind for kind in kinds().values() if any(feed.cell == cell for feed in kind.feeds)]


def may_make_rules(agency: Agency) -> bool:
    """Whether the agency reports for a government that can make rules (立法法 Article 93): province or city."""
    return agency.kind == Agency.Kind.GOVERNMENT_OFFICE and agency.level in (Agency.Level.PROVINCE, Agency.Level.CITY)
