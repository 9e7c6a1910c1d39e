"""A text without disguises: one width of characters, nothing invisible, and the way back to the text as it was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
WIDE_ALNUM = {code + 0xFEE0: code for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))}
CIRCLED = {0x2460 + n: 0x31 + n for n in range(9)}
BLANKS = dict.fromkeys((0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), 0x20)
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−－"), 0x2D)
NARROW = WIDE_ALNUM | CIRCLED | BLANKS | DASHES | {0xFF0B: 0x2B, 0xFF0E: 0x2E}
"""Characters that stand for another one, by code: full-width figures and letters, odd blanks and dashes."""


@dataclass(frozen=True, slots=True)
class Plain:
    """The plain text; `places[i]` is where its character `i` stands in the text as it was, None where nothing moved."""

    text: str
    places: Sequence[int] | None = None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """From where to where a piece of the plain text stands in the text as it was."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def plain(text: str) -> Plain:
    """The text with half-width figures, letters, blanks and dashes, and without invisible characters."""
    narrow = text.translate(NARROW)
    if text.isascii() or not INVISIBLE.search(narrow):
        return Plain(narrow)
    places = [index for index, character in enumerate(narrow) if not INVISIBLE.match(character)]
    return Plain("".join(narrow[index] for index in places), places)
