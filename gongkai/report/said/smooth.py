"""A passage made even for reading: one width of figures and punctuation, no blanks, lines of print joined again.

Readers leave blanks beside figures, stars of markdown and line ends in the middle of a sentence. Whoever looks for
sentences wants none of them, but has to give offsets in the passage as it stands.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

SEPARATOR = "\x1f"
"""Stands for the comma inside 1,234, which must not be taken for a comma of the sentence."""
THOUSANDS = re.compile(r"[,，](?<=[0-9][,，])(?=[0-9]{3}(?![0-9]))")
WIDE = re.compile("[０-９％．,;:()!?［］]")
WIDTHS = dict(zip("０１２３４５６７８９％．,;:()!?［］", "0123456789%.，；：（）！？[]", strict=True))
GAP = re.compile(r"[\s*\u200b]+")
ITEM = re.compile(r"[（第]?[一二三四五六七八九十]|（?[0-9]+[）、．.]")
OPEN_LINE = 20
"""A line end is one of print, not of a sentence, where so many characters before it hold no end of a sentence."""
ENDS = frozenset("。！？；：\n")


@dataclass(frozen=True, slots=True)
class Smooth:
    """The even `text`; `starts` are the offsets in it at which a run of characters begins, `origins` those before."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """Where the character at `offset` of the even text stands in the passage."""
        run = bisect_right(self.starts, offset) - 1
        return self.origins[run] + offset - self.starts[run]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters from `start` to `end` as offsets in the passage."""
        return self.origin(start), self.origin(end - 1) + 1 if end > start else self.origin(start)


@lru_cache(maxsize=16)
def smooth(passage: str) -> Smooth:
    """The passage made even; a pure function, kept for the checks that ask again."""
    even = evened(passage)
    runs = list(kept(even))
    starts, length = [], 0
    for first, last in runs:
        starts.append(length)
        length += last - first
    text = "".join([even[first:last] for first, last in runs])
    return Smooth(text, tuple(starts), tuple(first for first, _ in runs))


def evened(passage: str) -> str:
    """The passage with one width of figures and punctuation, character for character."""
    if "," in passage or "，" in passage:
        passage = THOUSANDS.sub(SEPARATOR, passage)
    for wide in set(WIDE.findall(passage)):  # str.translate is slow on Chinese text
        passage = passage.replace(wide, WIDTHS[wide])
    return passage


def kept(even: str) -> Iterator[tuple[int, int]]:
    """The runs of characters between what is left out; at least one, be it empty.

    A blank between two figures stays, for it parts two numbers, and so does the end of a sentence's line.
    """
    last = 0
    for match in GAP.finditer(even):
        start, end = match.span()
        if "\n" in match[0]:  # a blank line ends a paragraph
            stays = not is_of_print(even, start, end)
        else:
            stays = even[start - 1 : start].isdigit() and even[end : end + 1].isdigit()
        if not stays:
            if start > last:
                yield last, start
            last = end
    yield last, len(even)


def is_of_print(even: str, start: int, end: int) -> bool:
    """Whether the line end in the gap from `start` to `end` only breaks the line within a sentence."""
    line = even[max(0, start - OPEN_LINE) : start]
    return (
        even.count("\n", start, end) == 1
        and len(line) == OPEN_LINE
        and not (ENDS.intersection(line) or ITEM.match(even, end))
    )
