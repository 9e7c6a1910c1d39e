"""Reads web pages: words joined over the spans that Word leaves, tables with their merged cells, nothing hidden."""

import re
from collections.abc import Iterator
from typing import cast

from lxml import etree

from gongkai.complaint import Complaint
from gongkai.encoding import decoded
from gongkai.paper import Cell, Paper, Paragraph, Place, Table

SUFFIXES = (".html", ".htm")

Element = etree._Element
Block = Paragraph | Table

SCRIPTS = ("script", "style", "noscript", "template", "svg", "head", "xml")
CONTROLS = ("textarea", "select", "button", "nav", "footer", "aside")
STYLE = "translate(@style, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ ', 'abcdefghijklmnopqrstuvwxyz')"
INVISIBLE = etree.XPath(
    "//*[@hidden or @aria-hidden='true' or @style["
    f"contains({STYLE.replace('@style', '.')}, 'display:none') or "
    f"contains({STYLE.replace('@style', '.')}, 'visibility:hidden')]]"
)
UNSEEN = ("&#8203;", "&#x200b;", "&#x200B;", "&#65279;", "&#173;")
"""How pages write characters that have no width."""
HIDES = ("hidden", "display", "DISPLAY")
TEXT_BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "address", "blockquote", "br", "hr", "center", "summary")
GROUPS = (
    "html",
    "body",
    "main",
    "header",
    "article",
    "section",
    "div",
    "form",
    "fieldset",
    "legend",
    "figure",
    "figcaption",
)
LISTS = ("ul", "ol", "li", "dl", "dt", "dd")
CELLS = ("td", "th")
BLOCKS = frozenset([*TEXT_BLOCKS, *GROUPS, *LISTS, *CELLS, "table", "caption", "thead", "tbody", "tfoot", "tr"])
"""Elements that end a paragraph; all others, known or not, run on in the line as browsers have it."""
LINE_WISE = etree.XPath("boolean(.//br or count(.//p | .//div | .//li) > 1)")
ENDS = " \t\r\n\f\xa0"
"""Blanks that fall away at the ends of a paragraph or cell."""
LINE = "\u2028"
"""The end of a line that counts, as those of preformatted text do."""
WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef“”‘’…—"
BROKEN_LINE = re.compile(rf"(?<=[{WIDE}])[ \t\f]*[\r\n]\s*(?=[{WIDE}])")
BLANKS = re.compile(r"[ \t\r\n\f]+")
MAXIMUM_COLUMNS = 256
MAXIMUM_CELLS = 100_000
MAXIMUM_SPAN = 100


def fits(data: bytes) -> bool:
    """Whether the bytes begin as a web page does."""
    head = data[:1024].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if head.startswith(b"<?xml") and b"progid" not in head:
        head = head.partition(b"?>")[2].lstrip()
    return head.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<meta ", b"<title>"))


def read(data: bytes, name: str) -> Paper:
    """A web page as a paper; lines are those of the source."""
    text = decoded(data, name)
    if "&#" in text:
        for written in UNSEEN:
            text = text.replace(written, "")
    root = parsed(text, name)
    title = " ".join(str(root.findtext(".//title") or "").split())
    if any(word in text for word in HIDES):
        mark_invisible(root)
    etree.strip_elements(root, *SCRIPTS, *CONTROLS, with_tail=False)
    keep_lines(root)
    return Paper(name=name, format="html", blocks=tuple(Walk(name).blocks(root)), title=title)


