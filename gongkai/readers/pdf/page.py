"""Takes one page from pdfium as plain shapes: its characters, its straight lines, its filled areas.

Everything is turned so that the text stands upright, as the reader sees the page; what lies outside the visible part
of the page or is too small to see is no text but goes to `hidden`.
"""

import ctypes
import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import Any

import pypdfium2.raw as pdfium

from gongkai.layout.characters import FIRST_PRIVATE, Meanings, is_unknown
from gongkai.layout.shapes import Box, Glyph, Rule, Sheet
from gongkai.readers.pdf import native
from gongkai.readers.pdf.drawing import Drawing, drawn

Turn = Callable[[float, float], tuple[float, float]]
"""From the file's coordinates, counted upwards from the left, to those of the page as seen, counted downwards."""

MOST_CHARACTERS = 200_000
"""Of one page; a page of a report has some two thousand."""
SMALLEST = 2.0
"""Points: no eye reads smaller print."""
THIN = 4.0
"""Points: what is drawn thinner is a line, not an area."""
LARGEST = 60.0
"""Points: a font's line that is higher is seldom meant; pdfium forgets to scale fonts for vertical writing."""
MOST_COVERS = 400
"""Filled areas of a page that are looked under."""
MOST_COVERED = 200_000
"""Characters that are looked at under them."""
QUARTER = math.pi / 2
MEANINGS = Meanings()


class TooMuch(Exception):
    """A page holds more than any report's: `str()` says in Chinese what there is too much of."""


def sheet_of(page: Any, number: int) -> tuple[Sheet, list[tuple[str, str]]]:
    """The shapes of an open page, and what of it is hidden, as pairs of kind and text."""
    with closing(page.get_textpage()) as words:
        count = pdfium.FPDFText_CountChars(words.raw)
        text = native.address(words.raw) or 0
        if count > MOST_CHARACTERS:
            raise TooMuch(f"第{number}页文字超过 {MOST_CHARACTERS // 10_000} 万字")
        seen = visible_part(page)
        quarters, tilted = quarters_of_text(text, count)
        turn = turned(seen, quarters)
        width, height = seen.right - seen.left, seen.top - seen.bottom
        sheet = Sheet(number, *((height, width) if quarters % 2 else (width, height)))
        sheet.characters = count
        outside = take_characters(text, count, sheet, turn, tilted)
        drawing = drawn(native.address(page.raw) or 0)
        take_lines(drawing, sheet, turn)
        hidden = [("hidden-text", outside)] if len(outside) > 1 else []
        hidden += unseen(text, drawing, sheet, turn)
    return sheet, hidden


def visible_part(page: Any) -> Box:
    """The part of the page that is shown, in the file's coordinates: `top` is greater than `bottom`."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page.raw, box) or box.right <= box.left or box.top <= box.bottom:
        width, height = page.get_size()
        return Box(0.0, height, width, 0.0)
    return Box(box.left, box.top, box.right, box.bottom)


def turned(seen: Box, quarters: int) -> Turn:
    """How a point moves when the visible part is turned clockwise by so many quarters."""
    left, top, right, bottom = seen
    return (
        lambda x, y: (x - left, top - y),
        lambda x, y: (y - bottom, x - left),
        lambda x, y: (right - x, y - bottom),
        lambda x, y: (top - y, right - x),
    )[quarters]


def quarters_of_text(words: int, count: int) -> tuple[int, frozenset[int]]:
    """By how many quarters the page is to be turned clockwise so that most text is upright; which text is askew.

    How the page itself says that it is to be shown does not count: what is read stands upright.
    """
    angle = native.angle_at
    angles = [angle(words, index) for index in range(count)]
    if not any(angles):
        return 0, frozenset()
    turns = [round(angle / QUARTER, 2) % 4 for angle in angles]
    most = Counter(turns).most_common(1)[0][0]
    main = int(most) if most.is_integer() else 0
    return -main % 4, frozenset(index for index, turn in enumerate(turns) if turn != main and not turn.is_integer())


def take_characters(words: int, count: int, sheet: Sheet, turn: Turn, tilted: frozenset[int]) -> str:
    """Put the characters into the sheet; gives back those that the page does not show or that are too small to see."""
    outside: list[str] = []
    askew: list[str] = []
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    place, at_x, at_y = ctypes.addressof(box), ctypes.addressof(x), ctypes.addressof(y)
    code_of, box_of, origin_of = native.code_at, native.loose_box, native.origin
    width, height, add = sheet.width, sheet.height, sheet.glyphs.append
    (left, top), straight = (-turn(0, 0)[0], turn(0, 0)[1]), turn(1, 0)[0] > turn(0, 0)[0]
    for index in range(count):
        text = MEANINGS[code := code_of(words, index)]
        if not text:
            sheet.unknown += code == 0
            continue
        box_of(words, index, place)
        origin_of(words, index, at_x, at_y)
        if straight:
            x0, x1, base, size = box.left - left, box.right - left, top - y.value, box.top - box.bottom
        else:
            x0, x1, base, size = turned_box(box, turn(x.value, y.value)[1], turn)
        if size < SMALLEST or size > LARGEST:
            x0, x1, base, size = inked(words, index, turn)
        elif x0 > x1:
            x0, x1 = x1, x0
        if tilted and index in tilted:
            askew.append(text)
        elif size < SMALLEST or not (0 <= (x0 + x1) / 2 <= width and 0 <= base - 0.3 * size <= height):
            outside.append(text)
        else:
            sheet.unknown += code >= FIRST_PRIVATE and is_unknown(code)
            add(Glyph(text, x0, x1, base, size, index))
    sheet.tilted = "".join(askew)
    return "".join(outside)


def turned_box(box: Any, base: float, turn: Turn) -> tuple[float, float, float, float]:
    """Left and right edge, baseline and size of one character of a page that is turned."""
    (x0, y0), (x1, y1) = turn(box.left, box.bottom), turn(box.right, box.top)
    return x0, x1, base, abs(y1 - y0)


def inked(words: int, index: int, turn: Turn) -> tuple[float, float, float, float]:
    """Left and right edge, baseline and size of one character as its ink shows them, where the font tells nonsense."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    native.ink_box(words, index, *map(ctypes.addressof, (left, right, bottom, top)))
    (x0, y0), (x1, y1) = turn(left.value, bottom.value), turn(right.value, top.value)
    return min(x0, x1), max(x0, x1), max(y0, y1), 1.1 * max(abs(x1 - x0), abs(y1 - y0))


