"""The numbered items of a running text (（一）, 一是, 1., （1）, ①, 第一， 首先，), and where their numbers break off.

Only a number that plainly opens an item is taken: at the start of a line, or behind the end of a clause. Lists may be
nested in one another; they begin anew under every heading and after a cue such as 改进措施. A number that is missing
counts as there where it stands in a less plain way (“二要”, “另一方面”, a bracket lost): only a sure break is told.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gongkai.law.instruments import numeral

NUMERALS = "一二三四五六七八九十"
LINE = r"(?:\A|[。；：！？;:\n])[”’）)]*[\s*#>“‘]*\Z"
CLAUSE = r"(?:\A|[。；：！？;:，,、\n])[”’）)]*[\s*#>“‘]*\Z"
LOOK_BACK = 8
"""So many characters before a number tell whether it opens an item."""
LARGEST_STEP = 3
"""A number that jumps further is no item of the list."""
DEEPEST = 8
CUE = re.compile(r"措施|改进|整改|下一步|下步|今后|接下来|针对|[我本][^。，]{0,6}将|(?:19|20)\d\d年")
"""Words between two lists that say that the second is no part of the first one's last item."""
NUMBERS = {numeral(number): number for number in range(1, 100)} | {"首先": 1, "其次": 2, "再次": 3}
IN_OTHER_WORDS = {1: "|首先|一方面", 2: "|其次|另一方面|再者", 3: "|再次|最后|另外"}


@dataclass(frozen=True, slots=True)
class Style:
    """One way of numbering: how its numbers stand, what stands before them, and how they may stand less plainly.

    `printed` and `loosely` hold {n} for the number in Chinese, {d} in digits, {c} as a circled digit. `whole`: such a
    list has its first item; `by_line`: a list in another line is another list.
    """

    found: re.Pattern[str]
    opened: re.Pattern[str]
    printed: str
    loosely: str
    whole: bool = False
    by_line: bool = False


IS, BRACKET, *OTHERS = STYLES = (
    Style(
        re.compile(rf"([{NUMERALS}][{NUMERALS}]?)\s?是"),
        re.compile(CLAUSE),
        "{n}是",
        r"{n}\s*[是要则来、，,．.]|其{n}|第{n}|[（(]\s*{n}\s*[）)]",
        whole=True,
        by_line=True,
    ),
    Style(
        re.compile(rf"[（(]\s?([{NUMERALS}]{{1,3}})\s?[)）](?!\s?(?:项(?!目)|款(?!项)|至|、|[和及]\s?[（(]))"),
        re.compile(LINE),
        "（{n}）",
        r"[（(]\s*{n}|{n}\s*[)）、]",
        whole=True,
    ),
    Style(
        re.compile(r"([1-9]\d?)\s?[.．、](?![\d.．])"),
        re.compile(LINE),
        "{d}.",
        r"(?<![\d.]){d}\s*[.．、，,:：)）\s]",
    ),
    Style(re.compile(r"[（(]\s?([1-9]\d?)\s?[)）]"), re.compile(LINE), "（{d}）", r"{d}\s*[)）]|[（(]\s*{d}"),
    Style(re.compile("([①-⑳])"), re.compile(""), "{c}", "{c}"),
    Style(re.compile(rf"第([{NUMERALS}]{{1,2}})\s?[，,、：:]"), re.compile(CLAUSE), "第{n}", "第{n}|{n}是|其{n}"),
    Style(re.compile("(首先|其次|再次)[，,、是]"), re.compile(CLAUSE), "第{n}项", "第{n}|{n}是|其{n}"),
)


@dataclass(frozen=True, slots=True)
class Marker:
    """One number that opens an item: its style, its number, where it stands (offsets in the text)."""

    style: Style
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Break:
    """A number that does not follow: the one before it (None: the list has no first), itself, the number due."""

    before: Marker | None
    after: Marker
    due: int


@dataclass(slots=True)
class OpenList:
    """A list that goes on: its last item, how many items it has, whether a break in it was already told."""

    last: Marker
    items: int = 1
    broken: bool = False


def printed(style: Style, number: int) -> str:
    """A number as the list prints it: （三）, 三是, 3., ③."""
    return filled(style.printed, number)


def filled(shape: str, number: int) -> str:
    """A shape with its number in Chinese, in digits, circled."""
    return shape.format(n=numeral(number), d=number, c=chr(ord("①") + number - 1))


