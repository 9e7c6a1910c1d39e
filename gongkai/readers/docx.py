"""Reads .docx files: paragraphs and tables of the body, as they stand once every tracked change is accepted.

Headers, footers, comments, notes and hidden text are not the body and are left out here.
"""

from collections.abc import Iterator
from typing import Any, cast

from lxml import etree

from gongkai import archive
from gongkai.complaint import Complaint
from gongkai.paper import Cell, Paper, Paragraph, Place, Table

SUFFIXES = (".docx",)

Element = etree._Element
Block = Paragraph | Table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
LEFT_OUT = frozenset((f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}tblPr", f"{W}sectPr", FALLBACK))
WRITTEN = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
MAXIMUM_CELLS = 100_000
MAXIMUM_COLUMNS = 256


def fits(data: bytes) -> bool:
    """Whether the bytes are an archive with the body of a Word document."""
    return data.startswith(b"PK\x03\x04") and b"word/document.xml" in data


def read(data: bytes, name: str) -> Paper:
    """A Word document as a paper; `line` of a place counts its paragraphs."""
    files = archive.opened(data, name)
    document = archive.member(files, "word/document.xml", name)
    if document is None:
        raise archive.damaged(name)
    body = parsed(document, name).find(f"{W}body")
    if body is None:
        raise archive.damaged(name)
    core = archive.member(files, "docProps/core.xml", name)
    title = parsed(core, name).findtext(TITLE) if core else ""
    return Paper(name=name, format="docx", blocks=tuple(Walk(name).whole(body)), title=(title or "").strip())


def parsed(part: bytes, name: str) -> Element:
    """The element tree of one part; complains where it is damaged or declares entities."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(part.replace(STRICT, TRANSITIONAL), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise archive.damaged(name) from error
    if cast("Any", root.getroottree()).docinfo.doctype:
        raise Complaint(f"{name}：文档里有外部实体定义，不是正常的 Word 文件，没有读；请在 Word 中另存一份再试。")
    return root


class Walk:
    """One walk over a body: counts its paragraphs, which are the places, and its cells."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.count = 0
        self.cells = 0
        self.carried = ""

    def whole(self, parent: Element) -> Iterator[Block]:
        """All blocks of a body, a cell or a text box, with words that no paragraph has ended."""
        yield from self.blocks(parent)
        left, self.carried = self.carried.strip(), ""
        if left:
            yield Paragraph(left, Place(line=self.count))

    def blocks(self, parent: Element) -> Iterator[Block]:
        """The paragraphs and tables inside, in order; containers are seen through."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self.paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self.table(child)
            elif child.tag not in LEFT_OUT:
                yield from self.blocks(child)

    def paragraph(self, element: Element) -> Iterator[Block]:
        """The lines of one paragraph, then what stands in the text boxes anchored in it.

        A paragraph whose end was deleted runs on in the next.
        """
        self.count += 1
        text = self.carried + "".join(written(element))
        self.carried = text if element.find(f"{W}pPr/{W}rPr/{W}del") is not None else ""
        if not self.carried:
            yield from (Paragraph(line.strip(), Place(line=self.count)) for line in text.split("\n") if line.strip())
        for box in element.iter(f"{W}txbxContent"):
            if not any(parent.tag == FALLBACK for parent in box.iterancestors()):
                yield from self.whole(box)

    def table(self, element: Element) -> Iterator[Block]:
        """A table of data; one that only lays out the page, with tables in it or a single column, is seen through."""
        rows = list(own_rows(element))
        if element.find(f".//{W}tbl") is not None or all(len(list(own_cells(row))) < 2 for row in rows):
            for row in rows:
                for cell in own_cells(row):
                    yield from self.whole(cell)
            return
        cells = tuple(self.printed(rows))
        self.cells += len(cells)
        if self.cells > MAXIMUM_CELLS:
            raise Complaint(f"{self.name}：表格超过 {MAXIMUM_CELLS} 格，没有读；请只保留年度报告正文再试。")
        if cells:
            yield Table(cells, cells[0].place)

    def printed(self, rows: list[Element]) -> Iterator[Cell]:
        """The cells of a table, each once, with the rectangle that it covers."""
        open_below: dict[int, int] = {}
        found: list[Cell] = []
        for number, row in enumerate(rows):
            column = amount(row.find(f"{W}trPr/{W}gridBefore"))
            for element in own_cells(row):
                columns = max(amount(element.find(f"{W}tcPr/{W}gridSpan")), 1)
                merge = element.find(f"{W}tcPr/{W}vMerge")
                goes_on = merge is not None and merge.get(f"{W}val", "continue") == "continue"
                if goes_on and column in open_below:
                    above = found[open_below[column]]
                    found[open_below[column]] = taller(above, number)
                else:
                    open_below.pop(column, None)
                    if merge is not None:
                        open_below[column] = len(found)
                    text = "\n".join(b.text for b in self.whole(element) if isinstance(b, Paragraph))
                    found.append(Cell(text, number, column, 1, columns, Place(line=self.count)))
                column += columns
                if column > MAXIMUM_COLUMNS:
                    raise Complaint(f"{self.name}：表格超过 {MAXIMUM_COLUMNS} 列，没有读；请只保留年度报告正文再试。")
        yield from found


def taller(cell: Cell, row: int) -> Cell:
    """A merged cell that reaches down to `row`."""
    return Cell(cell.text, cell.row, cell.column, row - cell.row + 1, cell.columns, cell.place)


def amount(element: Element | None) -> int:
    """The number that a property says, 0 where it is absent or senseless."""
    said = element.get(f"{W}val", "") if element is not None else ""
    return min(int(said), MAXIMUM_COLUMNS + 1) if said.isascii() and said.isdigit() and len(said) < 6 else 0


def own_rows(table: Element) -> Iterator[Element]:
    """The rows of a table that are not deleted by a tracked change."""
    for row in wrapped(table, f"{W}tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield row


def own_cells(row: Element) -> Iterator[Element]:
    """The cells of a row that are not deleted by a tracked change."""
    for cell in wrapped(row, f"{W}tc"):
        if cell.find(f"{W}tcPr/{W}cellDel") is None:
            yield cell


def wrapped(parent: Element, tag: str) -> Iterator[Element]:
    """The children of one kind, also those inside content controls and tracked insertions."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml"):
            yield from wrapped(child, tag)


def written(element: Element) -> Iterator[str]:
    """The words inside a paragraph: insertions kept; deletions, hidden runs, fields' codes and text boxes left out."""
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in WRITTEN:
            yield "" if child.get(f"{W}type") in ("page", "column") else WRITTEN[child.tag]
        elif child.tag == f"{W}r" and is_hidden(child):
            continue
        elif child.tag not in LEFT_OUT and child.tag not in (f"{W}drawing", f"{W}pict"):
            yield from written(child)


def is_hidden(run: Element) -> bool:
    """Whether a run is marked as hidden text (隐藏文字)."""
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(f"{W}val", "true") not in ("0", "false", "off")