def take_lines(drawing: Drawing, sheet: Sheet, turn: Turn) -> None:
    """Put straight lines and filled areas into the sheet; a thin area is a line."""
    for x0, y0, x1, y1 in drawing.strokes:
        add_line(Box(*turn(x0, y0), *turn(x1, y1)), sheet)
    for area in drawing.areas:
        box = upright(area.box, turn)
        if min(box.right - box.left, box.bottom - box.top) < THIN:
            add_line(box, sheet)
        else:
            sheet.fills.append(box)


def upright(box: Box, turn: Turn) -> Box:
    """A rectangle of the file as it stands on the page as seen."""
    (x0, y0), (x1, y1) = turn(box.left, box.bottom), turn(box.right, box.top)
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def add_line(box: Box, sheet: Sheet) -> None:
    """Put one line into the sheet if it is upright or level."""
    wide, high = abs(box.right - box.left), abs(box.bottom - box.top)
    if not (math.isfinite(wide) and math.isfinite(high)) or min(wide, high) > THIN:
        return
    if wide >= high:
        sheet.across.append(Rule((box.top + box.bottom) / 2, min(box.left, box.right), max(box.left, box.right)))
    else:
        sheet.down.append(Rule((box.left + box.right) / 2, min(box.top, box.bottom), max(box.top, box.bottom)))


def unseen(words: int, drawing: Drawing, sheet: Sheet, turn: Turn) -> Iterator[tuple[str, str]]:
    """Text that stands in the file but is not seen: under an area drawn over it, or white on nothing.

    The white text is taken out of the sheet; the covered text stays, for it can be copied from the page.
    """
    covers = [area for area in drawing.areas if area.is_opaque and not area.is_thin][:MOST_COVERS]
    level = sorted(sheet.glyphs, key=middle) if covers else []
    heights = [middle(glyph) for glyph in level]
    held = []
    left = MOST_COVERED
    for area in covers:
        found = inside(upright(area.box, turn), level, heights)
        left -= len(found)
        if left < 0:
            break
        held += [(area, found)] if found else []
    if not held and not drawing.white:
        return
    orders = drawing.texts

    def order_of(glyph: Glyph) -> int:
        return orders.get(native.text_object_at(words, glyph.number), drawing.objects + 1)

    covered: dict[int, str] = {}
    for area, found in held:
        first = min(found, key=lambda glyph: glyph.number)
        if order_of(first) < area.order:  # characters come in the order in which they are drawn
            covered |= {glyph.number: glyph.text for glyph in found if order_of(glyph) < area.order}
    if covered:
        yield "covered-text", "".join(text for _, text in sorted(covered.items()))
    yield from white_on_nothing(sheet, drawing, [upright(box, turn) for box in drawing.grounds[:MOST_COVERS]], order_of)


def white_on_nothing(
    sheet: Sheet, drawing: Drawing, grounds: list[Box], order_of: Callable[[Glyph], int]
) -> Iterator[tuple[str, str]]:
    """White text that stands on none of the `grounds`; it is taken out of the sheet."""
    if not drawing.white:
        return
    white = sorted((g for g in sheet.glyphs if order_of(g) in drawing.white), key=middle)
    heights = [middle(glyph) for glyph in white]
    seen = {glyph.number for box in grounds for glyph in inside(box, white, heights)}
    lost = {glyph.number for glyph in white} - seen
    if lost:
        yield "hidden-text", "".join(glyph.text for glyph in sheet.glyphs if glyph.number in lost)
        sheet.glyphs = [glyph for glyph in sheet.glyphs if glyph.number not in lost]


def middle(glyph: Glyph) -> float:
    """The height at which the middle of a character stands, by plain numbers: asked of every character of a page."""
    return glyph[3] - 0.3 * glyph[4]


def inside(box: Box, level: Sequence[Glyph], heights: Sequence[float]) -> list[Glyph]:
    """The characters whose middle a rectangle covers; `level` are in the order of their `heights`."""
    around = level[bisect_left(heights, box.top) : bisect_right(heights, box.bottom)]
    return [glyph for glyph in around if box.left <= (glyph.left + glyph.right) / 2 <= box.right]
