"""Characters become lines of words: those on one baseline, from left to right, with blanks where the print has them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from gongkai.layout.characters import is_wide
from gongkai.layout.shapes import Glyph

FIGURE = re.compile(r"[-−－+]?[\d０-９][\d０-９,，.．]*(?:[（(][^（）()]{1,20}[）)]|元|万元)?|[/无\-—–－]")
"""A figure, with a remark or unit, or what stands in its place."""
SAME_BASE = 0.42
"""Baselines nearer than this part of the print's height are one line; a superscript is still in its line."""
SAME_PLACE = 0.12
"""A character printed again so near is printed bold by doubling."""
BLANK_WIDE, BLANK_NARROW = 0.9, 0.22
"""From which part of the print's size a gap is a blank, beside Chinese characters and between Latin ones."""
SPACED_WIDE, SPACED_NARROW = 2.0, 0.4
"""By how much at most, in print sizes, a line may be spaced out evenly: figures never as far as Chinese characters."""
COLUMN_GAP = 1.3
"""From which gap on, in print sizes, what follows may stand in another column."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line or a piece of one: its characters from left to right."""

    glyphs: tuple[Glyph, ...]
    size: float

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.glyphs[-1].right

    @property
    def base(self) -> float:
        """The height of its baseline."""
        return self.glyphs[0].base

    @property
    def top(self) -> float:
        """The height above which it prints nothing."""
        return self.base - self.size

    @property
    def text(self) -> str:
        """Its words."""
        return text_of(self.glyphs, self.size)


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines of some characters, from the top down."""
    found: list[list[Glyph]] = []
    base, reach = 0.0, -1.0
    for glyph in sorted(glyphs, key=lambda glyph: glyph.base):
        if glyph.base - base > reach:
            found.append([])
            base, reach = glyph.base, SAME_BASE * glyph.size
        found[-1].append(glyph)
    return [line_of(line) for line in found]


def line_of(glyphs: list[Glyph]) -> Line:
    """One line from its characters in any order; what is printed twice for boldness stands in it once."""
    size = size_of(glyphs)
    if len(glyphs) == 1:
        return Line((glyphs[0],), size)
    glyphs.sort(key=lambda glyph: glyph.left + glyph.right)  # Chinese brackets reach over their neighbours
    near = SAME_PLACE * size
    kept: list[Glyph] = []
    for glyph in glyphs:
        if not any(glyph.text == other.text and glyph.left - other.left < near for other in kept[-3:]):
            kept.append(glyph)
    return Line(tuple(kept), size)


def size_of(glyphs: list[Glyph]) -> float:
    """The size of print: the width of the Chinese characters, else what the font's height makes likely."""
    widths = [glyph.right - glyph.left for glyph in glyphs if glyph.text >= "\u4e00"]
    size = median(widths) if widths else 0.8 * median(glyph.size for glyph in glyphs)
    return max(size, 1.0)


def text_of(glyphs: tuple[Glyph, ...], size: float) -> str:
    """The words of a line: a blank where the gap is wider than the line's usual one by as much as a blank is wide."""
    if len(glyphs) < 2:
        return glyphs[0].text if glyphs else ""
    gaps = [right[1] - left[2] for left, right in pairwise(glyphs)]
    if max(gaps) <= size * BLANK_NARROW:
        return "".join([glyph[0] for glyph in glyphs])
    usual = max(median(gaps), 0.0)
    between = {True: size * BLANK_WIDE + min(usual, SPACED_WIDE * size)}
    between[False] = size * BLANK_NARROW + min(usual, SPACED_NARROW * size)
    words = [glyphs[0].text]
    for (left, right), gap in zip(pairwise(glyphs), gaps, strict=True):
        if gap > between[is_wide(left.text[-1]) or is_wide(right.text[0])]:
            words.append(" ")
        words.append(right.text)
    return "".join(words)


def pieces(line: Line) -> Iterator[Line]:
    """A line parted where it leaves the room of a column free; Chinese characters spaced out evenly stay together."""
    glyphs = line.glyphs
    gaps = [right.left - left.right for left, right in pairwise(glyphs)]
    usual = min(max(median(gaps), 0.0), SPACED_WIDE * line.size) if len(gaps) > 2 else 0.0
    start = 0
    for index, gap in enumerate(gaps, 1):
        spaced = is_wide(glyphs[index - 1].text[-1]) and is_wide(glyphs[index].text[0]) and gap <= 2 * usual
        if gap > COLUMN_GAP * line.size and not spaced:
            yield Line(glyphs[start:index], line.size)
            start = index
    yield Line(glyphs[start:], line.size)


def joined(left: str, right: str, full: bool = True) -> str:
    """Two lines of one paragraph or cell as one: no blank beside Chinese characters, nor inside a broken figure.

    `full`: the first line leaves no room for the second one's first character.
    """
    if not left or not right:
        return left + right
    if is_wide(left[-1]) or is_wide(right[0]):
        return left + right
    if full and left[-1].isdigit() and right[0] in "0123456789.,":
        return left + right
    return left + right if left[-1] in "-/@_" else f"{left} {right}"