def parsed(text: str, name: str) -> Element:
    """The element tree of a page; complains where the page is nested beyond reason."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Complaint(f"{name}：网页内容读不出来；请在浏览器中打开后另存为网页再试。") from error
    if root is None:
        raise Complaint(f"{name}：网页里没有内容；请检查是否保存完整。")
    if any("depth" in error.message for error in parser.error_log.filter_from_fatals()):
        raise Complaint(f"{name}：网页嵌套过深，没有读完；请复制到 Word 中另存为 .docx 再试。")
    return root


def mark_invisible(root: Element) -> None:
    """Turn hidden elements into such as are left out, for the eye does not see them on the page either."""
    for element in cast("list[Element]", INVISIBLE(root)):
        if element.tag not in ("html", "body"):
            element.tag = "template"


def keep_lines(root: Element) -> None:
    """Turn the line ends of preformatted text into marks that no squeezing takes away."""
    for pre in root.iter("pre"):
        for element in pre.iter():
            if element.text:
                element.text = element.text.replace("\n", LINE)
            if element.tail and element is not pre:
                element.tail = element.tail.replace("\n", LINE)


def line_of(element: Element) -> int | None:
    """The line of the source where an element begins."""
    return cast("int | None", element.sourceline)


def squeezed(text: str) -> str:
    """Text as a browser shows it: runs of blanks are one, a line broken between two Chinese characters is whole."""
    text = text.strip(ENDS)
    if not text or text.isalnum():
        return text
    if "\n" in text or "\r" in text:
        text = BROKEN_LINE.sub("", text)
    return BLANKS.sub(" ", text).replace("\xa0", " ").strip()


class Walk:
    """One walk over a page: gathers the words of a paragraph until a block ends it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.words: list[str] = []
        self.line: int | None = None
        self.cells = 0

    def blocks(self, root: Element) -> Iterator[Block]:
        """The paragraphs and tables of a page, in order."""
        yield from self.inside(root)
        yield from self.paragraph()

    def inside(self, element: Element) -> Iterator[Block]:
        """The blocks inside one element; words that no block has ended yet stay in hand."""
        self.say(element.text, element)
        for child in element:
            if child.tag in BLOCKS:
                yield from self.paragraph()
                yield from self.table(child) if child.tag == "table" else self.inside(child)
                yield from self.paragraph()
            else:
                yield from self.inside(child)
            self.say(child.tail, child)

    def say(self, text: str | None, element: Element) -> None:
        """Take words in hand, with the line where they begin."""
        if not text:
            return
        if self.line is None and not text.isspace():
            self.line = line_of(element)
        self.words.append(text)

    def paragraph(self) -> Iterator[Paragraph]:
        """End the paragraph in hand, if it has any words."""
        text, line = squeezed("".join(self.words)), self.line
        self.words, self.line = [], None
        for part in text.split(LINE) if LINE in text else (text,):
            if part.strip():
                yield Paragraph(part.strip(), Place(line=line))

    def table(self, element: Element) -> Iterator[Block]:
        """A table of data as a table; one that only lays out the page as what stands in it."""
        if is_layout(element):
            yield from self.inside(element)
            return
        cells = tuple(printed_cells(element, self.name))
        self.cells += len(cells)
        if self.cells > MAXIMUM_CELLS:
            raise Complaint(f"{self.name}：表格超过 {MAXIMUM_CELLS} 格，没有读；请只保留年度报告正文再试。")
        if cells:
            yield Table(cells, Place(line=line_of(element)))


def own_rows(table: Element) -> Iterator[Element]:
    """The rows of a table itself, not those of a table inside one of its cells."""
    for part in table:
        if part.tag == "tr":
            yield part
        elif part.tag in ("thead", "tbody", "tfoot"):
            yield from part.iterchildren("tr")


def is_layout(table: Element) -> bool:
    """Whether a table only lays out the page: it has one column, or more cells in tables inside it than own."""
    own = [sum(cell.tag in CELLS for cell in row) for row in own_rows(table)]
    if all(count < 2 for count in own):
        return True
    if next(table.iterdescendants("table"), None) is None:
        return False
    if all(sum(1 for _ in inner.iter(*CELLS)) < 2 for inner in table.iterdescendants("table")):
        return False
    return sum(1 for _ in table.iter(*CELLS)) > 2 * sum(own) or len(own) < 3


def printed_cells(table: Element, name: str) -> Iterator[Cell]:
    """The cells of a table, each once, with the rectangle that it covers; cells from above keep their places.

    A caption is a row of its own above the others.
    """
    captions = [
        Cell(cell_text(c, name), n, 0, place=Place(line=line_of(c))) for n, c in enumerate(table.iter("caption"))
    ]
    yield from captions
    taken: dict[int, int] = {}
    for row, line in enumerate(own_rows(table), len(captions)):
        column = 0
        for cell in line.iterchildren(*CELLS):
            while taken.get(column, 0) > row:
                column += 1
            rows, columns = span(cell, "rowspan"), span(cell, "colspan")
            if column + columns > MAXIMUM_COLUMNS:
                raise Complaint(f"{name}：表格超过 {MAXIMUM_COLUMNS} 列，没有读；请只保留年度报告正文再试。")
            for covered in range(column, column + columns):
                taken[covered] = row + rows
            yield Cell(cell_text(cell, name), row, column, rows, columns, Place(line=line_of(cell)))
            column += columns


def span(cell: Element, attribute: str) -> int:
    """How many rows or columns a cell covers; 1 where the page says nothing sensible."""
    said = cell.get(attribute)
    if said is None:
        return 1
    said = said.strip()
    return min(max(int(said), 1), MAXIMUM_SPAN) if said.isascii() and said.isdigit() and len(said) < 6 else 1


def cell_text(cell: Element, name: str) -> str:
    """The words of a cell; its paragraphs and line breaks are line ends."""
    text = etree.tostring(cell, method="text", encoding="unicode", with_tail=False)
    if not text or text.isspace():
        return ""
    if not LINE_WISE(cell):
        return squeezed(text).replace(LINE, "\n").strip()
    lines = []
    for block in Walk(name).blocks(cell):
        if isinstance(block, Paragraph):
            lines.append(block.text)
        else:
            lines += [" ".join(cell.text for cell in line if cell.text) for line in block.lines()]
    return "\n".join(lines)
