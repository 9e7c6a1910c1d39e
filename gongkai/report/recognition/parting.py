"""Rows of table three whose figures are glued: each by its own total, and only those left open by the columns' sums.

A column's sum is used only where it leaves a single reading of all open rows together, so that an error of the report
is never read away.
"""

from collections.abc import Mapping, Sequence
from itertools import product
from math import prod

from gongkai.report.form_2021 import COLUMNS
from gongkai.report.identities import Identity, balances, outcomes
from gongkai.report.recognition import glued
from gongkai.report.recognition.figures import Figures
from gongkai.report.recognition.rows import Row
from gongkai.report.recognition.settle import Settled, settle, steady_start

WIDTH = len(COLUMNS)
MOST = 5_000
"""So many readings of several rows together are tried."""
Way = tuple[str, ...]
Ids = Mapping[str, Sequence[str]]


def read_glued(rows: Mapping[str, Row], ids: Ids, figures: Figures) -> None:
    """Enter rows of running text; `rows` and `ids` (the cells of each) by key."""
    ways: dict[str, list[Way]] = {}
    usual = steady_start(list(rows.values()), WIDTH)
    for key, row in rows.items():
        settled = settle(row, len(ids[key]), usual=usual)
        if settled or row.apart:
            figures.put(ids[key], settled)
        else:
            ways[key] = glued.readings([cell.text for cell in row.cells], [len(ids[key])])
    decided = together(ways, ids, figures)
    for key, found in ways.items():
        way = decided.get(key) or next(iter(found), None)
        cells = tuple(rows[key].cells[0]._replace(text=text) for text in way or ())
        certain = len(found) == 1 or key in decided
        figures.put(ids[key], Settled(cells, certain) if way else None)


def together(ways: Mapping[str, list[Way]], ids: Ids, figures: Figures) -> dict[str, Way]:
    """The one choice of readings of the open rows for which the sums of all columns hold; empty where not one does."""
    still_open = {key: found for key, found in ways.items() if len(found) > 1}
    if not still_open or not all(ways.values()) or prod(map(len, still_open.values())) > MOST:
        return {}
    settled = {name: number for name, number in figures.values.items() if isinstance(number, int)}
    settled |= numbers({key: found[0] for key, found in ways.items() if len(found) == 1}, ids)
    choices = (dict(zip(still_open, choice, strict=True)) for choice in product(*still_open.values()))
    fitting = [choice for choice in choices if holds(settled | numbers(choice, ids))]
    return fitting[0] if len(fitting) == 1 else {}


def numbers(chosen: Mapping[str, Way], ids: Ids) -> dict[str, int]:
    """The figures of chosen readings by cell id."""
    return {name: int(text) for key, way in chosen.items() for name, text in zip(ids[key], way, strict=True)}


def holds(figures: Mapping[str, int]) -> bool:
    """Whether the sums of all columns hold."""
    return all(side(identity.left, figures) == side(identity.right, figures) for identity in columns())


def columns() -> tuple[Identity, ...]:
    """The sums down the columns of table three."""
    return balances() + outcomes()


def side(cells: Sequence[str], figures: Mapping[str, int]) -> int:
    """The sum of the cells; one that is not there counts nothing."""
    return sum(figures.get(cell, 0) for cell in cells)
