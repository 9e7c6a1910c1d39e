"""Reads workbooks (.xlsx, .et, .xls): every visible sheet in order, its texts as paragraphs, its tables as tables.

What stands in hidden sheets, rows and columns is not seen; it is listed among the paper's hidden parts. What is printed
at the head and foot of the pages stands in its property `running`.
"""

from gongkai import archive
from gongkai.paper import Hidden, Paper
from gongkai.readers.xlsx import layout, old_workbook, workbook
from gongkai.readers.xlsx.hidden import hidden_parts, unseen
from gongkai.readers.xlsx.sheet import Sheet

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".et")

BODY = b"xl/workbook.xml"


def fits(data: bytes) -> bool:
    """Whether the bytes are an archive with a workbook, or an old compound file with one."""
    return (data.startswith(b"PK\x03\x04") and BODY in data) or old_workbook.fits(data)


def read(data: bytes, name: str) -> Paper:
    """A workbook as a paper; `line` of a place is the number of the row in its sheet."""
    if not data.startswith(b"PK"):
        old = old_workbook.sheets(data, name)
        return paper(old, tuple(part for sheet in old for part in unseen(sheet)), name)
    files = archive.opened(data, name)
    sheets = workbook.sheets(files, name)
    return paper(sheets, tuple(hidden_parts(files, sheets, name)), name)


def paper(sheets: list[Sheet], hidden: tuple[Hidden, ...], name: str) -> Paper:
    """The visible sheets one after the other."""
    visible = [sheet for sheet in sheets if sheet.visible and sheet.cells]
    blocks = [block for sheet in visible for block in layout.blocks(sheet, alone=len(visible) == 1)]
    said = "\n".join(dict.fromkeys(line for sheet in visible for line in sheet.running))
    return Paper(name, "xlsx", tuple(blocks), hidden=hidden, properties={"running": said} if said else {})