@lru_cache(maxsize=256)
def loose(style: Style, number: int) -> re.Pattern[str]:
    """How a number of the list may stand where it does not plainly open an item."""
    return re.compile(filled(style.loosely, number) + IN_OTHER_WORDS.get(number, ""))


def markers(text: str) -> list[Marker]:
    """The numbers that open an item, in the order of the text."""
    found = [
        Marker(style, number, match.start(), match.end())
        for style in STYLES
        for match in style.found.finditer(text)
        if (number := number_of(match[1])) and opens_item(style, text, match.start())
    ]
    return sorted(found, key=lambda marker: marker.start)


def opens_item(style: Style, text: str, start: int) -> bool:
    """Whether what stands before a number leaves it to open an item."""
    return bool(style.opened.search(text[max(0, start - LOOK_BACK) : start])) or not start


def number_of(words: str) -> int:
    """A number as printed: 十二, 12, ⑫, 其次; 0 where it is none (二二)."""
    if "①" <= words[0] <= "⑳":
        return ord(words[0]) - ord("①") + 1
    return int(words) if words.isdecimal() else NUMBERS.get(words, 0)


def breaks(text: str, before: str = "") -> Iterator[Break]:
    """Where a list of the text skips or repeats a number; `before` is what stands before the text (its heading)."""
    lists: list[OpenList] = []
    for marker in markers(text):
        own = [index for index, one in enumerate(lists) if one.last.style is marker.style]
        place = continued(marker, lists, own, text)
        if place is None:
            yield from begun(marker, lists, own, text, before)
            continue
        current = lists[place]
        due = current.last.number + 1
        if marker.number > due + LARGEST_STEP:
            continue
        if marker.number != due and not current.broken and not in_between(current.last, marker, due, text):
            current.broken = True
            yield Break(current.last, marker, due)
        current.last = marker
        current.items += 1
        del lists[place + 1 :]


def continued(marker: Marker, lists: list[OpenList], own: list[int], text: str) -> int | None:
    """The index of the open list that a marker continues, rightly or not; None where it begins a list.

    `own` are the indexes of the lists in its style. It goes back to an outer one only from a list of several items.
    """
    if not own or marker.number == 1:
        return None
    last = lists[own[-1]].last
    if marker.number != last.number + 1 and lists[own[-1]].items > 1:
        outer = [index for index in own[:-1] if lists[index].last.number + 1 == marker.number]
        if outer:
            return outer[-1]
    anew = marker.number == 2 and last.number > 1
    if anew and (CUE.search(text, last.end, marker.start) or in_between(last, marker, 1, text)):
        return None
    return own[-1]


def begun(marker: Marker, lists: list[OpenList], own: list[int], text: str, before: str) -> Iterator[Break]:
    """Open the list that a marker begins; a break where it begins with the second item, or twice with the first."""
    last = lists[own[-1]].last if own else None
    broken = marker.number == 2 and marker.style.whole and lacks_first(marker, last, lists, text, before)
    if broken:
        yield Break(None, marker, 1)
    if last and marker.number == 1:
        twice = last.number == 1 and marker.style is IS and not parted(last, marker, text, "：:\n")
        if twice and not in_between(last, marker, 2, text):
            yield Break(last, marker, 2)
            broken = True
        if twice or parted(last, marker, text, "\n" if marker.style.by_line else ""):
            del lists[own[0] :]
    lists.append(OpenList(marker, broken=broken))
    del lists[:-DEEPEST]


def lacks_first(marker: Marker, last: Marker | None, lists: list[OpenList], text: str, before: str) -> bool:
    """Whether a list that begins with its second item has no first one, in whatever words, since the item around it."""
    if last is None and lists:
        last = lists[-1].last
    start = last.end if last else 0
    first = loose(marker.style, 1)
    return not first.search(text, start, marker.start) and not (start == 0 and first.search(before))


def parted(one: Marker, other: Marker, text: str, marks: str) -> bool:
    """Whether between two markers stands a cue, or one of the marks."""
    between = text[one.end : other.start]
    return any(mark in between for mark in marks) or bool(CUE.search(between))


def in_between(one: Marker, other: Marker, number: int, text: str) -> bool:
    """Whether the number stands between two markers in a less plain way."""
    return bool(loose(one.style, number).search(text, one.end, other.start))
