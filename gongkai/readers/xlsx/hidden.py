"""What a workbook holds beside what its sheets show: hidden sheets, rows and columns, comments, ways to other files."""

import re
from collections.abc import Iterator
from zipfile import ZipFile

from gongkai import carried, parts
from gongkai.paper import Hidden, Place
from gongkai.readers.xlsx.sheet import Sheet

COMMENTS = re.compile(r"^xl/(?:.*/)?(?:comments\d*|threadedComment\d*|comments/comment\d*)\.xml$", re.IGNORECASE)
COMMENT_MARKS = frozenset(("comment", "threadedComment"))
CACHE = re.compile(r"^xl/pivotCache/pivotCacheRecords\d*\.xml$")
CONNECTIONS = "xl/connections.xml"
OUTER_NAME = re.compile(r"\[\d+\]|\\\\|[A-Za-z]:\\|file:", re.IGNORECASE)
BETWEEN = "\n|\n"
"""Parts the words of cells: each stands on a line of its own, and figures of several are never one long number."""
LONGEST = 500
"""So much of a hidden text is kept: enough for a person to know it again."""


def hidden_parts(files: ZipFile, sheets: list[Sheet], name: str) -> Iterator[Hidden]:
    """Everything hidden in the workbook, in the order of its sheets, then what the package carries."""
    for sheet in sheets:
        yield from unseen(sheet)
    for path in files.namelist():
        if COMMENTS.match(path):
            yield from comments(files, path, name)
        elif CACHE.match(path):
            yield Hidden("hidden-text", "数据透视表的缓存")
        elif path == CONNECTIONS:
            yield Hidden("external-link", "数据连接")
    yield from outer_names(files, name)
    yield from carried.carried(files, name)


def unseen(sheet: Sheet) -> Iterator[Hidden]:
    """What stands in a sheet that is hidden, or in its hidden rows, columns and cells."""
    if not sheet.visible:
        words = BETWEEN.join([sheet.name, *sheet.cells.values(), *sheet.unseen.values()])
        yield Hidden("hidden-text", words[:LONGEST])
        return
    rows: dict[int, list[str]] = {}
    for (row, column), text in sorted(sheet.cells.items()):
        if row in sheet.hidden_rows or column in sheet.hidden_columns:
            rows.setdefault(row, []).append(text)
    for (row, _), text in sorted(sheet.unseen.items()):
        rows.setdefault(row, []).append(text)
    for row, texts in rows.items():
        yield Hidden("hidden-text", BETWEEN.join(texts)[:LONGEST], Place(line=row + 1))


def comments(files: ZipFile, path: str, name: str) -> Iterator[Hidden]:
    """The comments of one part, each with the row that it hangs on."""
    root = parts.part(files, path, name)
    for element in () if root is None else root.iter():
        if parts.local(element) in COMMENT_MARKS:
            text = "".join(str(piece) for piece in element.itertext()).strip()
            row = re.search(r"\d{1,7}$", element.get("ref", ""))
            yield Hidden("comment", text[:LONGEST], Place(line=int(row.group()) if row else None))


def outer_names(files: ZipFile, name: str) -> Iterator[Hidden]:
    """Names that are defined by cells of other files."""
    root = parts.part(files, "xl/workbook.xml", name)
    for element in () if root is None else root.iter():
        if parts.local(element) == "definedName" and OUTER_NAME.search(element.text or ""):
            yield Hidden("external-link", (element.text or "")[:LONGEST])
