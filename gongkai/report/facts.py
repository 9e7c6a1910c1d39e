"""A fact: one record, or one figure entered by a person, that stands behind a cell of the report."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Fact:
    """What a person sees when a figure is opened, one line of it.

    `kind` and `id` name the record; `amount` is what it adds to the figure (1 for a counted record, 万元 for money);
    `note` says where an entered figure comes from; `address` is the record's page, empty where it has none.
    """

    kind: str
    id: int
    on: date
    label: str
    amount: Decimal = Decimal(1)
    note: str = ""
    address: str = ""
