"""The sheets of an old workbook (.xls, .et), read by python-calamine once its extent is known to be a report's."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from gongkai.complaint import Complaint
from gongkai.readers.xlsx.displayed import displayed
from gongkai.readers.xlsx.records import Extent, extents
from gongkai.readers.xlsx.sheet import MAXIMUM_CELLS, MAXIMUM_COLUMNS, MAXIMUM_ROWS, Sheet

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STREAMS = tuple(f"{name}\0".encode("utf-16-le") for name in ("Workbook", "Book", "WORKBOOK", "BOOK"))


def fits(data: bytes) -> bool:
    """Whether the bytes are an old compound file with a workbook in it."""
    return data.startswith(COMPOUND) and any(stream in data for stream in STREAMS)


def sheets(data: bytes, name: str) -> list[Sheet]:
    """Every sheet of an old workbook, hidden ones too; complains where it is damaged, locked or too large."""
    found = extents(data)
    if found is None:
        raise unreadable(name)
    if any(area(extent) > MAXIMUM_CELLS for extent in found):
        raise Complaint(f"{name}：表格过大，不像一份年度报告，没有读；请只保留年度报告的工作表再试。")
    try:
        with quiet():
            return opened(data, found)
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # a panic of the library is no Exception
        raise unreadable(name) from error


@contextmanager
def quiet() -> Iterator[None]:
    """Let the library's own cries go nowhere: it writes to the terminal where it gives a file up."""
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def area(extent: Extent) -> int:
    """How many cells the area of a sheet has; beyond all bounds where a corner is too far."""
    too_far = extent.row >= MAXIMUM_ROWS or extent.column >= MAXIMUM_COLUMNS
    return MAXIMUM_CELLS + 1 if too_far else (extent.row + 1) * (extent.column + 1)


def unreadable(name: str) -> Complaint:
    """The complaint about an old workbook that cannot be opened."""
    return Complaint(f"{name}：旧版表格打不开，可能已损坏或加了密码；请用 Excel 或 WPS 另存为 .xlsx 再试。")


def opened(data: bytes, found: list[Extent]) -> list[Sheet]:
    """The worksheets, each with what its extent says of hidden rows and columns."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415  # slow to load

    book = CalamineWorkbook.from_filelike(BytesIO(data))
    listed = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    sheets = []
    for index, meta in enumerate(listed):
        grid = book.get_sheet_by_name(meta.name)
        sheet = Sheet(meta.name, meta.visible == SheetVisibleEnum.Visible)
        for row, values in enumerate(grid.to_python(skip_empty_area=False)):
            texts = ((column, shown(value)) for column, value in enumerate(values))
            sheet.cells.update({(row, column): text for column, text in texts if text})
        merged = grid.merged_cell_ranges or ()
        sheet.merged = [(*first, *last) for first, last in merged]
        if len(found) == len(listed):
            sheet.hidden_rows, sheet.hidden_columns = found[index].hidden_rows, found[index].hidden_columns
        sheets.append(sheet)
    return sheets


def shown(value: Any) -> str:
    """What a value shows; days as documents have them."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, time | timedelta):
        return str(value)
    return displayed(repr(value), "General") if isinstance(value, int | float) else str(value).strip()
