"""XLSX workbooks, read by calamine after a look at how far each sheet reaches.

calamine lays a sheet out cell by cell, so a single stray cell far away would take all memory: such a sheet is refused
before it is opened.
"""

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from gongkai.archive import damaged, member, opened
from gongkai.complaint import Complaint
from gongkai.office.publishing.reading.sheet import Sheet, rows_of

CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*?(?<!/)>')
"""A cell that holds something; one that is only formatted ends with a slash."""
MOST_CELLS = 3_000_000
"""The most cells of the rectangle that all filled cells span: 20,000 rows of 150 columns."""
PARTS = (
    ("xl/workbook.xml", ""),
    ("xl/workbook.bin", "二进制的 Excel 文件（.xlsb）"),
    ("word/document.xml", "Word 文件"),
    ("ppt/presentation.xml", "演示文稿"),
    ("OFD.xml", "OFD 文件"),
)
"""The part by which an archive is told, and what to call one that cannot be read."""


def stranger(data: bytes, name: str) -> str:
    """What an archive is if it is no workbook of the present kind; complains where it cannot be opened."""
    with opened(data, name) as archive:
        parts = archive.namelist()
    return next((called for part, called in PARTS if part in parts), "压缩文件，不是 Excel 工作簿")


def sheets(data: bytes, name: str) -> tuple[list[Sheet], list[str]]:
    """The visible sheets that say something, and what is to be said of the others."""
    with opened(data, name) as archive:
        refuse_far_cells(archive, name)
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(data))
        visible = [sheet.name for sheet in workbook.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible]
        found = [Sheet(title[:60], filled(workbook.get_sheet_by_name(title))) for title in visible]
    except (CalamineError, ValueError, OSError) as error:
        raise damaged(name) from error
    except BaseException as error:  # a panic of the Rust library derives from BaseException alone
        if type(error).__name__ == "PanicException":
            raise damaged(name) from error
        raise
    hidden = [f"隐藏的工作表“{title}”没有读" for title in workbook.sheet_names if title not in visible]
    return [sheet for sheet in found if sheet.rows], hidden


def refuse_far_cells(archive: ZipFile, name: str) -> None:
    """Complain of cells so far right or down that the sheet is no list."""
    for path in archive.namelist():
        if path.startswith("xl/worksheets/") and path.endswith(".xml"):
            cells = CELL.findall(member(archive, path, name) or b"")
            width = max((column_number(column) for column in {column for column, _ in cells}), default=0)
            height = max((int(row) for _, row in cells), default=0)
            if width * height > MOST_CELLS:
                where = f"第 {height} 行、第 {width} 列"
                raise Complaint(f"{name}：表格在很远的地方（{where}）还有内容，没有读；请删去多余的行列再试。")


def column_number(letters: bytes) -> int:
    """A column's letters as its number from 1: A → 1, AA → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def filled(sheet: CalamineSheet) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """A sheet's rows, what stands in a merged cell repeated in each row that it spans."""
    lines: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        if left == right and bottom < len(lines):
            for row in range(top + 1, bottom + 1):
                lines[row][left] = lines[top][left]
    return rows_of(lines)
