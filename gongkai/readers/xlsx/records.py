"""The records of an old workbook (.xls): how far its cells reach, and which rows and columns are hidden.

Asked before the library opens the workbook: it believes what a file says of its own size, and a chain of sectors that
bites its tail it follows for ever. The layout is that of the compound file and of BIFF8 as published: sectors chained
by a table, records of a type, a length and their data.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

END = 0xFFFFFFFA
"""From here the numbers of sectors are marks."""
HEADER = struct.Struct("<30xHH6xIIIIIIIII")
NAMES = ("Workbook", "Book")
CELLS = frozenset((0x0006, 0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, 0x00BD, 0x0201, 0x00BE))
"""FORMULA, NUMBER, LABEL, BOOLERR, RK, LABELSST, MULRK, BLANK, MULBLANK: each begins with its row and column."""
SEVERAL = frozenset((0x00BD, 0x00BE))
"""Records of several cells end with their last column."""
BEGIN, ROW, COLUMNS, CLOSE = 0x0809, 0x0208, 0x007D, 0x000A
WORKSHEET = 0x0010
DIMENSIONS, STRINGS = 0x0200, 0x00FC
MOST_STEPS = 4
"""Times the file's own sectors: so many may all its streams have together."""
MOST_CLAIMED = 2_000_000
"""Cells of the area that a sheet claims to use: room for them is taken before one is read."""


@dataclass(slots=True)
class Extent:
    """One sheet: the last row and column with a cell, counted from 0, and what is hidden."""

    row: int = 0
    column: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


def extents(data: bytes) -> list[Extent] | None:
    """The extents of the worksheets in their order, None where the file has no sound workbook in it."""
    try:
        stream = workbook_in(data)
        return list(sheets_in(stream)) if stream else None
    except (struct.error, IndexError, ValueError):
        return None


def workbook_in(data: bytes) -> bytes | None:
    """The bytes of the workbook in a compound file; a small one stands in the file's stream of small sectors.

    Raises ValueError where the file claims more than it has, or the chain of any stream has no end.
    """
    shift, small_shift, *counts = HEADER.unpack_from(data, 0)
    folders, fats, first, _, smallest, small_first, small_count, more, tables = counts
    size, small = 1 << min(shift, 12), 1 << min(small_shift, 12)
    if max(folders, fats, small_count, tables) > len(data) // size + 1:
        raise ValueError("more sectors than bytes")
    body = data[size:]
    table = sector_table(data, size, more, tables)
    listed = list(entries(b"".join(chain(body, size, table, first))))
    root = next((start for title, start, _ in listed if title == "Root Entry"), first)
    inside = b"".join(chain(body, size, table, root))
    follows = numbers(b"".join(chain(body, size, table, small_first)))
    found, steps = None, 0
    for title, start, length in listed:
        is_small = length < smallest
        source = (inside, small, follows) if is_small and start != root else (body, size, table)
        sectors = list(chain(*source, start)) if title and length else []
        steps += len(sectors)
        if steps > MOST_STEPS * (len(data) // small + 1) or length > len(data):
            raise ValueError("streams that share their sectors")
        if title.capitalize() in NAMES:
            found = b"".join(sectors)[:length]
    return found


def entries(directory: bytes) -> Iterator[tuple[str, int, int]]:
    """The streams that a directory lists: title, first sector, length in bytes."""
    for at in range(0, len(directory) - 127, 128):
        length = min(struct.unpack_from("<H", directory, at + 64)[0], 64)
        title = directory[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
        yield title, *struct.unpack_from("<II", directory, at + 116)


def numbers(data: bytes) -> list[int]:
    """Bytes as numbers of sectors."""
    return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))


def sector_table(data: bytes, size: int, more: int, count: int) -> list[int]:
    """The table that says for each sector which follows it; its own sectors are listed in the header and beyond."""
    listed = list(struct.unpack_from("<109I", data, 76))
    for _ in range(min(count, len(data) // size) + 1):
        if more >= END:
            break
        *found, more = numbers(data[(more + 1) * size : (more + 2) * size])
        listed += found
    if more < END:
        raise ValueError("a table of tables without an end")
    table: list[int] = []
    for sector in listed:
        if sector < END and len(table) * size <= len(data):
            table += numbers(data[(sector + 1) * size : (sector + 2) * size])
    return table


def chain(data: bytes, size: int, table: list[int], sector: int) -> Iterator[bytes]:
    """The sectors of one stream, one after the other; raises ValueError where they have no end."""
    for _ in range(len(data) // size + 1):
        if sector >= END:
            return
        yield data[sector * size : (sector + 1) * size]
        sector = table[sector]
    raise ValueError("a chain without an end")


def sheets_in(stream: bytes) -> Iterator[Extent]:
    """The extent of each worksheet."""
    extent: Extent | None = None
    depth = at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + length]
        refuse_claims(kind, body, len(stream))
        at += 4 + length
        if kind == BEGIN:
            depth += 1
            if depth == 1 and len(body) > 3 and struct.unpack_from("<H", body, 2)[0] == WORKSHEET:
                extent = Extent()
        elif kind == CLOSE:
            depth -= 1
            if depth == 0 and extent is not None:
                yield extent
                extent = None
        elif extent is not None and depth == 1:
            note(extent, kind, body)
    if extent is not None:
        yield extent


def refuse_claims(kind: int, body: bytes, size: int) -> None:
    """Refuse a record that claims far more cells or words than the file can have."""
    if kind == STRINGS and struct.unpack_from("<I", body, 4)[0] > size:
        raise ValueError("more words than bytes")
    if kind == DIMENSIONS:
        wide = len(body) >= 14
        top, bottom, left, right = struct.unpack_from("<IIHH" if wide else "<HHHH", body)
        if bottom < top or right < left or (bottom - top + 1) * (right - left + 1) > MOST_CLAIMED:
            raise ValueError("a larger area than any sheet of a report")


def note(extent: Extent, kind: int, body: bytes) -> None:
    """Enter one record of a sheet."""
    if kind in CELLS:
        row, column = struct.unpack_from("<HH", body)
        extent.row = max(extent.row, row)
        extent.column = max(extent.column, struct.unpack("<H", body[-2:])[0] if kind in SEVERAL else column)
    elif kind == ROW and len(body) >= 16 and struct.unpack_from("<H", body, 12)[0] & 0x20:
        extent.hidden_rows.add(struct.unpack_from("<H", body)[0])
    elif kind == COLUMNS and len(body) >= 10 and struct.unpack_from("<H", body, 8)[0] & 1:
        first, last = struct.unpack_from("<HH", body)
        extent.hidden_columns.update(range(first, min(last, 255) + 1))
