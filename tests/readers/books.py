"""Builds workbooks of a whole report, in the layouts that offices leave."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from gongkai.report.form import Form, Grid
from tests.readers.made import preface, title

NUMERALS = "一二三四五六"


def number(value: object) -> object:
    """A figure as it is entered in a cell."""
    if isinstance(value, str):
        try:
            return float(value)
        except ValueError:
            return value
    return value


def put(sheet: Worksheet, top: int, grid: Grid, values: Mapping[str, Any], *, merged: bool, as_text: bool) -> int:
    """Write a table of the form from row `top` (from 1); the row below it."""
    taken: dict[tuple[int, int], str] = {}
    for row, line in enumerate(grid):
        column = 0
        for printed in line:
            while (row, column) in taken:
                column += 1
            value = printed.text or (str(values[printed.cell]) if as_text else number(values[printed.cell]))
            for r in range(row, row + printed.rows):
                for c in range(column, column + printed.columns):
                    taken[r, c] = printed.text
                    if (r, c) == (row, column) or (printed.text and not merged):
                        sheet.cell(top + r, c + 1).value = value  # type: ignore[assignment,unused-ignore]  # any value
            if merged and printed.rows * printed.columns > 1:
                sheet.merge_cells(None, top + row, column + 1, top + row + printed.rows - 1, column + printed.columns)
    return top + len(grid)


def saved(book: Workbook) -> bytes:
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def whole(
    form: Form,
    values: Mapping[str, Any],
    *,
    merged: bool = True,
    as_text: bool = False,
    gap: int = 1,
    wide: bool = False,
    one_sheet: bool = True,
) -> bytes:
    """A whole report: `gap` empty rows between parts, titles `wide` over the columns, one sheet or one a section."""
    book = Workbook()
    sheet = book.worksheets[0]
    row = 1

    def say(text: str) -> None:
        nonlocal row
        sheet.cell(row, 1).value = text
        if wide:
            sheet.merge_cells(None, row, 1, row, 10)
        row += 1

    say(title(form))
    say(preface(form))
    for section, name in enumerate(form.sections, 1):
        row += gap
        if not one_sheet:
            sheet, row = book.create_sheet(f"{NUMERALS[section - 1]}"), 1
        say(f"{NUMERALS[section - 1]}、{name}")
        if section in form.layout:
            say("单位：件")
            row = put(sheet, row, form.layout[section], values, merged=merged, as_text=as_text)
            say("注：数据由各科室提供。")
        else:
            say(f"第{section}部分的话。")
    return saved(book)
