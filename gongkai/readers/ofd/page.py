"""Takes one page of an OFD file as plain shapes: its characters, its straight lines, its filled areas, in points.

The file measures in millimetres from the top left corner; an object has a box of its own and may turn what is in it.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from gongkai import parts
from gongkai.layout.characters import is_wide, meant
from gongkai.layout.shapes import Box, Glyph, Rule, Sheet
from gongkai.parts import Element
from gongkai.readers.ofd.package import child, named

POINTS = 72 / 25.4
"""Points in a millimetre."""
PAPER = (0.0, 0.0, 210.0, 297.0)
THIN = 4.0
"""Points: what is drawn thinner is a line, not an area."""
SMALLEST = 2.0
"""Points: no eye reads smaller print."""
NARROW = 0.5
"""The width of a Latin letter, as a part of the size, where nothing follows it."""
MOST_CHARACTERS = 200_000
MOST_STROKES = 50_000
"""Corners of the paths of one page."""
COMMANDS = re.compile(r"([A-Za-z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
TAKES = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}
"""How many numbers each command of a path takes; the last two are the point that it leads to."""
WHITE = ("255 255 255", "#FF #FF #FF", "0 0 0 0")
CONTAINERS = frozenset(("Content", "Layer", "PageBlock"))

Matrix = tuple[float, float, float, float, float, float]
UNTURNED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
Point = tuple[float, float]


@dataclass(slots=True)
class Taken:
    """What was taken from one page: its shapes, white characters apart, words that nobody sees, how much there was."""

    sheet: Sheet
    white: list[Glyph] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    work: int = 0


def taken_from(page: Element, templates: Sequence[Element], number: int) -> Taken:
    """The shapes of a page with those of the templates under it, and the words that the eye misses."""
    box = next((found for root in (page, *templates) if (found := physical_box(root))), PAPER)
    taken = Taken(Sheet(number, box[2] * POINTS, box[3] * POINTS))
    for root in (*templates, page):
        for content in root:
            if parts.local(content) == "Content":
                take(content, taken)
    for glyph in taken.white:
        x = (glyph.left + glyph.right) / 2
        seen = any(fill.holds(x, glyph.middle) for fill in taken.sheet.fills[:400])
        if seen:
            taken.sheet.glyphs.append(glyph)
        else:
            taken.unseen.append(glyph.text)
    return taken


def physical_box(root: Element) -> tuple[float, ...] | None:
    """The size of the paper, None where the page leaves it to others."""
    found = next(named(root, "PhysicalBox"), None)
    numbers = tuple(numbers_in(found.text or "")) if found is not None else ()
    return numbers if len(numbers) == 4 and 1 < numbers[2] < 5000 and 1 < numbers[3] < 5000 else None


def take(parent: Element, taken: Taken) -> None:
    """Put every object inside into the sheet, in the order in which they are drawn."""
    for element in parent:
        kind = parts.local(element)
        taken.work += 1
        if kind in CONTAINERS:
            take(element, taken)
        elif kind == "TextObject":
            take_text(element, taken)
        elif kind == "PathObject" and taken.work < MOST_STROKES:
            take_path(element, taken)


def placed(element: Element) -> Matrix | None:
    """How points of an object come to the page, in points; None where its box is senseless."""
    box = numbers_in(element.get("Boundary", ""))
    turn = numbers_in(element.get("CTM", "")) or list(UNTURNED)
    if len(box) != 4 or len(turn) != 6:
        return None
    a, b, c, d, e, f = (value * POINTS for value in turn)
    return a, b, c, d, e + box[0] * POINTS, f + box[1] * POINTS


def moved(matrix: Matrix, x: float, y: float) -> Point:
    """Where a point comes to stand."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def take_text(element: Element, taken: Taken) -> None:
    """The characters of a text object; invisible ones, and such as are too small to read, go to the unseen."""
    matrix = placed(element)
    size = number_in(element.get("Size", ""))
    if matrix is None or size is None:
        return
    height = size * math.hypot(matrix[2], matrix[3])
    color = child(element, "FillColor")
    is_white = color is not None and color.get("Value", "").strip().upper() in WHITE and color.get("ColorSpace") is None
    alpha = {element.get("Alpha", ""), color.get("Alpha", "") if color is not None else ""}
    is_invisible = element.get("Visible", "").lower() == "false" or "0" in alpha or height < SMALLEST
    scale = number_in(element.get("HScale", "")) or 1.0
    for code in element:
        if parts.local(code) == "TextCode":
            taken.work += len(code.text or "")
            for glyph in glyphs_of(code, matrix, size * scale, height, len(taken.sheet.glyphs)):
                if is_invisible or not inside(glyph, taken.sheet):
                    taken.unseen.append(glyph.text)
                elif len(taken.sheet.glyphs) < MOST_CHARACTERS:
                    (taken.white if is_white else taken.sheet.glyphs).append(glyph)


