"""What is about to be written: a record or a figure as plain values, checked by the obstacles before it is a row."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from gongkai.office.registers.models import RegisterEntry


@dataclass(frozen=True, slots=True)
class NewEntry:
    """A record to be entered; `amount` in 元, None where the kind has none."""

    title: str
    on: date
    source: str
    number: str = ""
    amount: Decimal | None = None
    ends: RegisterEntry | None = None
    public: bool = True

    def settled(self) -> "NewEntry":
        """The same without blanks around the words, so that a number is found again as it was entered."""
        return replace(self, title=self.title.strip(), number=self.number.strip(), source=self.source.strip())


@dataclass(frozen=True, slots=True)
class NewFigure:
    """A figure to be entered; `confirmed` says that it leaves out what is on record (不含已登记的记录)."""

    year: int
    cell: str
    amount: Decimal
    source: str
    on: date
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """What an entered figure should have been, and why."""

    amount: Decimal
    source: str
    on: date
    reason: str
