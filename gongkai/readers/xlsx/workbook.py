"""The sheets of an .xlsx file, read from its package: what each cell shows, merged cells, what is hidden.

Only the cells that are there are walked through, never the area that a sheet claims to cover.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from zipfile import ZipFile

from gongkai import archive, parts
from gongkai.complaint import Complaint
from gongkai.parts import Element
from gongkai.readers.xlsx.displayed import displayed
from gongkai.readers.xlsx.running import running_words
from gongkai.readers.xlsx.sheet import MAXIMUM_CELLS, MAXIMUM_COLUMNS, MAXIMUM_ROWS, Corner, Rectangle, Sheet
from gongkai.readers.xlsx.styles import Look, looks_in

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
BOOK = "xl/workbook.xml"
ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
TRUE = ("1", "true", "on")
PLAIN = Look()


@dataclass(slots=True)
class Book:
    """What the cells of all sheets refer to: shared words, looks, the first day; how many cells were taken so far."""

    words: list[str]
    looks: list[Look]
    since_1904: bool
    name: str
    taken: int = 0
    uncounted: int = 0
    counted: int = 0


def sheets(files: ZipFile, name: str) -> list[Sheet]:
    """Every sheet of the workbook, hidden ones too, in order; complains where the file is damaged or too large."""
    root = parts.part(files, BOOK, name)
    if root is None:
        raise archive.damaged(name)
    related = {relation.id: relation for relation in parts.relations(files, BOOK, name)}
    properties = root.find(f"{S}workbookPr")
    book = Book(
        words=words_in(files, name),
        looks=looks_in(parts.part(files, "xl/styles.xml", name)),
        since_1904=properties is not None and properties.get("date1904") in TRUE,
        name=name,
    )
    found = []
    for element in root.iterfind(f"{S}sheets/{S}sheet"):
        relation = related.get(element.get(f"{R}id", ""))
        part = parts.part(files, relation.target, name) if relation and relation.kind == "worksheet" else None
        if part is not None:
            visible = element.get("state", "visible") == "visible"
            found.append(sheet_of(part, element.get("name", ""), visible, book))
    if book.uncounted and not book.counted:
        raise Complaint(f"{name}：表里的公式还没有算出结果；请用 Excel 或 WPS 打开，保存一次后再试。")
    return found


def words_in(files: ZipFile, name: str) -> list[str]:
    """The words that cells share, phonetic guides left out."""
    root = parts.part(files, "xl/sharedStrings.xml", name)
    return [] if root is None else [text_of(item) for item in root.iterchildren(f"{S}si")]


def text_of(item: Element) -> str:
    """The words of a shared or inline string: its own and those of its runs."""
    runs = [item, *item.iterchildren(f"{S}r")]
    return "".join(piece.text or "" for run in runs for piece in run.iterchildren(f"{S}t"))


def sheet_of(root: Element, title: str, visible: bool, book: Book) -> Sheet:
    """One sheet from its part."""
    sheet = Sheet(title, visible)
    for column in root.iterfind(f"{S}cols/{S}col"):
        if column.get("hidden") in TRUE or column.get("width") == "0":
            first, last = whole(column.get("min")), min(whole(column.get("max")), MAXIMUM_COLUMNS)
            sheet.hidden_columns.update(range(first - 1, last))
    row = -1
    for element in root.iterfind(f"{S}sheetData/{S}row"):
        row = whole(element.get("r")) - 1 if element.get("r") else row + 1
        if element.get("hidden") in TRUE or element.get("ht") == "0":
            sheet.hidden_rows.add(row)
        for corner, text, look in row_cells(element, row, book):
            where = sheet.unseen if look.unseen else sheet.cells
            where[corner] = text
    ranges = (rectangle(merge.get("ref", "")) for merge in root.iterfind(f"{S}mergeCells/{S}mergeCell"))
    sheet.merged = [found for found in ranges if found]
    sheet.running = running_words(root.find(f"{S}headerFooter"))
    return sheet


def row_cells(row: Element, number: int, book: Book) -> Iterator[tuple[Corner, str, Look]]:
    """The cells of one row that hold anything, with what they show."""
    column = -1
    for cell in row.iterchildren(f"{S}c"):
        at = ADDRESS.fullmatch(cell.get("r", ""))
        column = column_number(at.group(1)) if at else column + 1
        style = whole(cell.get("s"))
        look = book.looks[style] if style < len(book.looks) else PLAIN
        text = shown(cell, look, book)
        if text:
            book.taken += 1
            if book.taken > MAXIMUM_CELLS or number >= MAXIMUM_ROWS or column >= MAXIMUM_COLUMNS:
                raise Complaint(f"{book.name}：表格过大，不像一份年度报告，没有读；请只保留年度报告的工作表再试。")
            yield (number, column), text, look


def shown(cell: Element, look: Look, book: Book) -> str:
    """What a cell shows: words as they are, numbers under their format, formulas by the result kept in the file."""
    kind, value = cell.get("t", "n"), cell.findtext(f"{S}v") or ""
    if cell.find(f"{S}f") is not None:
        book.counted += bool(value)
        book.uncounted += not value
    if kind == "s":
        return book.words[whole(value)].strip() if whole(value) < len(book.words) else ""
    if kind == "inlineStr":
        inline = cell.find(f"{S}is")
        return text_of(inline).strip() if inline is not None else ""
    if kind == "b":
        return {"1": "TRUE", "0": "FALSE"}.get(value, value)
    if kind in ("str", "e") or not value:
        return value.strip()
    return value[:10] if kind == "d" else displayed(value, look.code, since_1904=book.since_1904)


def column_number(letters: str) -> int:
    """The number of a column from its letters, A is 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def rectangle(reference: str) -> Rectangle | None:
    """The rectangle that a reference such as B2:D4 names, None where it names none."""
    ends = [ADDRESS.fullmatch(end) for end in reference.split(":")]
    if len(ends) != 2 or not ends[0] or not ends[1]:
        return None
    first, last = ends[0], ends[1]
    return (
        int(first.group(2)) - 1,
        column_number(first.group(1)),
        int(last.group(2)) - 1,
        column_number(last.group(1)),
    )


def whole(text: str | None) -> int:
    """A number from 0, 0 where the file says none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0
