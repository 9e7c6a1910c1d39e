"""Table two (主动公开政府信息情况): each row has as many figures as the form prints in it."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import partial

from gongkai.paper import Cell
from gongkai.report.form import Form
from gongkai.report.recognition import glued, labels
from gongkai.report.recognition.figures import Figures
from gongkai.report.recognition.rows import Row, rows
from gongkai.report.recognition.settle import Settled, settle
from gongkai.report.recognition.slots import slots, widths
from gongkai.report.recognition.source import Source

SENTENCE_END = re.compile(r"[。；！？\n]")
REPEALED = re.compile(r"(?:废止|失效)[^\d，,。；\n]{0,20}(\d{1,6})")
WHOLE = re.compile(r"0|[1-9]\d*")
NUMBER = re.compile(r"\d+")
REMARKED = re.compile(r"^(\d+)[ \n]?([（(][^（）()\n]{1,20}[）)])$", re.MULTILINE)
COLUMN_OF_REMARK = (re.compile("修订|新制"), re.compile("废止|失效|清理"), re.compile("有效"))


def read(source: Source, form: Form, figures: Figures) -> None:
    """Enter the figures of table two."""
    cells = slots(form.key, 2)
    printed = rows(source.tables, labels.TABLE_TWO)
    known = {row.key for row in printed if row.filled}
    strays = ["".join(found) for found in REMARKED.findall("\n".join(source.lines))]
    for row in (*printed, *(row for row in source.stream_rows if row.key not in known)):
        ids = cells.get(row.key or "", ())
        if ids and (row.filled or len(row.cells) >= len(ids)):
            glued_row = not row.apart and len(row.cells) == 1
            settled = unrepeated(row, widths(form.key, 2)[row.key or ""]) or settle(row, len(ids))
            settled = settled or (parted(row, ids, source.overview) if glued_row else None)
            figures.put(ids, settled or with_hole(row, ids, strays))


def unrepeated(row: Row, spans: Sequence[int]) -> Settled | None:
    """A row in which a figure that covers several columns of print stands in each or the first of them.

    Converters leave it so. `spans` are the columns that each figure covers. None where the row is no such row.
    """
    if len(row.cells) != sum(spans) or len(row.cells) == len(spans):
        return None
    starts = [sum(spans[:number]) for number in range(len(spans))]
    groups = [row.cells[start : start + span] for start, span in zip(starts, spans, strict=True)]
    same = all({cell.text.strip() for cell in group[1:]} <= {group[0].text.strip(), ""} for group in groups)
    return Settled(tuple(group[0] for group in groups)) if same else None


def parted(row: Row, ids: Sequence[str], overview: str) -> Settled | None:
    """A row whose figures are glued: certain where there is one way to part them, or one that the text confirms.

    A single way is no proof where the piece may be one figure whose neighbours are blank.
    """
    piece = row.cells[0].text
    last = ids[-1].rsplit(".", 1)[-1]
    if last == "amount":
        return amount(row.cells[0])
    change = next((index for index, name in enumerate(ids) if name.endswith(".change")), None)
    ways = glued.free([piece], len(ids), change=change)
    confirmed = [way for way in ways if last == "in_force" and is_said(way, said(overview))]
    best = confirmed if len(confirmed) == 1 else sorted(ways, key=partial(unlikely, stock=last == "in_force"))
    if not best:
        return None
    certain = (len(ways) == 1 and not WHOLE.fullmatch(piece)) or len(confirmed) == 1
    return Settled(tuple(row.cells[0]._replace(text=figure) for figure in best[0]), certain)


def said(overview: str) -> str:
    """The sentences of the text about normative documents."""
    return "\n".join(sentence for sentence in SENTENCE_END.split(overview) if "规范性文件" in sentence)


def is_said(way: Sequence[str], words: str) -> bool:
    """Whether the text names the first and the last figure, each for itself, and no other number of repealed ones."""
    named = Counter(NUMBER.findall(words))
    repealed = REPEALED.findall(words)
    return Counter((way[0], way[-1])) <= named and (not repealed or way[1] in repealed)


def unlikely(way: Sequence[str], *, stock: bool) -> tuple[bool, bool, bool, int]:
    """How unlikely a way to part figures is.

    A stock is not below the year's increase and seldom shrinks; an inner 0 is a change of none; figures are of one
    size.
    """
    lengths = [len(figure) for figure in way]
    below = stock and int(way[2]) < int(way[0])
    shrinks = stock and int(way[1]) > int(way[0])
    return below, shrinks, "0" in "".join(way)[1:] and way[1] != "0", max(lengths) - min(lengths)


def amount(cell: Cell) -> Settled | None:
    """Items and amount of procurement in one: a number of items of up to three digits, never certain."""
    found = re.match(r"(\d{1,3})(\d[\d,.]*.*)", cell.text)
    texts = found.groups() if found else ()
    return Settled(tuple(cell._replace(text=text) for text in texts), certain=False) if texts else None


def with_hole(row: Row, ids: Sequence[str], strays: list[str]) -> Settled | None:
    """A row of three that lacks one figure: never certain.

    A figure with a remark that stands alone in the text, 22（其中修订16件）, was pulled out of the table: what the
    remark speaks of says its column. Without one the outer figures keep the edges.
    """
    filled = [cell for cell in row.cells if cell.text.strip()]
    if len(ids) != 3 or len(filled) != 2 or len(row.cells) > 3:
        return None
    stray = strays.pop(0) if strays else ""
    column = next((number for number, words in enumerate(COLUMN_OF_REMARK) if words.search(stray)), 1)
    found: list[Cell | None] = [*filled]
    found.insert(column, filled[0]._replace(text=stray) if stray else None)
    return Settled(tuple(found), certain=False)
