"""Each office's share of every cell of a sum, as a table: one row an office, one column a cell, the sum at the end."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from gongkai.complaint import Complaint
from gongkai.report.annual_report import Value
from gongkai.report.form_2021 import FORM
from gongkai.report.printing import clean
from gongkai.report.rollup.roll_up import Sum
from gongkai.writers import replace_whole

WORKBOOK, PLAIN = ".xlsx", ".csv"
MOST_IN_A_WORKBOOK = 1000
"""With more offices a workbook takes minutes to write and to open; the table is then plain text."""
RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for a formula."""
HEADS = ("机关", "文件")

Row = list[Value]


def default_path(output: Path, offices: int) -> Path:
    """Where the shares go if nobody says: beside the sum."""
    return output.with_name(f"{output.stem}-各单位{WORKBOOK if offices <= MOST_IN_A_WORKBOOK else PLAIN}")


def write_shares(rolled: Sum, path: Path) -> None:
    """Write the table in the format of the path's suffix. Raises Complaint where there is none such."""
    refuse_unknown_table(path)
    replace_whole(path, workbook(rolled) if path.suffix.lower() == WORKBOOK else plain(rolled))


def refuse_unknown_table(path: Path) -> None:
    """Raise Complaint where the table cannot be written in the format of the suffix."""
    if path.suffix.lower() not in (WORKBOOK, PLAIN):
        raise Complaint(f"没有写成“{path}”：各单位的数字可以写成 {WORKBOOK} 或 {PLAIN}，请改文件名的后缀。")


def rows(rolled: Sum) -> Iterator[Row]:
    """Heads, a row for each office, the sum."""
    yield [*HEADS, *(FORM.titles[cell] for cell in FORM.cells)]
    for office in rolled.offices:
        yield [office.agency, office.file, *(office.figures.get(cell) for cell in FORM.cells)]
    yield ["合计", "", *(rolled.report.figures[cell] for cell in FORM.cells)]


def plain(rolled: Sum) -> bytes:
    """The table as CSV, with the mark by which Excel knows UTF-8."""
    out = io.StringIO()
    csv.writer(out).writerows([harmless(value) for value in row] for row in rows(rolled))
    return out.getvalue().encode("utf-8-sig", "replace")


def harmless(value: Value) -> int | str:
    """A value that no spreadsheet takes for a formula."""
    if isinstance(value, int):
        return value
    text = value or ""
    return f"'{text}" if text.startswith(RISKY) and len(text) > 1 else text


def workbook(rolled: Sum) -> bytes:
    """The table as a workbook; a second sheet lists what does not add up."""
    import xlsxwriter  # noqa: PLC0415  # only where a workbook is written: start-up is measured

    out = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
        shares = book.add_worksheet("各单位")
        shares.freeze_panes(1, 1)
        shares.set_column(0, 0, 28)
        shares.set_column(1, 1, 24)
        shares.set_column(2, len(FORM.cells) + 1, 12)
        for number, row in enumerate(rows(rolled)):
            for column, value in enumerate(row):
                put(shares, number, column, value, *((head,) if number == 0 else ()))
        notes = book.add_worksheet("对不上的地方")
        notes.freeze_panes(1, 0)
        for column, width in enumerate((28, 30, 70, 40)):
            notes.set_column(column, column, width)
        told = [[n.office, n.file, n.message, "、".join(FORM.titles.get(c, c) for c in n.cells)] for n in rolled.notes]
        for number, line in enumerate([["机关", "文件", "问题", "有关的格"], *told]):
            for column, value in enumerate(line):
                put(notes, number, column, value, *((head,) if number == 0 else ()))
    return out.getvalue()


def put(sheet: object, row: int, column: int, value: Value, *form: object) -> None:
    """A figure as a number, words as words, a blank as nothing."""
    if isinstance(value, int):
        sheet.write_number(row, column, value, *form)  # type: ignore[attr-defined]  # the library has no types
    elif value:
        sheet.write_string(row, column, clean(value)[:32_000], *form)  # type: ignore[attr-defined]  # the same
