"""Shares and rates of change that a sentence states beside the counts they are made of.

A share is what 占 or a bracket says of the quantity before it (其中5件，占20%; 5件（20%）); a change is 增长 or 下降
with both years' counts, or with one count and the difference, in the same sentence.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from gongkai.report.said.claims import topic_at
from gongkai.report.said.quantities import Quantity
from gongkai.report.said.statements import Statement

LINK = re.compile("[，、（]{0,2}(?:[^，。；（）%0-9]{0,6})占[^，。；（）%0-9]{0,16}|（|，比例[为达是]?|，占比")
ELSEWHERE = re.compile("全[国省市县区州镇系]|同期|目标|预算|上年|去年")
BASE = re.compile("占(?:比|[^，。；（）]{0,8}(?:总|全部|申请|受理|收到|办结|办理|答复))")
OUTCOME = re.compile("公开|无法提供|不予处理|其他处理|自然人|法人|企业")
CHANGE = re.compile("(?P<up>增长|增加|上升|提高|增幅|提升|上涨)|(?P<down>下降|减少|降低|降幅|下滑)")
RATE = re.compile(
    "[，、（]?(?:同比|环比|较|比|总量|数量|分别)?[^，。；%0-9]{0,10}(?:增长|增加|上升|提高|增幅|提升|上涨|下降|减少|降低|降幅|下滑)(?:了|率|为|达|约|幅度)*"
)
FORMER = re.compile(
    "(?:比|较|从|由)[^，。；0-9]{0,8}$|(?:上年|去年|上一年度?|20[0-9]{2}年)(?:度|同期)?(?:的|为|是|共|收到|受理)*$"
)
REACHED = re.compile("(?:增|升|上|下降|减|降)[^，。；0-9]{0,4}[到至为]")
DIFFERENCE = re.compile("(?:同比|比|较)?[^，。；0-9]{0,10}(?:增加|增长|多|减少|下降|少)了?$")
TENTHS = re.compile(
    "占[^，。；（）0-9]{0,10}?(?P<how>超过?|逾|近|将近|约|达到?)?"
    "(?:(?P<tenths>[一二三四五六七八九])成(?P<more>以上|多)?|(?P<over>过半|超半数|半数以上|一半以上)|(?P<under>近半数?|近一半))"
)
NUMERALS = "〇一二三四五六七八九"
HALF, TENTH = Decimal("0.5"), Decimal("0.1")


class Rate(NamedTuple):
    """A stated percentage (or 超八成) at `start` to `end`, the `true` one by its counts, in words what they are."""

    start: int
    end: int
    stated: str
    true: str
    made_of: str


def shares(statement: Statement, previous: Statement | None, table: tuple[int, ...]) -> Iterator[Rate]:
    """The shares of a sentence that none of its bases gives; `table` are bases that the table offers."""
    for quantity in statement.held:
        if quantity.unit != "%" or not quantity.exact:
            continue
        part = next((q for q in reversed(statement.held) if q.end <= quantity.start), None)
        if part is None or not part.exact or part.unit == "%":
            continue
        link = statement.text[part.end : quantity.start]
        if not LINK.fullmatch(link) or ELSEWHERE.search(link) or "分别" in link:
            continue
        if link == "（" and statement.text[quantity.end : quantity.end + 1] not in ("）", "，", "；"):
            continue
        named = totals(statement, previous, part)
        if not named or not is_settled(statement, part, link):
            continue
        bases = {*named, *alike(statement, part), *table} - {0}
        if not any(fits(quantity, Decimal(100 * part.value) / base) for base in bases):
            base = named[0]
            true = rounded(Decimal(100 * part.value) / base, quantity.places)
            yield Rate(part.start, quantity.end, f"{quantity.value}%", f"{true}%", f"{part.value}÷{base}")


def totals(statement: Statement, previous: Statement | None, part: Quantity) -> list[int]:
    """What a part may be a share of: the counts before it of the same unit that are not smaller, and sums of two."""
    earlier = [q for q in statement.held if q.end <= part.start]
    if previous and statement.words.lstrip("，").startswith("其中"):
        earlier = [*previous.held, *earlier]
    counts = [int(q.value) for q in earlier if q.exact and q.unit == part.unit and q.value >= part.value and q.value]
    return [*counts, *(sum(two) for two in combinations(counts[:4], 2))]


def alike(statement: Statement, part: Quantity) -> set[int]:
    """The sums of all counts of the sentence with the part's unit: a list without its total gives its own base."""
    values = [int(q.value) for q in statement.held if q.unit == part.unit and q.exact]
    sums = {sum(values[first:]) for first in range(len(values))}
    return {value for value in sums if value > part.value}


