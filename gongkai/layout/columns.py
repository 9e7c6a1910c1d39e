"""Pages set in two columns: where the gutter runs, so that the left column is read before the right one."""

from gongkai.layout.lines import Line, lines_of, pieces
from gongkai.layout.printed import Piece
from gongkai.layout.running import PageParts

GUTTER = 8.0
"""Points between two columns at least."""
MIDDLE = (0.35, 0.65)
"""The part of the page's width in which a gutter may run."""
FEWEST = 4
LONG = 0.6
"""The part of a column's width that its lines take when they are running text."""
CHARACTERS = 10
MOST_LINES = 400
Free = list[tuple[float, float]]
Column = tuple[list[Line], list[Piece]]


def columns_of(page: PageParts) -> list[Column]:
    """What stands on a page, column after column; what runs over both columns at its head comes first."""
    cut = gutter(page)
    if cut is None:
        return [(page.lines, page.tables)]
    top, place = cut
    head = [line for line in page.lines if line.base < top]
    below = [glyph for line in page.lines if line.base >= top for glyph in line.glyphs]
    sides = [
        (
            [glyph for glyph in below if (glyph.left < place) is left],
            [t for t in page.tables if (t.box.left < place) is left],
        )
        for left in (True, False)
    ]
    first = [table for table in page.tables if table.box.bottom <= top]
    parted = [(lines_of(glyphs), [table for table in tables if table.box.bottom > top]) for glyphs, tables in sides]
    return [(head, first), *parted] if head or first else parted


def gutter(page: PageParts) -> tuple[float, float] | None:
    """The height below which a page is set in two columns, and where these are parted; None for one column."""
    if len(page.lines) > MOST_LINES:
        return None
    parts = [(part.base, part.left, part.right) for line in page.lines for part in pieces(line)]
    parts += [(table.box.bottom, table.box.left, table.box.right) for table in page.tables]
    free: Free = [(MIDDLE[0] * page.width, MIDDLE[1] * page.width)]
    top = 0.0
    lowest = page.height
    for base, left, right in sorted(parts, reverse=True):
        remaining = without(free, left, right)
        if not remaining:
            top = base + 0.1
            break
        free, lowest = remaining, base
    if lowest >= page.height:
        return None
    left, right = max(free, key=lambda gap: gap[1] - gap[0])
    place = (left + right) / 2
    return (top, place) if all(is_column(page, top, place, side) for side in (True, False)) else None


def without(free: Free, left: float, right: float) -> Free:
    """The gaps that are left where something stands between `left` and `right`."""
    found = []
    for start, end in free:
        for a, b in ((start, min(end, left)), (max(start, right), end)):
            if b - a >= GUTTER:
                found.append((a, b))
    return found


def is_column(page: PageParts, top: float, place: float, left: bool) -> bool:
    """Whether what stands on one side of a gutter is a column of text or holds a table."""
    if any((table.box.left < place) is left and table.box.bottom > top for table in page.tables):
        return True
    parts = [part for line in page.lines if line.base >= top for part in pieces(line) if (part.left < place) is left]
    if not parts:
        return False
    width = max(part.right for part in parts) - min(part.left for part in parts)
    long = [part for part in parts if len(part.glyphs) >= CHARACTERS and part.right - part.left > LONG * width]
    return len(long) >= FEWEST
