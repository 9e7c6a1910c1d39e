"""A statutory table as data for the page: measures in points, every cell in its place."""

from typing import Any

from gongkai.report.annual_report import AnnualReport
from gongkai.report.printed_table import Box, PrintedTable
from gongkai.report.printing import figure
from gongkai.report.table_setting import COUNT, MARGIN, MEASURES, longest_count, placed, width_of

LEADING = 1.25
"""From line to line in a table's cell, in heights of its letters; page.typ says the same."""
LEAST_ABOVE = 3.0
"""What stays free above and below the words of a cell, in points."""
DIGIT_ROOM = 0.97
"""The part of a column that digits take at most; a digit is half as wide as high."""
FIRST_WIDE = "\u2e80"
FULL_PAGE = 590.0
"""The height of a page less a heading, in points."""


def ruled(table: PrintedTable, report: AnnualReport) -> dict[str, Any]:
    """A table with its measures in points and every cell in its place; one that fits a page is not parted."""
    boxes = [box for line in table.lines for box in line]
    said = {box.name: figure(report.figures.get(box.cell)) if box.cell else box.text for box in boxes}
    digits = longest_count([said[box.name] for box in boxes if box.cell])
    heights = [max(height(table, box, said[box.name]) for box in line if box.rows == 1) for line in table.lines]
    return {
        "widths": [width / 20 for width in MEASURES[table.number].widths],
        "size": MEASURES[table.number].size / 2,
        "repeated": table.repeated,
        "breakable": sum(heights) > FULL_PAGE,
        "cells": [cell(table, box, said[box.name], digits) for box in boxes],
    }


def cell(table: PrintedTable, box: Box, said: str, digits: int) -> dict[str, Any]:
    """One cell: its place on the grid, its words, and what stays free around them in points."""
    setting = placed(table, box, said, digits)
    free = MEASURES[table.number].height / 20 - words_height(table, box, said)
    return {
        "row": box.row,
        "column": box.column,
        "rows": box.rows,
        "columns": box.columns,
        "text": said,
        "size": size_of(table, box, said),
        "side": setting.side.value,
        "left": (setting.left + MARGIN) / 20,
        "right": (setting.right + MARGIN) / 20,
        "above": max(LEAST_ABOVE, free / 2),
    }


def size_of(table: PrintedTable, box: Box, said: str) -> float:
    """The size of a cell's letters in points: a count that is too long for its column is set smaller, never broken."""
    size = MEASURES[table.number].size / 2
    if not box.cell or not COUNT.fullmatch(said):
        return size
    room = (width_of(table, box) - 2 * MARGIN) / 20
    return min(size, 2 * DIGIT_ROOM * room / len(said))


def height(table: PrintedTable, box: Box, said: str) -> float:
    """About how high a cell comes out, in points."""
    return max(MEASURES[table.number].height / 20, words_height(table, box, said) + 2 * LEAST_ABOVE)


def words_height(table: PrintedTable, box: Box, said: str) -> float:
    """About how high the words of a cell are, Chinese characters as wide as high, others half as wide, in points."""
    size = MEASURES[table.number].size
    room = (width_of(table, box) - 2 * MARGIN) // (size * 5)
    length = sum(2 if character >= FIRST_WIDE else 1 for character in said)
    lines = max(1, -(-length // max(1, room)))
    return size / 2 * (lines + (lines - 1) * (LEADING - 1))