def is_settled(statement: Statement, part: Quantity, link: str) -> bool:
    """Whether the sentence settles what it is a share of: by 其中, by 占总数的, as an outcome of applications."""
    words = statement.text[statement.start : part.start]
    outcome = topic_at(statement, part.start, "") == "apply" and OUTCOME.search(statement.before(part))
    return "其中" in words or bool(BASE.search(link) and "占比" not in link) or bool(outcome)


def changes(statement: Statement) -> Iterator[Rate]:
    """The rates of change of a sentence that its own counts do not give."""
    for place, quantity in enumerate(statement.held):
        counts = [q for q in statement.held[max(0, place - 2) : place] if q.unit != "%"]
        if quantity.unit != "%" or not quantity.exact or len(counts) != 2:
            continue
        now_or_then, last = counts
        link = statement.text[last.end : quantity.start].lstrip("）")
        if not RATE.fullmatch(link) or last.unit != now_or_then.unit or not (last.exact and now_or_then.exact):
            continue
        pair = both_years(statement, now_or_then, last)
        word = CHANGE.search(link)
        if pair is None or pair[0] <= 0 or word is None:
            continue
        then, now = pair
        true = Decimal(100 * (now - then)) / then
        stated = quantity.value if word["up"] else -quantity.value
        if not within(Decimal(stated), true, quantity.places):
            size = rounded(abs(true), quantity.places)
            turned = "增长" if true >= 0 else "下降"
            yield Rate(
                now_or_then.start, quantity.end, f"{word[0]}{quantity.value}%", f"{turned}{size}%", f"从{then}到{now}"
            )


def both_years(statement: Statement, first: Quantity, second: Quantity) -> tuple[int, int] | None:
    """The counts of the year before and of this year, None where the sentence does not settle which is which."""
    before, link = statement.before(first), statement.text[first.end : second.start]
    one, two = int(first.value), int(second.value)
    if REACHED.search(link) and re.search("[从由]", before):
        return one, two
    if DIFFERENCE.search(link) and (word := CHANGE.search(link) or re.search("(?P<up>多)|(?P<down>少)", link)):
        return (one - two if word["up"] else one + two), one
    if FORMER.search(link):
        return two, one
    return None


def in_words(statement: Statement) -> Iterator[Rate]:
    """The shares in words (超八成, 过半) that the two counts before them do not give."""
    for match in TENTHS.finditer(statement.text, statement.start, statement.end):
        held = [q for q in statement.held if q.end <= match.start()]
        if len(held) < 2 or match.start() - held[-1].end > 2:
            continue
        part, named = held[-1], totals(statement, None, held[-1])
        if not (part.exact and named and "其中" in statement.text[statement.start : part.start]):
            continue
        if not any(
            in_range(match, Decimal(int(part.value)) / base) for base in {*named, *alike(statement, part)} - {0}
        ):
            true = rounded(Decimal(100 * part.value) / named[0], 1)
            yield Rate(part.start, match.end(), match[0], f"{true}%", f"{part.value}÷{named[0]}")


def in_range(match: re.Match[str], share: Decimal) -> bool:
    """Whether a share (0 to 1) is what 超八成, 近三成, 五成以上, 过半 says of it."""
    if match["tenths"] is None:
        return share >= HALF if match["over"] else HALF - TENTH <= share <= HALF
    said = TENTH * NUMERALS.index(match["tenths"])
    if match["more"] or (match["how"] or "").startswith(("超", "逾")):
        return share >= said
    if match["how"] in ("近", "将近"):
        return said - TENTH <= share <= said
    return abs(share - said) <= TENTH / 2


def fits(stated: Quantity, true: Decimal) -> bool:
    """Whether a printed share is the true one, rounded or cut off at its last digit."""
    return within(Decimal(stated.value), true, stated.places)


def within(stated: Decimal, true: Decimal, places: int) -> bool:
    """Whether the two differ by less than one unit of the last printed digit."""
    return abs(stated - true) < Decimal(1).scaleb(-places)


def rounded(value: Decimal, places: int) -> Decimal:
    """The value with so many places, halves upward."""
    return value.quantize(Decimal(1).scaleb(-places), rounding="ROUND_HALF_UP")
