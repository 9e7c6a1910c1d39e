"""Reads PDF files with a text layer: `page` takes characters and strokes from the file, `hidden` what nobody sees.

What becomes of a page's shapes, paragraphs and tables, is worked out as for any printed page. Scans without text give
a paper without blocks.
"""

from gongkai.paper import Paper

SUFFIXES = (".pdf",)
HEADER = b"%PDF-"
HEADER_WITHIN = 1024
"""Bytes of junk that programs allow before a PDF file's first line."""


def fits(data: bytes) -> bool:
    """Whether the bytes begin as a PDF file does, or do so soon and hold its objects."""
    found = data.find(HEADER, 0, HEADER_WITHIN)
    return found == 0 or (found > 0 and b" obj" in data)


def read(data: bytes, name: str) -> Paper:
    """A PDF file as a paper; places are its pages. Complains where it is encrypted, damaged or too large."""
    from gongkai.readers.pdf import document  # noqa: PLC0415  # pypdfium2 is slow to load, other formats need it not

    return document.read(data, name)
