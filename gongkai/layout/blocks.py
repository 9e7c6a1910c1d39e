"""All pages of a file in the order of reading: their lines as paragraphs, their tables whole over page breaks."""

from collections.abc import Iterator, Sequence

from gongkai.complaint import Complaint
from gongkai.layout import aligned, flow, printed, stitching
from gongkai.layout.columns import columns_of
from gongkai.layout.flow import Placed
from gongkai.layout.lines import Line, lines_of
from gongkai.layout.printed import Piece
from gongkai.layout.running import PageParts
from gongkai.layout.shapes import Sheet
from gongkai.paper import Cell, Paragraph, Place, Table

MOST_CELLS = 100_000
"""Of one file; a report has some five hundred."""
Item = Placed | Piece


def parts_of(sheet: Sheet) -> PageParts:
    """The shapes of a page as its ruled tables and the lines outside them."""
    tables, rest = printed.pieces_of(sheet)
    return PageParts(sheet.number, sheet.width, sheet.height, lines_of(rest), tables, sheet.across)


def items(pages: Sequence[PageParts]) -> Iterator[Item]:
    """The lines and tables of all pages in the order of reading."""
    parted = [(page, lines, tables) for page in pages for lines, tables in columns_of(page)]
    wide: dict[tuple[int, int], list[Line]] = {}
    for page, lines, _ in parted:
        wide.setdefault(kind_of(page, lines), []).extend(lines)
    for region, (page, lines, tables) in enumerate(parted):
        area = flow.area_of(lines, wide[kind_of(page, lines)], page.width)
        inside = [*aligned.found_in(lines, page.across, page.number), *tables]
        for item in sorted(inside, key=lambda item: item.top if isinstance(item, Line) else item.box.top):
            if isinstance(item, Piece):
                item.region = region
            yield Placed(item, page.number, area) if isinstance(item, Line) else item


def kind_of(page: PageParts, lines: Sequence[Line]) -> tuple[int, int]:
    """What tells pages of one measure: their width and in which half of it their lines begin."""
    first = min((line.left for line in lines), default=0.0)
    return round(page.width), int(first > page.width / 2)


def blocks_of(pages: Sequence[PageParts], name: str) -> Iterator[Paragraph | Table]:
    """Lines as paragraphs; tables whole, where nothing but a page break parts them.

    Complains, naming the file `name`, where the tables have more cells than any report's.
    """
    running_text: list[Placed] = []
    table: Piece | None = None
    region = cells = 0
    for item in items(pages):
        if isinstance(item, Placed):
            if table:
                yield table_of(table)
                table = None
            running_text.append(item)
            continue
        cells += len(item.cells)
        if cells > MOST_CELLS:
            raise Complaint(f"{name}：表格超过 {MOST_CELLS} 格，没有读；请只保留年度报告正文再试。")
        yield from paragraphs_of(running_text)
        running_text = []
        whole = stitching.stitched(table, item) if table and item.region != region else None
        if table and not whole:
            yield table_of(table)
        table, region = whole or item, item.region
    if table:
        yield table_of(table)
    yield from paragraphs_of(running_text)


def paragraphs_of(lines: Sequence[Placed]) -> Iterator[Paragraph]:
    """Consecutive lines as paragraphs."""
    yield from (Paragraph(text, Place(page=page)) for text, page in flow.paragraphs(lines))


def table_of(piece: Piece) -> Table:
    """A whole table as plain data."""
    whole = stitching.settled(piece)
    cells = tuple(Cell(cell.text, *cell.span, Place(page=cell.page)) for cell in stitching.cells_in_order(whole))
    return Table(cells, Place(page=piece.page))
