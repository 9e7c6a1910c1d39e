"""The plain shapes that a page is made of, in points from its top left corner as the reader sees it."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Glyph(NamedTuple):
    """One printed character: its left and right edge, its baseline, the height of its font's line, its number."""

    text: str
    left: float
    right: float
    base: float
    size: float
    number: int = 0

    @property
    def middle(self) -> float:
        """The height at which the middle of the character stands."""
        return self.base - 0.3 * self.size


class Rule(NamedTuple):
    """A straight line: horizontal ones stand at a height and go from left to right, vertical ones accordingly."""

    at: float
    start: float
    end: float


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(slots=True)
class Sheet:
    """What one page holds: `number` counts from 1; `fills` are filled areas; `tilted` is text set askew;
    `characters` counts all, seen or not, `unknown` those without a meaning."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    tilted: str = ""
    characters: int = 0
    unknown: int = 0
