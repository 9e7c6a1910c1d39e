"""The blocks of a Word document's body: paragraphs and tables, as they stand once every tracked change is accepted."""

from collections.abc import Iterator, Mapping

from gongkai.complaint import Complaint
from gongkai.paper import Cell, Paragraph, Place, Table
from gongkai.parts import Element
from gongkai.readers.docx.names import (
    BOX,
    DEL,
    FALLBACK,
    MAXIMUM_COLUMNS,
    P_PR,
    R_PR,
    TBL,
    TC,
    TC_PR,
    TR,
    TR_PR,
    P,
    R,
    T,
    W,
    amount,
    child,
)
from gongkai.readers.docx.numbering import Numbering
from gongkai.readers.docx.visible import Sight

Block = Paragraph | Table

LEFT_OUT = frozenset(
    (DEL, f"{W}moveFrom", P_PR, R_PR, TC_PR, TR_PR, f"{W}tblPr", f"{W}tblGrid", f"{W}sectPr", f"{W}rt", FALLBACK)
)
GRID_SPAN, V_MERGE, CELL_DEL, GRID_BEFORE = f"{W}gridSpan", f"{W}vMerge", f"{W}cellDel", f"{W}gridBefore"
VALUE = f"{W}val"
WRAPPERS = frozenset((f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml"))
WRITTEN = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
DRAWN = (f"{W}drawing", f"{W}pict")
REFERENCES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
MAXIMUM_CELLS = 100_000


class Walk:
    """One walk over a body: counts its paragraphs, which are the places, and its cells."""

    def __init__(
        self,
        name: str,
        sight: Sight,
        numbering: Numbering | None = None,
        notes: Mapping[tuple[str, str], Element] | None = None,
    ) -> None:
        self.name = name
        self.sight = sight
        self.looks_closely = not sight.is_plain
        self.numbering = numbering
        self.notes = dict(notes or {})
        self.called: list[Element] = []
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
        for inner in parent:
            if inner.tag == P:
                yield from self.paragraph(inner)
            elif inner.tag == TBL:
                yield from self.table(inner)
            elif inner.tag not in LEFT_OUT:
                yield from self.blocks(inner)

    def paragraph(self, element: Element) -> Iterator[Block]:
        """The lines of one paragraph, then what stands in the text boxes anchored in it.

        A paragraph whose end was deleted runs on in the next.
        """
        self.count += 1
        label = self.numbering.label(element) if self.numbering else ""
        words = "".join(self.written(element))
        text = self.carried + (label + words if label and words.strip() else words)
        self.carried = text if child(child(child(element, P_PR), R_PR), DEL) is not None else ""
        if not self.carried:
            yield from (Paragraph(line.strip(), Place(line=self.count)) for line in text.split("\n") if line.strip())
        for box in element.iter(BOX):
            if next(box.iterancestors(P, BOX, FALLBACK), None) is element:
                yield from self.whole(box)

    def written(self, element: Element) -> Iterator[str]:
        """The words inside a paragraph: insertions kept; deletions, what the eye misses, codes and boxes left out."""
        for inner in element:
            tag = inner.tag
            if tag == T:
                yield inner.text or ""
            elif tag in WRITTEN:
                yield "" if inner.get(f"{W}type") in ("page", "column") else WRITTEN[tag]
            elif tag == R and self.looks_closely and self.sight.misses(inner):
                self.sight.note("".join(piece.text or "" for piece in inner.iter(T)), self.count)
            elif tag in REFERENCES:
                self.call(REFERENCES[tag], inner)
            elif tag not in LEFT_OUT and tag not in DRAWN:
                yield from self.written(inner)

    def call(self, kind: str, reference: Element) -> None:
        """Keep the note that is referred to, once, until the block that refers to it is done."""
        note = self.notes.pop((kind, reference.get(f"{W}id", "")), None)
        if note is not None:
            self.called.append(note)

    def notes_called(self) -> Iterator[Paragraph]:
        """The paragraphs of the notes that were referred to since the last time."""
        called, self.called = self.called, []
        for note in called:
            texts = ("".join(self.written(paragraph)).strip() for paragraph in note.iter(P))
            yield from (Paragraph(text, Place(line=self.count)) for text in texts if text)

    def table(self, element: Element) -> Iterator[Block]:
        """A table of data; one that only lays out the page is seen through."""
        rows = list(own_rows(element))
        if is_layout(element, rows):
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
            column = amount(child(child(row, TR_PR), GRID_BEFORE))
            for element in own_cells(row):
                properties = child(element, TC_PR)
                columns = max(amount(child(properties, GRID_SPAN)), 1)
                merge = child(properties, V_MERGE)
                goes_on = merge is not None and merge.get(VALUE, "continue") == "continue"
                if goes_on and column in open_below:
                    above = found[open_below[column]]
                    found[open_below[column]] = taller(above, number)
                    self.count += sum(1 for _ in element.iter(P))
                else:
                    open_below.pop(column, None)
                    if merge is not None:
                        open_below[column] = len(found)
                    found.append(Cell(self.cell_text(element), number, column, 1, columns, Place(line=self.count)))
                column += columns
                if column > MAXIMUM_COLUMNS:
                    raise Complaint(f"{self.name}：表格超过 {MAXIMUM_COLUMNS} 列，没有读；请只保留年度报告正文再试。")
        yield from found

    def cell_text(self, element: Element) -> str:
        """The words of a cell, a line for each paragraph, and for each row of a small table inside it."""
        lines = []
        for block in self.whole(element):
            if isinstance(block, Paragraph):
                lines.append(block.text)
            else:
                lines += [" ".join(cell.text for cell in line if cell.text) for line in block.lines()]
        return "\n".join(lines)


def is_layout(table: Element, rows: list[Element]) -> bool:
    """Whether a table only lays out the page: it has one column, or more cells in tables inside it than own."""
    if all(len(list(own_cells(row))) < 2 for row in rows):
        return True
    if next(table.iterdescendants(TBL), None) is None:
        return False
    own = sum(1 for row in rows for _ in own_cells(row))
    return sum(1 for _ in table.iter(TC)) > 2 * own or len(rows) < 3


def taller(cell: Cell, row: int) -> Cell:
    """A merged cell that reaches down to `row`."""
    return Cell(cell.text, cell.row, cell.column, row - cell.row + 1, cell.columns, cell.place)


def own_rows(table: Element) -> Iterator[Element]:
    """The rows of a table that are not deleted by a tracked change."""
    for row in wrapped(table, TR):
        if child(child(row, TR_PR), DEL) is None:
            yield row


def own_cells(row: Element) -> Iterator[Element]:
    """The cells of a row that are not deleted by a tracked change."""
    for cell in wrapped(row, TC):
        if child(child(cell, TC_PR), CELL_DEL) is None:
            yield cell


def wrapped(parent: Element, tag: str) -> Iterator[Element]:
    """The children of one kind, also those inside content controls and tracked insertions."""
    for inner in parent:
        if inner.tag == tag:
            yield inner
        elif inner.tag in WRAPPERS:
            yield from wrapped(inner, tag)
