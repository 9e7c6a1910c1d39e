"""How the tests of the registers enter records and figures: valid ones, of which each test changes what it is about."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from gongkai.office.agencies.models import Officer
from gongkai.office.registers.actions.enter import enter
from gongkai.office.registers.actions.enter_figure import enter_figure
from gongkai.office.registers.kind import kinds
from gongkai.office.registers.models import EnteredFigure, RegisterEntry
from gongkai.office.registers.proposals import NewEntry, NewFigure
from tests.cast import NOON

LAST_DAY = date(2021, 12, 31)
ENTRY = NewEntry(title="未按规定备案", on=date(2021, 5, 6), source="案卷")
CHARGE = replace(ENTRY, title="公证收费", amount=Decimal("350.00"))
FIGURE = NewFigure(
    year=2021, cell="entered.weibo_followers", amount=Decimal(132), source="账号后台，普法科填报", on=LAST_DAY
)


def entered(key: str, by: Officer, **changes: Any) -> RegisterEntry:
    """A record of a kind."""
    standard = CHARGE if key == "charge" else ENTRY
    return enter(kinds()[key], replace(standard, **changes), by=by, at=NOON)


def figured(by: Officer, **changes: Any) -> EnteredFigure:
    """An entered figure."""
    return enter_figure(replace(FIGURE, **changes), by=by, at=NOON)