def inside(glyph: Glyph, sheet: Sheet) -> bool:
    """Whether a character stands on the paper."""
    return 0 <= (glyph.left + glyph.right) / 2 <= sheet.width and 0 <= glyph.middle <= sheet.height


def glyphs_of(code: Element, matrix: Matrix, width: float, height: float, number: int) -> Iterator[Glyph]:
    """The characters of a run: each begins where the one before it says, the first at the run's own place."""
    text = code.text or ""
    text = text if text.strip(" \n\r\t") == text else text.strip("\n\r\t")
    x, y = number_in(code.get("X", "")) or 0.0, number_in(code.get("Y", "")) or 0.0
    across, down = steps(code.get("DeltaX", ""), len(text)), steps(code.get("DeltaY", ""), len(text))
    stretch = math.hypot(matrix[0], matrix[1])
    for index, character in enumerate(text[:MOST_CHARACTERS]):
        own = width * (1.0 if is_wide(character) else NARROW)
        step = across[index] if index < len(across) else (0.0 if index < len(down) else own)
        left, base = moved(matrix, x, y)
        drawn = min(step, width) if step > 0 else own
        shown = meant(ord(character))
        if shown and math.isfinite(left) and math.isfinite(base):
            yield Glyph(shown, left, left + drawn * stretch, base, height, number + index)
        x, y = x + step, y + (down[index] if index < len(down) else 0.0)


def steps(said: str, most: int) -> list[float]:
    """The steps from character to character: plain numbers, `g 3 7.5` is three times 7.5."""
    found: list[float] = []
    words = iter(said.split()[: 3 * most])
    for word in words:
        if word.lower() == "g":
            count, value = number_in(next(words, "")), number_in(next(words, ""))
            found += [value or 0.0] * min(int(count or 0), max(most - len(found), 0))
        else:
            found.append(number_in(word) or 0.0)
        if len(found) >= most:
            break
    return found


def take_path(element: Element, taken: Taken) -> None:
    """The straight lines of a path, and its area where it is filled; a thin area is a line."""
    matrix = placed(element)
    data = next(named(element, "AbbreviatedData"), None)
    if matrix is None or data is None or element.get("Visible", "").lower() == "false":
        return
    figures = list(figures_of(data.text or "", matrix))
    taken.work += sum(map(len, figures))
    color = child(element, "FillColor")
    is_white = color is not None and color.get("Value", "").strip().upper() in WHITE
    for points in figures:
        box = Box(*(f(p[i] for p in points) for f, i in ((min, 0), (min, 1), (max, 0), (max, 1))))
        if element.get("Fill", "").lower() == "true" and min(box.right - box.left, box.bottom - box.top) >= THIN:
            if not is_white:
                taken.sheet.fills.append(box)
        elif element.get("Fill", "").lower() == "true":
            add_line((box.left, box.top), (box.right, box.bottom), taken.sheet)
        if element.get("Stroke", "true").lower() != "false":
            for start, end in pairwise(points):
                add_line(start, end, taken.sheet)


def figures_of(said: str, matrix: Matrix) -> Iterator[list[Point]]:
    """The figures that a path draws, each as its corners on the page; curves as the chord under them."""
    points: list[Point] = []
    command, numbers = "", []
    for found in COMMANDS.finditer(said):
        letter, number = found.groups()
        if number:
            numbers.append(float(number))
        else:
            command, numbers = letter.upper(), []
        if len(numbers) != TAKES.get(command, -1):
            continue
        if command in ("S", "M"):
            if len(points) > 1:
                yield points
            points = []
        if command == "C" and points:
            points.append(points[0])
        elif numbers:
            at = moved(matrix, numbers[-2], numbers[-1])
            points += [at] if all(map(math.isfinite, at)) else []
        numbers = []
    if len(points) > 1:
        yield points


def add_line(start: Point, end: Point, sheet: Sheet) -> None:
    """Put one line into the sheet if it is upright or level."""
    wide, high = abs(end[0] - start[0]), abs(end[1] - start[1])
    if min(wide, high) > THIN or not max(wide, high):
        return
    if wide >= high:
        sheet.across.append(Rule((start[1] + end[1]) / 2, min(start[0], end[0]), max(start[0], end[0])))
    else:
        sheet.down.append(Rule((start[0] + end[0]) / 2, min(start[1], end[1]), max(start[1], end[1])))


def numbers_in(said: str) -> list[float]:
    """The numbers in a list such as a box; empty where one of them is none."""
    found = [number_in(word) for word in said.split()[:8]]
    return [number for number in found if number is not None] if None not in found else []


def number_in(said: str) -> float | None:
    """A finite number, None where the file says none."""
    try:
        number = float(said)
    except ValueError:
        return None
    return number if math.isfinite(number) and abs(number) < 1e7 else None
