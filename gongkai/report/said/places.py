"""Where a figure of the text stands, as a finding gives it: offsets in the passage as printed."""

from dataclasses import replace

from gongkai.report.check import Where
from gongkai.report.prose import Passage
from gongkai.report.said.quantities import Quantity
from gongkai.report.said.smooth import smooth
from gongkai.report.said.statements import Statement

BEFORE = 24
"""So many characters of the sentence before a figure are quoted with it."""


def place(passage: Passage, statement: Statement, quantity: Quantity, cells: tuple[str, ...] = ()) -> Where:
    """The place of a quantity with the words before it in its sentence; `cells` are those it was compared with."""
    return span(passage, max(statement.start, quantity.start - BEFORE), quantity.end, cells)


def span(passage: Passage, start: int, end: int, cells: tuple[str, ...] = ()) -> Where:
    """The place of the characters from `start` to `end` of the passage's even text."""
    return replace(passage.where(*smooth(passage.text).span(start, end)), cells=cells)
