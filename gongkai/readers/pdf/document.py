"""One PDF file as a paper: opened, taken page by page, put together again, closed."""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from threading import Lock
from typing import Any

import pypdfium2

from gongkai.complaint import Complaint
from gongkai.paper import Cell, Hidden, Paper, Paragraph, Place, Table
from gongkai.readers.pdf import aligned, flow, hidden, printed, running, stitching
from gongkai.readers.pdf.columns import columns_of
from gongkai.readers.pdf.flow import Placed
from gongkai.readers.pdf.lines import Line, lines_of
from gongkai.readers.pdf.page import TooMuch, sheet_of
from gongkai.readers.pdf.printed import Piece
from gongkai.readers.pdf.running import PageParts

MOST_PAGES = 500
MOST_CHARACTERS = 500_000
MOST_CELLS = 100_000
PASSWORD = 4
"""What pdfium calls a file that only opens with a password."""
ONE_AT_A_TIME = Lock()
"""pdfium must not be called from two threads at once."""
UNKNOWN_SHARE = 0.3
"""From this part of characters without meaning on, the text layer says nothing."""
AFTER_TITLE = re.compile(r"\.(?:docx?|wps|pdf|txt|xlsx?)$", re.IGNORECASE)
Item = Placed | Piece


def read(data: bytes, name: str) -> Paper:
    """A PDF file as a paper; complains where it is encrypted, damaged or beyond the size of any report."""
    try:
        with ONE_AT_A_TIME, closing(pypdfium2.PdfDocument(data)) as file:
            return paper_of(file, data, name)
    except TooMuch as error:
        raise Complaint(f"{name}：{error}，不像一份公开文件，没有读；请只保留正文再试。") from error
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == PASSWORD:
            raise Complaint(f"{name}：PDF 文件设有打开密码，没有读；请取消密码后另存一份再试。") from error
        raise Complaint(f"{name}：PDF 文件损坏或不完整，读不出来；请重新导出或下载后再试。") from error


def paper_of(file: Any, data: bytes, name: str) -> Paper:
    """The paper of an open file."""
    if len(file) > MOST_PAGES:
        raise Complaint(f"{name}：PDF 文件超过 {MOST_PAGES} 页，没有读；请只保留正文再试。")
    pages: list[PageParts] = []
    unseen = [Hidden(kind, text) for kind, text in hidden.of_file(file, data)]
    characters = unknown = 0
    tilted: dict[str, None] = {}
    for number in range(1, len(file) + 1):
        with closing(file[number - 1]) as page:
            sheet, found = sheet_of(page, number)
            found += hidden.of_page(file, page)
        unseen += [Hidden(kind, text, Place(page=number)) for kind, text in found]
        characters, unknown = characters + sheet.characters, unknown + sheet.unknown
        if characters > MOST_CHARACTERS:
            raise TooMuch(f"文字超过 {MOST_CHARACTERS // 10_000} 万字")
        tilted |= {sheet.tilted: None} if sheet.tilted else {}
        tables, rest = printed.pieces_of(sheet)
        pages.append(PageParts(number, sheet.width, sheet.height, lines_of(rest), tables, sheet.across))
    if unknown > UNKNOWN_SHARE * max(characters, 1):
        raise Complaint(
            f"{name}：PDF 里的字体没有文字编码，复制出来是乱码，没有读；请用 Word 原件或重新导出的 PDF 再试。"
        )
    said = [*running.taken_out(pages), *tilted]
    blocks = tuple(blocks_of(list(items(pages)), name))
    title = AFTER_TITLE.sub("", hidden.metadata(file, b"Title"))
    properties = {"running": "\n".join(said)} if said else {}
    return Paper(name, "pdf", blocks, title=title, hidden=tuple(unseen), properties=properties)


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


def blocks_of(found: Sequence[Item], name: str) -> Iterator[Paragraph | Table]:
    """Lines as paragraphs; tables whole, where nothing but a page break parts them."""
    running_text: list[Placed] = []
    table: Piece | None = None
    region = cells = 0
    for item in found:
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
