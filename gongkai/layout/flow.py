"""Lines become paragraphs again: joined where a line was full and the next one goes on, also over a page break."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from gongkai.layout.lines import Line, joined

INDENT = 1.1
"""Print sizes from the left edge from which a line is indented, so that a paragraph begins."""
SIZES = (0.87, 1.15)
"""Between these ratios two lines are of one size."""
WIDE_GAP = 1.6
"""So many times the usual distance parts two paragraphs."""
BLOCK_GAP = 1.25
MANY = 3
"""So many lines that end together show where the edge is."""
MANY_OF = 0.15
"""They are also this part of all lines at least: without full lines some short ones end together by chance."""
LIKE = 0.8
OPENING = "（《〈【“‘「『〔[(\"'"
CLOSING = "，。、；：！？）》”’〉】」』,.;:!?)]%％"
NEW_ITEM = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)")
SENTENCE_END = tuple("。！？；：.!?;:")
WORD = re.compile(r"[!-~]+")


@dataclass(frozen=True, slots=True)
class Area:
    """The room in which running text stands on a page or in a column of it; `pitch` from baseline to baseline.

    `indented`: paragraphs begin with an indent; `is_sure`: enough lines reach the right edge to tell where it is.
    """

    left: float
    right: float
    pitch: float
    indented: bool
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with its page and the room in which it stands."""

    line: Line
    page: int
    area: Area


def area_of(lines: Sequence[Line], usual: Sequence[Line], width: float) -> Area:
    """The room of some lines of a page; what they are too few to tell is taken from the `usual` ones of the file.

    Where not even these reach an edge together, both margins of the page, which is `width` wide, are taken as equal.
    """
    left = min((line.left for line in lines), default=0.0)
    least = min((line.left for line in usual), default=left)
    if sum(abs(line.left - left) < 2 for line in lines) < MANY:
        left = min(left, least)
    own, common = edge_of(lines), edge_of(usual)
    if own and common and own - left < LIKE * (common - least):
        own = None  # so short are the items of a list
    right = own or common
    if right is None:
        right = max((line.right for line in lines), default=0.0)
        right = max(right, width - left) if left < width / 2 else right
    steps = [below.base - above.base for above, below in pairwise(lines) if below.base > above.base]
    pitch = median(steps) if steps else 0.0
    indented = any(line.left > left + INDENT * line.size and line.right > right - 3 * line.size for line in lines)
    return Area(left, right, pitch, indented, bool(own or common))


def edge_of(lines: Sequence[Line]) -> float | None:
    """The right edge that several lines reach, the outermost such; None where no few lines end together.

    A mark that hangs over the edge and a line that is far too long do not move it.
    """
    ends = sorted(line.right for line in lines)
    room = 1.3 * max((line.size for line in lines[:1]), default=0.0)
    enough = max(MANY, round(MANY_OF * len(ends)))
    outermost = reversed(ends[-max(2, len(ends) // 20) :])
    return next((end for end in outermost if bisect_right(ends, end) - bisect_right(ends, end - room) >= enough), None)


def paragraphs(placed: Sequence[Placed]) -> list[tuple[str, int]]:
    """The paragraphs of consecutive lines, each with the page on which it begins."""
    found: list[tuple[str, int]] = []
    for index, here in enumerate(placed):
        text = here.line.text
        if index and goes_on(placed[index - 1], here):
            whole, page = found[-1]
            found[-1] = (joined(whole, text), page)
        else:
            found.append((text, here.page))
    return found


def goes_on(above: Placed, below: Placed) -> bool:
    """Whether a line goes on in the paragraph of the line above it."""
    over, under, area = above.line, below.line, below.area
    if not SIZES[0] < under.size / over.size < SIZES[1]:
        return False
    if under.left > area.left + INDENT * under.size or not is_full(above, under):
        return False
    ended = over.text.endswith(SENTENCE_END)
    if ended and (not area.is_sure or NEW_ITEM.match(under.text)):
        return False
    if above.area is not below.area:
        return not ended or area.indented or above.area.indented
    step = under.base - over.base
    if area.pitch and step > WIDE_GAP * area.pitch:
        return False
    return area.indented or not ended or step < BLOCK_GAP * smallest_step(area, under)


def smallest_step(area: Area, line: Line) -> float:
    """The distance of two lines in one paragraph: the usual one, or less as the print's size has it."""
    return min(area.pitch, 2 * line.size) if area.pitch else 2 * line.size


def is_full(above: Placed, following: Line) -> bool:
    """Whether the first word of the following line has no room at the end of a line."""
    slack = 0.2 if above.area.is_sure else 2.0
    return above.line.right + first_word(following) > above.area.right - slack * following.size


def first_word(line: Line) -> float:
    """The width of what cannot be parted at the start of a line: a character, a Latin word, with marks beside it."""
    text = line.text
    word = WORD.match(text)
    count = word.end() if word else 1
    while count < len(line.glyphs) and line.glyphs[count - 1].text in OPENING:
        count += 1
    while count < len(line.glyphs) and line.glyphs[count].text in CLOSING:
        count += 1
    return line.glyphs[min(count, len(line.glyphs)) - 1].right - line.left
