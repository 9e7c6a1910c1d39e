"""Finds what stands twice in a row in a text, letter for letter, whatever it means.

A text is turned into a few long integers, one bit a character. Two copies of something `size` characters long meet
where the text equals itself shifted by `size`, over `size` characters: shifts and masks of whole texts, so the cost is
a few operations on long integers for each size, and grows with the length of the text alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 32
"""Things up to this size are looked for; what is longer is a sentence, which is better compared as one."""
PLANES = tuple(bytes(48 + (byte >> bit & 1) for byte in range(256)) for bit in (0, 2, 3, 5))
"""For each chosen bit of a character's code, the digit 0 or 1 for every low byte."""
SHORT = 6
"""Below this size all planes are compared, above it two are enough to leave next to nothing to verify."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Something of `size` characters that stands at `start` and again directly behind itself."""

    start: int
    size: int

    @property
    def end(self) -> int:
        """The offset behind the second copy."""
        return self.start + 2 * self.size


def repeats(text: str) -> Iterator[Repeat]:
    """All that stands twice in a row, by size; of copies that overlap only the shortest and first."""
    low = text.encode("utf-32-le", "surrogatepass")[::4]
    yield from single(text, low)
    planes = [int(low.translate(plane), 2) for plane in PLANES] if len(text) > 3 else []
    for size in range(2, min(LONGEST, len(text) // 2) + 1):
        runs = equal_runs(planes if size < SHORT else planes[:2], size, len(text))
        if runs:
            yield from verified(text, size, f"{runs:0{len(text)}b}")


def single(text: str, low: bytes) -> Iterator[Repeat]:
    """The characters that stand twice in a row."""
    number = int.from_bytes(low, "little")
    same = (number ^ number >> 8).to_bytes(len(low), "little")
    place = same.find(0)
    while 0 <= place < len(text) - 1:
        found = text[place] == text[place + 1]
        if found:
            yield Repeat(place, 1)
        place = same.find(0, place + 1 + found)


def equal_runs(planes: list[int], size: int, length: int) -> int:
    """A bit for every offset at which a run of `size` characters ends that (very likely) equals the one before it.

    The highest bit of `length` stands for the first character.
    """
    differing = 0
    for plane in planes:
        differing |= plane ^ plane >> size
    runs = ~differing & (1 << length - size) - 1
    held = 1
    while held < size and runs:
        step = min(held, size - held)
        runs &= runs << step
        held += step
    return runs


def verified(text: str, size: int, marks: str) -> Iterator[Repeat]:
    """The repeats behind the marks, each of which stands where a second copy begins."""
    place = marks.find("1")
    while place >= 0:
        start = place - size
        found = start >= 0 and text[start:place] == text[place : place + size]
        if found:
            yield Repeat(start, size)
        place = marks.find("1", place + (size if found else 1))
