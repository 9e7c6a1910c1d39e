"""Writes small PDF files by hand, operator by operator, for what no program would print so.

Words are set in a Chinese font that is only named, not embedded, as old programs do: its codes are Unicode's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gongkai.paper import Paper, Paragraph
from gongkai.readers import read_bytes

A4 = (0, 0, 595, 842)
FONTS = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 [500] 13 16 500 17 26 500]"
    b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>",
    b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0"
    b" /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
)
"""Objects 3 to 5 of every file."""
LINE = "本局认真落实条例坚持以公开为常态不公开为例外全面推进公开工作"
"""A full line of thirty characters."""


@dataclass(frozen=True)
class Page:
    """One page: what is drawn on it, its size, what its dictionary holds besides."""

    drawn: str
    box: Sequence[float] = A4
    more: str = ""


def words(text: str, x: float, y: float, size: float = 12, before: str = "", matrix: str = "1 0 0 1") -> str:
    """Words at a place, counted from the page's lower left corner; `before` are operators that come first."""
    coded = text.encode("utf-16-be").hex()
    return f"q BT {before} /F1 {size} Tf {matrix} {x} {y} Tm <{coded}> Tj ET Q\n"


def lines(texts: Iterable[str], x: float = 80, y: float = 760, step: float = 22, size: float = 12) -> str:
    """Words line by line."""
    return "".join(words(text, x, y - number * step, size) for number, text in enumerate(texts))


def box(x: float, y: float, width: float, height: float, paint: str = "f", colour: str = "0 g") -> str:
    """A rectangle, filled (f) or drawn (S)."""
    return f"q {colour} {x} {y} {width} {height} re {paint} Q\n"


def grid(xs: Sequence[float], ys: Sequence[float]) -> str:
    """All lines of a table, each drawn once."""
    level = "".join(f"{xs[0]} {y} m {xs[-1]} {y} l S\n" for y in ys)
    return "0.5 w\n" + level + "".join(f"{x} {ys[0]} m {x} {ys[-1]} l S\n" for x in xs)


def rows(cells: Sequence[Sequence[str]], xs: Sequence[float], top: float = 700, height: float = 24) -> str:
    """A ruled table with its words."""
    drawn = grid(xs, [top - height * number for number in range(len(cells) + 1)])
    for number, row in enumerate(cells):
        drawn += "".join(words(t, x + 4, top - height * number - 16, 10) for t, x in zip(row, xs, strict=False) if t)
    return drawn


def pdf(pages: Sequence[Page | str], info: str = "", catalog: str = "", more: Sequence[bytes] = ()) -> bytes:
    """A file of pages; `more` are further objects, numbered from 6 on, which the pages come behind."""
    sheets = [page if isinstance(page, Page) else Page(page) for page in pages]
    first = 6 + len(more)
    kids = " ".join(f"{first + 2 * index} 0 R" for index in range(len(sheets)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>".encode(),
        *FONTS,
        *more,
    ]
    for index, page in enumerate(sheets):
        media = " ".join(str(value) for value in page.box)
        resources = f"/Resources << /Font << /F1 3 0 R >> {page.more.partition('%')[2]} >>"
        extra = page.more.partition("%")[0]
        contents = f"/Contents {first + 2 * index + 1} 0 R"
        head = f"<< /Type /Page /Parent 2 0 R /MediaBox [{media}] {resources} {extra} {contents} >>"
        stream = page.drawn.encode("latin-1")
        objects += [head.encode(), b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)]
    return whole(objects, info)


def whole(objects: Sequence[bytes], info: str) -> bytes:
    """The objects as a file with its table of places; `info` is the dictionary of author, title and so on."""
    made = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate([*objects, f"<< {info} >>".encode()], 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(places) + 1,
        len(places),
        start,
    )
    return bytes(made)


def text_string(text: str) -> str:
    """A string of a PDF dictionary."""
    return f"<feff{text.encode('utf-16-be').hex()}>"


def paper(drawn: str | Page, info: str = "") -> Paper:
    """A file of one page, read."""
    return read_bytes(pdf([drawn], info), "a.pdf")


def told(found: Paper) -> list[object]:
    """Paragraphs as texts, tables as rows of texts."""
    return [
        block.text if isinstance(block, Paragraph) else [[cell.text for cell in line] for line in block.lines()]
        for block in found.blocks
    ]
