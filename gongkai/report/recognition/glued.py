"""Figures printed without anything between them (640020470) are parted: every way to read them, the sums deciding.

Only a total beside its own parts decides here, so that no error of the report between rows is read away.
"""

from collections.abc import Iterator, Sequence

MOST = 400
"""So many readings of one row are looked at; a row with more cannot be told."""
LONGEST = {7: 24, 15: 40}
"""By the number of columns, how many digits are tried at most: more would take too long."""
DIGITS = 7


def readings(pieces: Sequence[str], groups: Sequence[int]) -> list[tuple[str, ...]]:
    """Every way to part the pieces into columns; each group of columns ends with the sum of its others.

    Figures have no leading zeros; a piece's end is a figure's end. Empty where there is no way, or more than can be
    told, or where the pieces may be whole.
    """
    text = "".join(pieces)
    if not text.isdecimal() or len(text) > LONGEST[sum(groups)] or may_be_whole(pieces, groups[0]):
        return []
    ends, at = [], 0
    for piece in pieces:
        at += len(piece)
        ends.append(at)
    found: list[tuple[str, ...]] = []
    for reading in parted(text, ends, 0, list(groups)):
        found.append(reading)
        if len(found) > MOST:
            return []
    return found


def may_be_whole(pieces: Sequence[str], width: int) -> bool:
    """Whether the pieces may be whole figures between which blank cells were lost: their totals hold as they are.

    Such a row must not be parted. `width` is the number of columns of a group, which ends with its total.
    """
    if len(pieces) < 2 or any(len(piece) > 1 and piece.startswith("0") for piece in pieces):
        return False
    groups = [pieces[start : start + width] for start in range(0, len(pieces), width)]
    return all(len(group) > 1 and sum(map(int, group[:-1])) == int(group[-1]) for group in groups)


def parted(text: str, ends: Sequence[int], start: int, groups: list[int]) -> Iterator[tuple[str, ...]]:
    """The readings of the text from `start` on in whole groups."""
    if not groups:
        if start == len(text):
            yield ()
        return
    for group in columns(text, ends, start, groups[0]):
        for rest in parted(text, ends, start + sum(map(len, group)), groups[1:]):
            yield (*group, *rest)


def columns(text: str, ends: Sequence[int], start: int, width: int, total: int = 0) -> Iterator[tuple[str, ...]]:
    """The readings of one group: `width` figures from `start`, the last the sum of the others and of `total`."""
    if width == 1:
        last = str(total)
        stop = start + len(last)
        if text.startswith(last, start) and not any(start < end < stop for end in ends):
            yield (last,)
        return
    for stop in stops(text, ends, start) if len(text) - start >= width else ():
        figure = text[start:stop]
        for rest in columns(text, ends, stop, width - 1, total + int(figure)):
            yield (figure, *rest)


def stops(text: str, ends: Sequence[int], start: int) -> range:
    """Where a figure that begins at `start` may end."""
    if start >= len(text):
        return range(0)
    border = next(end for end in ends if end > start)
    return range(start + 1, (start + 1 if text[start] == "0" else min(border, start + DIGITS)) + 1)


def free(pieces: Sequence[str], width: int, *, change: int | None = None) -> list[tuple[str, ...]]:
    """Every way to part the pieces into `width` columns without a sum; the column `change` may be negative."""
    text = " ".join(pieces)
    return [found for found in loose(text, width, 0, change) if len(found) == width][:MOST]


def loose(text: str, width: int, column: int, change: int | None) -> Iterator[tuple[str, ...]]:
    """The readings of what is left of a text, beginning with the column `column`."""
    text = text.lstrip()
    if column == width:
        if not text:
            yield ()
        return
    sign = len(text) - len(text.lstrip("-−")) if column == change else 0
    for stop in range(sign + 1, min(len(text), sign + DIGITS) + 1):
        figure = text[:stop]
        digits = figure[sign:]
        if sign > 1 or not digits.isdecimal():
            return
        for rest in loose(text[stop:], width, column + 1, change):
            yield (figure, *rest)
        if digits == "0":
            return
