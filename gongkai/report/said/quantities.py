"""The quantities of a passage: a number with its unit, and whether it is exact.

What counts nothing is left out: years and dates, document and article numbers, telephone numbers, ordinals (第3次),
numbers of items (1.), names (5G, 12345热线), and whatever stands inside 《》.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from gongkai.report.said.numbers import ALL, printed_number, spelled_number
from gongkai.report.said.smooth import smooth


class Quantity(NamedTuple):
    """`value` of `unit`, at `start` to `end` of the even text.

    `exact` is False where the words around it give only a bound or a rough figure (余, 近, 以上, 3-5, 每), or where it
    is rounded (3.5万); `places` are the decimal places as printed.
    """

    value: int | Decimal
    unit: str
    exact: bool
    places: int
    start: int
    end: int


UNITS = (
    "件次|人次|批次|场次|条次|篇次|期次|项次|家次|户次|期(?!工程|间|末|限)|件(?!套)"
    "|[条次份篇宗起场册本批例笔家名位人户元部种类处幅封通则届轮项%]"
    "|个(?!工作日|自然日|月|百分点|小时|多|星期|以上)"
)
COUNTED = "件次|人次|件(?!套)|期(?!工程|间|末|限)|条(?!例|块)|[宗起例份篇场]"
"""The units with which a number in Chinese characters is a quantity: 一项, 两个 and 一次 are turns of speech."""
NUMERAL = "一二两三四五六七八九十百千零〇○"
QUANTITY = re.compile(
    rf"[0-9{NUMERAL[1:-3]}《“](?:"
    rf"(?<=[0-9])(?P<digits>[0-9\x1f]*+(?:\.[0-9]++)?)(?P<scale>[百千]?[万亿]?)(?P<more>[余多来几]?万?)(?P<unit>{UNITS})?"
    rf"|(?<=[{NUMERAL}])(?P<words>[{NUMERAL}万亿]*+)(?P<over>[余多来几]?)(?P<thing>{COUNTED})?"
    r"|(?<=《)[^《》\n]{1,100}》|(?<=“)[^“”\n]{1,20}”)"
)
"""Names in 《》 and “” are taken whole, so that nothing in them counts. It begins with one set of characters and takes
whole runs of figures, which keeps it fast on what has no unit."""
NO_COUNT = re.compile(r"(?:[第〔\[/.A-Za-z#№][A-Za-z]?|[0-9]\s)$")
NO_WORDS = frozenset(("第", "统", "唯", *NUMERAL))
ROUGH = re.compile(
    r"(?:约|近|超过?|逾|大于|小于|不足|不到|至[少多]|最多|[少多高低]于|[每各]|\d[件条份篇个次]?[-–—―~～至]|[一-九]至)$"
)
ROUGH_WORDS = frozenset("上数几好")
ROUGH_AFTER = re.compile(r"以上|以下|以内|之内|左右|上下|有余|不等|/")
ROUGH_LAST, ROUGH_NEXT = frozenset("约近超过逾于足到少多每各-–—―~～至"), frozenset("以之左上有不/")
"""The last and first characters of these patterns, asked first because that is fast."""
EXACT_PLACES = frozenset("%元")


@lru_cache(maxsize=16)
def quantities(passage: str) -> tuple[Quantity, ...]:
    """The quantities of a passage in their order, with offsets in its even text; a pure function, kept."""
    return tuple(found(smooth(passage).text))


def found(text: str) -> Iterator[Quantity]:
    """The quantities of an even text."""
    for match in QUANTITY.finditer(text):
        _, scale, more, unit, _, over, thing = match.groups()
        if not (unit or thing):
            continue
        start, end = match.span()
        if thing and text[start - 1 : start] == "一":
            start -= 1
        before = text[max(0, start - 3) : start]
        quantity: tuple[int | Decimal, str, bool, int] | None
        if unit:
            quantity = in_figures(text[start : match.end("digits")], scale + more.strip("余多来几"), bool(more), unit)
        else:
            quantity = in_words(text[start : match.end("words")], bool(over) or before[-1:] in ROUGH_WORDS, thing)
        last = before[-1:]
        if quantity and last not in NO_WORDS and not (last < "一" and NO_COUNT.search(before)):
            value, unit, exact, places = quantity
            exact = exact and not (last in ROUGH_LAST and ROUGH.search(before))
            exact = exact and not (text[end : end + 1] in ROUGH_NEXT and ROUGH_AFTER.match(text, end))
            yield Quantity(value, unit, exact, places, start, end)


def in_figures(digits: str, scales: str, more: bool, unit: str) -> tuple[int | Decimal, str, bool, int]:
    """Value, unit, exactness and decimal places of a number in figures; a rounded one (3.5万) is not exact."""
    value = printed_number(digits)
    for scale in scales:
        value *= ALL[scale]
    places = len(digits.partition(".")[2])
    return value, unit, not (scales or more or (places and unit not in EXACT_PLACES)), places


def in_words(words: str, rough: bool, unit: str) -> tuple[int | Decimal, str, bool, int] | None:
    """The same of a number in Chinese characters; None where it has no single value."""
    value = spelled_number(words)
    return None if value is None else (value, unit, not rough, 0)
