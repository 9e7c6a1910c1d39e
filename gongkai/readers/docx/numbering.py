"""Numbers that Word counts by itself (一、 （一） 1.): they stand nowhere in the text and are computed here."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from gongkai.parts import Element
from gongkai.readers.docx.names import W, amount
from gongkai.readers.docx.styles import Style

DIGITS = "〇一二三四五六七八九"
LEGAL = "零壹贰叁肆伍陆柒捌玖"
STEMS = "甲乙丙丁戊己庚辛壬癸"
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
ROMAN_SMALL = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
PLACE = re.compile(r"%([1-9])")
CLOSED = tuple("、，.．。)）:：]】")
"""Behind these a label needs no blank before the words."""
HIGHEST = 9_999


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: the first number, its form, the words around it, the style that has it."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    style: str = ""
    starts_over: int | None = None


def chinese(number: int, digits: str = DIGITS, units: tuple[str, ...] = ("", "十", "百", "千")) -> str:
    """A number up to 9999 in Chinese: 十二, 一百零五."""
    found, zero = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if not digit:
            zero = bool(found)
            continue
        found += ("零" if zero else "") + digits[digit] + units[power]
        zero = False
    return found.removeprefix("一") if 10 <= number < 20 and digits == DIGITS else found or digits[0]


def roman(number: int) -> str:
    """A Roman number, in small letters."""
    found = ""
    for value, letters in (*ROMAN, *ROMAN_SMALL):
        found += letters * (number // value)
        number %= value
    return found


def letter(number: int) -> str:
    """a to z, then aa, bb and so on, as Word has it."""
    return chr(97 + (number - 1) % 26) * min((number - 1) // 26 + 1, 20)


def circled(number: int) -> str:
    """① to ⑳, then plain digits."""
    return chr(0x2460 + number - 1) if number <= 20 else str(number)


def bracketed(number: int) -> str:
    """⑴ to ⒇, then plain digits."""
    return chr(0x2474 + number - 1) if number <= 20 else str(number)


def wide(number: int) -> str:
    """Full-width digits."""
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


FORMS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
            "koreanDigital",
        ),
        chinese,
    ),
    "ideographDigital": lambda number: "".join(DIGITS[int(digit)] for digit in str(number)),
    "chineseLegalSimplified": lambda number: chinese(number, LEGAL, ("", "拾", "佰", "仟")),
    "ideographTraditional": lambda number: STEMS[(number - 1) % 10],
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": wide,
    "decimalFullWidth2": wide,
    "decimalEnclosedCircle": circled,
    "decimalEnclosedCircleChinese": circled,
    "decimalEnclosedParen": bracketed,
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "lowerLetter": letter,
    "upperLetter": lambda number: letter(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "none": lambda _: "",
}
"""How a number is written in each form; all others are written in plain digits."""
SILENT = ("bullet", "picture")


class Numbering:
    """The lists of a document and how far each has counted; `label` is asked once for each paragraph, in order."""

    def __init__(self, part: Element, styles: dict[str, Style]) -> None:
        self.styles = styles
        lists = {a.get(f"{W}abstractNumId", ""): levels_of(a) for a in part.iterchildren(f"{W}abstractNum")}
        self.lists: dict[str, tuple[str, dict[int, Level]]] = {}
        for number in part.iterchildren(f"{W}num"):
            of = number.find(f"{W}abstractNumId")
            kind = of.get(f"{W}val", "") if of is not None else ""
            levels = dict(lists.get(kind, {}))
            for override in number.iterchildren(f"{W}lvlOverride"):
                overridden(levels, override)
            self.lists[number.get(f"{W}numId", "")] = kind, levels
        self.counts: dict[str, dict[int, int]] = {}
        self.begun: set[str] = set()

    def label(self, paragraph: Element) -> str:
        """The number before a paragraph, with the blank that parts it from the words; empty where it has none."""
        number, level = self.place_of(paragraph)
        kind, levels = self.lists.get(number, ("", {}))
        if level not in levels:
            return ""
        self.count(number, kind, level, levels)
        plan = levels[level]
        if plan.form in SILENT:
            return ""
        counts = self.counts[kind]
        text = PLACE.sub(lambda found: written(counts, levels, int(found.group(1)) - 1), plan.text)
        return text if not text or text.endswith(CLOSED) else f"{text} "

    def place_of(self, paragraph: Element) -> tuple[str, int]:
        """The list and the level of a paragraph, by its own mark or by its style's."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return "", 0
        own, named = properties.find(f"{W}numPr"), properties.find(f"{W}pStyle")
        key = named.get(f"{W}val", "") if named is not None else ""
        style = self.styles.get(key, Style())
        number = own.find(f"{W}numId") if own is not None else None
        if own is not None and number is not None:
            return number.get(f"{W}val", ""), amount(own.find(f"{W}ilvl"))
        levels = self.lists.get(style.number, ("", {}))[1]
        of_style = next((level for level, plan in levels.items() if plan.style == key and key), 0)
        return style.number, of_style if style.level is None else style.level

    def count(self, number: str, kind: str, level: int, levels: dict[int, Level]) -> None:
        """Count one paragraph: its level goes up by one, the levels below begin anew."""
        counts = self.counts.setdefault(kind, {})
        if number not in self.begun:
            self.begun.add(number)
            for other, plan in levels.items():
                if plan.starts_over is not None:
                    counts.pop(other, None)
        counts[level] = min(counts.get(level, levels[level].start - 1) + 1, HIGHEST)
        for below in [other for other in counts if other > level]:
            del counts[below]


def written(counts: dict[int, int], levels: dict[int, Level], level: int) -> str:
    """The number of one level as its form writes it."""
    plan = levels.get(level)
    if plan is None:
        return ""
    number = counts.get(level, plan.start)
    return FORMS.get(plan.form, str)(number) if number > 0 else str(number)


def levels_of(element: Element) -> dict[int, Level]:
    """The levels of a list."""
    return {
        int(level.get(f"{W}ilvl", "")): level_of(level)
        for level in element.iterchildren(f"{W}lvl")
        if level.get(f"{W}ilvl", "") in tuple("012345678")
    }


def level_of(element: Element) -> Level:
    """One level."""
    said = {kind: element.find(f"{W}{kind}") for kind in ("start", "numFmt", "lvlText", "pStyle")}
    value = {kind: found.get(f"{W}val", "") for kind, found in said.items() if found is not None}
    start = amount(said["start"]) if said["start"] is not None else 1
    return Level(start, value.get("numFmt", "decimal"), value.get("lvlText", "")[:200], value.get("pStyle", ""))


def overridden(levels: dict[int, Level], override: Element) -> None:
    """Enter what one list says otherwise than its kind: another level, another first number."""
    level = amount(override) if override.get(f"{W}ilvl") is None else int(override.get(f"{W}ilvl", "0")[:1] or 0)
    own, start = override.find(f"{W}lvl"), override.find(f"{W}startOverride")
    if own is not None:
        levels[level] = level_of(own)
    if start is not None and level in levels:
        levels[level] = replace(levels[level], start=amount(start), starts_over=amount(start))
