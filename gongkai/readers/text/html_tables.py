"""Tables that a converter wrote as HTML into a text or Markdown file, between lines of plain text."""

import re
from collections.abc import Iterator

from lxml import etree

from gongkai.complaint import Complaint
from gongkai.paper import Cell, Place, Table

BEGIN, END = "<table", "</table>"
AROUND = re.compile(r"</?(?:html|body|div|p|span|center|br|font|b|strong|sup|sub)(?: [^<>]{0,300})?/?>", re.IGNORECASE)
"""Marks that the converter leaves around such a table and in the text beside it."""
BLANKS = re.compile(r"[ \t\r\n\f]+")
MAXIMUM_COLUMNS = 256
MAXIMUM_CELLS = 100_000
MAXIMUM_SPAN = 100
MOST = 500
"""Tables; a report has three, cut by pages perhaps ten."""

Element = etree._Element


def pieces(text: str) -> Iterator[tuple[str, int, bool]]:
    """The text parted at its tables: each piece, how many lines stand before it, whether it is a table."""
    lower, at, line = text.lower(), 0, 0
    for _ in range(MOST):
        begin = lower.find(BEGIN, at)
        end = lower.find(END, begin) if begin >= 0 else -1
        if end < 0:
            break
        end += len(END)
        yield AROUND.sub("", text[at:begin]), line, False
        line += text.count("\n", at, begin)
        yield text[begin:end], line, True
        line += text.count("\n", begin, end)
        at = end
    rest = text[at:]
    yield AROUND.sub("", rest) if at else rest, line, False


def table(markup: str, place: Place, name: str) -> Table | None:
    """A table from its markup, None where it has no cells; complains where it is wider or longer than any report's."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    root = etree.fromstring(f"<!DOCTYPE html>{markup}".encode("utf-8", "replace"), parser)
    cells = tuple(cells_of(root, place, name)) if root is not None else ()
    if len(cells) > MAXIMUM_CELLS:
        raise Complaint(f"{name}：表格超过 {MAXIMUM_CELLS} 格，没有读；请只保留年度报告正文再试。")
    return Table(cells, place) if cells else None


def cells_of(root: Element, place: Place, name: str) -> Iterator[Cell]:
    """The cells, each once, with the rectangle that it covers."""
    taken: dict[int, int] = {}
    for row, line in enumerate(root.iter("tr")):
        column = 0
        for cell in line.iterchildren("td", "th"):
            while taken.get(column, 0) > row:
                column += 1
            rows, columns = span(cell, "rowspan"), span(cell, "colspan")
            if column + columns > MAXIMUM_COLUMNS:
                raise Complaint(f"{name}：表格超过 {MAXIMUM_COLUMNS} 列，没有读；请只保留年度报告正文再试。")
            taken.update(dict.fromkeys(range(column, column + columns), row + rows))
            yield Cell(words(cell), row, column, rows, columns, place)
            column += columns


def span(cell: Element, attribute: str) -> int:
    """How many rows or columns a cell covers; 1 where the file says nothing sensible."""
    said = (cell.get(attribute) or "").strip()
    return min(max(int(said), 1), MAXIMUM_SPAN) if said.isascii() and said.isdigit() and len(said) < 6 else 1


def words(cell: Element) -> str:
    """The words of a cell, its line breaks as line ends."""
    for mark in cell.iter("br", "p"):
        mark.tail = f"\u2028{mark.tail or ''}"
    lines = BLANKS.sub(" ", "".join(str(piece) for piece in cell.itertext())).replace("\xa0", " ").split("\u2028")
    return "\n".join(line.strip() for line in lines if line.strip())
