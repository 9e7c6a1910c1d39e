"""The report as a workbook: the words on one sheet, each statutory table on one of its own, figures as numbers."""

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from gongkai.law.instruments import numeral
from gongkai.report.annual_report import AnnualReport, Value
from gongkai.report.printed_table import Box, PrintedTable
from gongkai.report.printing import Sheet, Words, figure, sheet
from gongkai.report.table_setting import MEASURES, Side, placed, width_of

SUFFIX = ".xlsx"

TEXT_SHEET = "正文"
NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
LONGEST_NAME = 31
"""A sheet's name in Excel has so many characters at most."""
PER_CHARACTER = 105
"""About how many twentieths of a point one unit of Excel's column width is."""
WIDER = 1.5
"""A column on the screen is so much wider than in print: there the window sets the bound, not the paper."""
SIZE = 11
"""Letters of the tables, in points."""
LARGEST = 10**15
"""Numbers from here on lose digits in a workbook and are written as text."""
MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The same for every file, so that the same report gives the same bytes."""
LINE = 40
"""About how many characters stand in one line of the sheet with the words."""

Format = Any
Worksheet = Any


def render(report: AnnualReport, *, banner: str) -> bytes:
    """The finished file; a banner stands in the name of every sheet and at the head of every printed page."""
    printed = sheet(report, banner=banner)
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": printed.title, "created": MADE})
    write_words(book, printed)
    for part in printed.parts:
        if part.table:
            write_table(book, part.table, report, printed.banner)
    book.close()
    return out.getvalue()


def added(book: Any, name: str, banner: str, *, landscape: bool) -> Worksheet:
    """A new sheet, A4, with the banner in its name and at the head of its pages."""
    full = NOT_IN_NAMES.sub("", f"{name}·{banner}" if banner else name)[:LONGEST_NAME]
    made = book.add_worksheet(full)
    made.hide_gridlines(2)
    made.set_paper(9)
    made.fit_to_pages(1, 0)
    if landscape:
        made.set_landscape()
    if banner:
        made.set_header(f'&C&"SimHei"&14&KA31B14{banner.replace("&", "&&")}')
        made.set_tab_color("#A31B14")
    return made


def write_words(book: Any, printed: Sheet) -> None:
    """Title, preface, headings and paragraphs, one a row."""
    words = added(book, TEXT_SHEET, printed.banner, landscape=False)
    words.set_column(0, 0, 2 * LINE + 4)
    title = book.add_format({"font_name": "宋体", "font_size": 18, "align": "center", "text_wrap": True, "bold": True})
    head = book.add_format({"font_name": "黑体", "font_size": 14})
    body = book.add_format({"font_name": "宋体", "font_size": 12, "text_wrap": True, "valign": "top"})
    rows = [(printed.title, title), *((full(paragraph), body) for paragraph in printed.preface)]
    for part in printed.parts:
        rows += [(part.heading, head), *((full(paragraph), body) for paragraph in part.words)]
    for row, (text, form) in enumerate(rows):
        words.set_row(row, (30 if form is title else 22) + 17 * (len(text) // LINE))
        words.write_string(row, 0, text, form)


def full(paragraph: Words) -> str:
    """A paragraph in one piece."""
    return paragraph.head + paragraph.body


def write_table(book: Any, table: PrintedTable, report: AnnualReport, banner: str) -> None:
    """One table, merged as in the form; a new page repeats its head."""
    worksheet = added(book, f"表{numeral(table.number)}", banner, landscape=table.number == 4)
    for column, width in enumerate(MEASURES[table.number].widths):
        worksheet.set_column(column, column, width * WIDER / PER_CHARACTER)
    if table.repeated:
        worksheet.repeat_rows(0, table.repeated - 1)
        worksheet.freeze_panes(table.repeated, 0)
    worksheet.ignore_errors({"number_stored_as_text": "A1:Z60"})
    for line in table.lines:
        worksheet.set_row(line[0].row, max(row_height(table, box) for box in line))
        for box in line:
            value = report.figures.get(box.cell) if box.cell else box.text
            put(worksheet, box, value, cell_format(book, table, box))


def row_height(table: PrintedTable, box: Box) -> float:
    """How high a row must be for a cell's label, in points."""
    room = width_of(table, box) * WIDER // (SIZE * 20)
    lines = 1 if box.rows > 1 else -(-len(box.text) // max(1, int(room)))
    return max(MEASURES[table.number].height / 20 * WIDER, lines * SIZE * 1.4 + 4)


def cell_format(book: Any, table: PrintedTable, box: Box) -> Format:
    """How a cell looks: ruled; the long labels of table three left, all else in the middle."""
    look = {"font_name": "宋体", "font_size": SIZE, "border": 1, "text_wrap": True, "valign": "vcenter"}
    left = not box.cell and placed(table, box, box.text, 1).side is Side.LEFT
    return book.add_format(look | ({"align": "left", "indent": 1} if left else {"align": "center"}))


def put(worksheet: Worksheet, box: Box, value: Value, form: Format) -> None:
    """A cell's words or figure in its rectangle."""
    number = as_number(value)
    if box.rows > 1 or box.columns > 1:
        worksheet.merge_range(box.row, box.column, box.row + box.rows - 1, box.column + box.columns - 1, "", form)
    if number is not None:
        worksheet.write_number(box.row, box.column, number, form)
    elif value in (None, ""):
        worksheet.write_blank(box.row, box.column, None, form)
    else:
        worksheet.write_string(box.row, box.column, figure(value), form)


def as_number(value: Value) -> int | float | None:
    """A count, or an amount of money that a workbook keeps digit by digit, as a number; None for all else."""
    if isinstance(value, int):
        return value if abs(value) < LARGEST else None
    if value and re.fullmatch(r"(0|[1-9]\d{0,12})(\.\d{0,4}[1-9])?", value):
        return float(value)
    return None
