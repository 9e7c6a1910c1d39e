"""Page numbers, running heads and feet: the outermost lines of pages that only count or say the same on many pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gongkai.layout.lines import Line, pieces
from gongkai.layout.printed import Piece
from gongkai.layout.shapes import Rule

NUMBERED = re.compile(
    r"[-—–－·•~～―─_\s]*\d{1,4}[-—–－·•~～―─_\s]*|第\s*\d{1,4}\s*页[，,/\s]*(共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}|[Pp]age\s*\d+(\s*of\s*\d+)?"
)
DASHED = re.compile(r"[-—–－·•~～―─_]\s*\d{1,4}\s*[-—–－·•~～―─_]|第.*页|\d{1,4}\s*/\s*\d{1,4}|[Pp]age.*")
DIGITS = re.compile(r"[\d\s]+")
NEAR = 4.0
"""Points by which a running head may move from page to page."""
DEPTH = 2
"""How many lines at the head and at the foot of a page are looked at."""
SHARE = 0.4
MARGIN = 0.14
"""The part of the page's height at its head and foot within which such lines stand."""


@dataclass(slots=True)
class PageParts:
    """What stands on one page: the lines outside its ruled tables, these tables, the level lines that it draws."""

    number: int
    width: float
    height: float
    lines: list[Line]
    tables: list[Piece]
    across: list[Rule] = field(default_factory=list)


def taken_out(pages: Sequence[PageParts]) -> list[str]:
    """Take page numbers and running heads and feet out of the pages; gives back what they say, each once.

    A file in which nothing else stands keeps them.
    """
    candidates = {page.number: list(outermost(page)) for page in pages}
    repeated = repeating(candidates, len(pages))
    said: dict[str, None] = {}
    kept: list[list[Line]] = []
    for page in pages:
        left_out = set()
        for line in candidates[page.number]:
            text = line.text
            if is_number(line, page, len(pages), candidates):
                left_out.add(id(line))
            elif len(pages) > 1 and any(abs(line.base - base) < NEAR for base in repeated.get(masked(text), ())):
                left_out.add(id(line))
                said[text] = None
        kept.append([line for line in page.lines if id(line) not in left_out])
    if not any(kept) and not any(page.tables for page in pages):
        return []
    for page, lines in zip(pages, kept, strict=True):
        page.lines = lines
    return list(said)


def outermost(page: PageParts) -> Iterator[Line]:
    """The lines at the head and at the foot of a page, in its margins and outside its tables."""
    first = min((table.box.top for table in page.tables), default=page.height)
    last = max((table.box.bottom for table in page.tables), default=0.0)
    head, foot = MARGIN * page.height, (1 - MARGIN) * page.height
    yield from (line for line in page.lines[:DEPTH] if line.base < min(first, head))
    yield from (line for line in page.lines[-DEPTH:] if line.top > max(last, foot))


def masked(text: str) -> str:
    """A line without its figures and blanks."""
    return DIGITS.sub("", text)


def repeating(candidates: dict[int, list[Line]], pages: int) -> dict[str, list[float]]:
    """What stands at the same height on many pages, with the heights."""
    heights: dict[tuple[str, int], list[float]] = defaultdict(list)
    for lines in candidates.values():
        for line in lines:
            heights[masked(line.text), round(line.base / NEAR)].append(line.base)
    seen = Counter({key: len(bases) for key, bases in heights.items()})
    found: dict[str, list[float]] = defaultdict(list)
    for (text, place), bases in heights.items():
        count = seen[text, place] + seen[text, place - 1] + seen[text, place + 1]
        if text and count >= max(2, SHARE * pages):
            found[text] += bases[:1]
    return found


def is_number(line: Line, page: PageParts, pages: int, candidates: dict[int, list[Line]]) -> bool:
    """Whether a line is nothing but page numbers; a bare figure is one only where it counts with the pages."""
    texts = [piece.text for piece in pieces(line)]
    if not all(NUMBERED.fullmatch(text) for text in texts):
        return False
    if all(DASHED.fullmatch(text) for text in texts):
        return True
    own = int(texts[0]) if texts[0].isdecimal() else 0
    offset = own - page.number
    others = [
        int(other.text) - number
        for number, lines in candidates.items()
        for other in lines
        if number != page.number and other.text.isdecimal() and len(other.text) < 5
    ]
    return offset in others or (pages == 1 and own == 1)
