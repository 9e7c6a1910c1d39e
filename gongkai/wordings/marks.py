"""Faults of punctuation in Chinese text, each as the places where it stands.

Source: 《标点符号用法》(GB/T 15834—2011). Only marks among Chinese characters are judged: addresses, times, thousands
and numbered items have half-width marks of their own.
"""

import re
from collections import Counter
from collections.abc import Iterator

Span = tuple[int, int]
"""The offsets of a fault in its text."""

STOPS = re.compile("[，。、；：,.][，。、；：,.]+")
HALF = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "､": "、", "﹑": "、", "｡": "。"}
BRACKETS = {"(": "（", ")": "）"}
PAIRS = {"《": "》", "“": "”", "（": "）", "〔": "〕", "【": "】", "〈": "〉"}
ENDS = {closing: opening for opening, closing in PAIRS.items()}
ANY_BRACKET = re.compile("[《》“”（）()〔〕【】〈〉]")
ITEM = re.compile(r"(?:^|[\n\s。；：，、）)])(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[①-⑳])$")
"""What stands before a closing bracket that belongs to a number, as 1） does."""
ANGLES = re.compile(r"<[^<>\n]{1,60}>")


def is_chinese(character: str) -> bool:
    """Whether it is a Chinese character or a mark that only Chinese text has; nothing is neither."""
    return "\u4e00" <= character <= "\u9fff" or (character != "" and character in "《》“”（）〔〕、，。；：％")


def doubled(text: str) -> Iterator[Span]:
    """Two stops in a row, as ，， and 。。; each run once. Dots and commas among themselves may be anything."""
    for run in STOPS.finditer(text):
        chinese = not run[0].isascii() or (run[0] == ",," and is_chinese(text[run.start() - 1 : run.start()]))
        dots = run[0].count(".")  # several are an ellipsis
        if chinese and dots <= 1:
            yield run.span()


def all_places(text: str, part: str) -> Iterator[int]:
    """Every offset of `part`, overlapping ones included."""
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)


def half_width(text: str) -> Iterator[Span]:
    """Half-width marks in Chinese text; a colon before figures or Latin letters is left alone."""
    places = (place for mark in HALF if mark in text for place in all_places(text, mark))
    return ((place, place + 1) for place in sorted(places) if in_chinese(text, place))


def in_chinese(text: str, place: int) -> bool:
    """Whether the half-width mark at `place` stands in Chinese text."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if not before:
        return False
    if is_chinese(before):
        at_end = after in ("", "\n")
        return at_end or is_chinese(after) or (text[place] in ",;" and after.isalnum())
    return text[place] in ",;" and before.isdigit() and "\u4e00" <= after <= "\u9fff"


def half_brackets(text: str) -> Iterator[Span]:
    """Half-width brackets around Chinese; a pair counts once, at the one that touches a Chinese character first."""
    reached = -1
    for start in all_places(text, "(") if "(" in text else ():
        end = text.find(")", start, start + 200)
        inside = text[start + 1 : end] if end > 0 else text[start + 1 : start + 2]
        if start > reached and any("\u4e00" <= character <= "\u9fff" for character in inside):
            reached = max(end, start)
            yield start, start + 1


def unpaired(text: str) -> Iterator[Span]:
    """Opening marks that are never closed and closing ones that nothing opens; both widths of a bracket are one.

    An opening mark in the last sentence, which may break off before the closing one, is left alone; so are pairs that
    cross where there are as many of each mark.
    """
    if all(text.count(opening) == text.count(closing) for opening, closing in PAIRS.items()) and "(" not in text:
        return
    open_marks: list[tuple[str, int]] = []
    held = Counter[str]()
    for found in ANY_BRACKET.finditer(text):
        mark = BRACKETS.get(found[0], found[0])
        opening = ENDS.get(mark)
        if opening is None:
            open_marks.append((mark, found.start()))
            held[mark] += 1
        elif held[opening]:
            while (last := open_marks.pop())[0] != opening:
                held[last[0]] -= 1
                yield last[1], last[1] + 1
            held[opening] -= 1
        elif not (mark == "）" and ITEM.search(text, max(0, found.start() - 5), found.start())):
            yield found.span()
    complete = text.rfind("。")
    yield from ((place, place + 1) for _, place in open_marks if place < complete)


def angles(text: str) -> Iterator[Span]:
    """< > around Chinese words, where 《》 or inside it 〈〉 belong."""
    for found in ANGLES.finditer(text) if "<" in text else ():
        if any("\u4e00" <= character <= "\u9fff" for character in found[0]):
            yield found.span()


def stars(text: str) -> Iterator[Span]:
    """The ** of a markup language that was not turned into bold type; each pair counts once."""
    for number, place in enumerate(all_places(text, "**") if "**" in text else ()):
        if number % 2 == 0:
            yield place, place + 2
