"""A total and its parts in one sentence: 2599条，其中……; 12件（……）; 12件：……; 12件，分别为…….

Two sentences are one where the second begins with 其中. Parts in brackets of their own belong to the part before them.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from gongkai.report.said.quantities import Quantity
from gongkai.report.said.statements import Statement

JOINT = re.compile(
    r"[（：其分包主](?:(?<=（)(?:其中包?[括含]?[，：]?)?|(?<=：)|(?<=其)中包?[括含]?[，：]?|(?<=分)别[为是]：?|(?<=包)括：?|(?<=主)要包括：?)"
)
BRACKET_OPENS = re.compile("含|包含|包括|内含|有|另|不含|其中含|较|比|同比|占|以上|注|约|即|平均|最")
NEXT_STATEMENT = re.compile(
    "(?:[，；、]|^)(?:并|同时|另|此外|还|均|已|全部|全年|累计|截至|目前|总?共|比|较|同比|环比|平均|收到|受理|收集|办[结理复]|答复|回复|办件"
    "|开展|组织|举办|召开|印发|制[定发]|采纳|整改|吸引|阅读|浏览|点击|访问|关注|粉丝|增[加长]|减少|下降|上升|提[高升]|达|占|按[时期]"
    "|解决|反馈|推送|解读|转发|接受|未|无|结转|转下年|上年|覆盖|惠及|涉及)"
)
CATCH_ALL = re.compile("其[他它余]|剩余")
NATURAL, LEGAL = re.compile("自然人|公民|个人"), re.compile("法人|组织")
CHANNEL = re.compile(
    "网站|网上|网络|平台|微信|微博|公众号|新媒体|抖音|客户端|报刊|媒体|公报|公示栏|公开栏|宣传栏|显示屏|电视|广播|渠道"
)
OPEN = re.compile("等(?=[，。；）\n]|$)|若干|余[条件份]|部分为|主要[是有为]|重点[是有]")
NESTED = re.compile("[，、](?:其中)?(?:[内包]?含|包括)")
"""Behind a part: what follows is its own, as in 其中网站发布60条，含文件20条，公告40条."""
BRACKETED = re.compile("（[^（）]{0,200}）")
AWAY = re.compile("[，；。：）]")
SAME = {"件次": "件", "条次": "条", "篇次": "篇", "项次": "项", "期次": "期", "场次": "场", "批次": "批"}
NEAR = 24
"""So many characters may stand between a total and its 其中; twice as many where a clause lies between."""
MOST = 4
"""So many quantities before a list are taken for what it may divide."""


class Breakdown(NamedTuple):
    """`totals` are the quantities that the parts may make up, the nearest last; `joint` is what joins them.

    `more` are quantities behind the parts that may belong to them, but seem to say something new.
    `openly` says that the list names itself incomplete, `channels` that the parts are ways of publishing, which may
    overlap.
    """

    statement: Statement
    totals: tuple[Quantity, ...]
    parts: tuple[Quantity, ...]
    more: tuple[Quantity, ...]
    joint: str
    openly: bool
    channels: bool

    @property
    def total(self) -> Quantity:
        """The total that the parts stand next to."""
        return self.totals[-1]

    @property
    def sum(self) -> int:
        """What the parts make together."""
        return sum(int(part.value) for part in self.parts)

    @property
    def closed(self) -> bool:
        """Whether the list claims to be complete: it ends with 其他, says 分别为, names both kinds of applicants, or
        enumerates three or more in brackets or behind a colon."""
        if self.openly or len(self.parts) < 2:
            return False
        labels = [self.statement.before(part) + self.statement.after(part) for part in self.parts]
        pair = any(map(NATURAL.search, labels)) and any(map(LEGAL.search, labels))
        enumerated = self.joint in ("（", "：") and len(self.parts) > 2
        return bool(CATCH_ALL.match(labels[-1]) or "分别" in self.joint or pair or enumerated)

    @property
    def nearly(self) -> bool:
        """Whether a list of four or more, not named incomplete, falls short of its total by a fiftieth or less."""
        lacking = int(self.total.value) - self.sum
        return not self.openly and len(self.parts) > 3 and 0 < lacking * 50 <= int(self.total.value)

    def holds(self) -> bool:
        """Whether the parts make up one of the totals, or several together.

        In brackets all of them have to, as one list or as several lists one after another; elsewhere the first so
        many, for what follows them may be said of something else.
        """
        values = [int(total.value) for total in self.totals]
        wanted = {sum(some) for size in (1, 2) for some in combinations(values, size)} | {sum(values)}
        running = 0
        for part in (*self.parts, *self.more):
            running += int(part.value)
            if running in wanted:
                if not self.joint.startswith("（"):
                    return True
                running = 0
        return running == 0


def unit(quantity: Quantity) -> str:
    """The unit of a quantity, 件次 being 件."""
    return SAME.get(quantity.unit, quantity.unit)


def breakdowns(statement: Statement, previous: Statement | None) -> Iterator[Breakdown]:
    """The breakdowns of a sentence; one that begins with 其中 takes its total from the sentence before."""
    text, held = statement.text, statement.held
    if not held or (len(held) < 2 and not statement.words.startswith("其中")):
        return
    depth: list[int] = []
    for match in JOINT.finditer(text, statement.start, statement.end):
        opening = match.start() <= statement.start + 1
        if held[-1].start < match.end() or not (opening or is_near(held, match)):
            continue
        depth = depth or depths(statement)
        if opening and previous and "其中" in match[0]:
            if "其中" in previous.words:
                continue  # of the whole or of the last part, nobody can tell
            earlier = outer(previous, depths(previous), 0)
        elif not opening:
            level = bracket_depth(text, statement.start, match.start())
            before = statement._replace(held=tuple(q for q in held if q.end <= match.start()))
            earlier = outer(before, depth, level)
        else:
            continue
        if earlier:
            yield from listed(statement, match, earlier, depth, opening)


def is_near(held: tuple[Quantity, ...], match: re.Match[str]) -> bool:
    """Whether a quantity stands near enough before a joint to be the total of what follows; a quick first question."""
    limit = match.start() - 2 * NEAR
    return any(limit <= quantity.end <= match.start() for quantity in held)


def bracket_depth(text: str, start: int, end: int) -> int:
    """How many brackets are open at `end`, counted from `start`."""
    return max(text.count("（", start, end) - text.count("）", start, end), 0)


def outer(statement: Statement, depth: list[int], level: int) -> tuple[Quantity, ...]:
    """The last quantities of a sentence that stand as deep in brackets as `level`, shares left out."""
    found = [q for q, d in zip(statement.held, depth, strict=False) if d == level and q.unit != "%"]
    return tuple(found[-MOST:])


def depths(statement: Statement) -> list[int]:
    """How deep in brackets each quantity of the sentence stands."""
    result, depth, last = [], 0, statement.start
    if statement.text.find("（", statement.start, statement.end) < 0:
        return [0] * len(statement.held)
    for quantity in statement.held:
        opened = statement.text.count("（", last, quantity.start) - statement.text.count("）", last, quantity.start)
        depth, last = max(depth + opened, 0), quantity.start
        result.append(depth)
    return result


def listed(
    statement: Statement, match: re.Match[str], earlier: tuple[Quantity, ...], depth: list[int], opening: bool
) -> Iterator[Breakdown]:
    """The breakdowns at one joint; none where what stands there is no list of parts of one total."""
    text, joint = statement.text, match[0]
    limit = NEAR if "其中" in joint else 8
    between = text[earlier[-1].end : match.start()].removesuffix("，")
    if not opening and (len(between) > limit * 2 or ("其中" not in joint and AWAY.search(between))):
        return
    last = region_end(text, match, statement.end, opening)
    before = BRACKETED.sub(
        "", text[max(statement.start, text.rfind("；", statement.start, match.start())) : match.start()]
    )
    if "其中" in text[match.end() : last] or ("其中" in before and "其中" in joint):
        return
    held = zip(statement.held, depth, strict=True)
    inside = [(q, d) for q, d in held if match.end() <= q.start < last and q.unit != "%"]
    for parts in by_unit(tuple(q for q, d in inside if d == inside[0][1])):
        if found := divided(statement, match, earlier, parts):
            yield found


def by_unit(parts: tuple[Quantity, ...]) -> list[tuple[Quantity, ...]]:
    """The parts as one list, or as two where each item gives two figures: 甲局1件，收取20元；乙局2件，收取40元."""
    first, second = parts[0::2], parts[1::2]
    if len(second) > 1 and len(first) == len(second) and len({*map(unit, first)}) == len({*map(unit, second)}) == 1:
        return [parts] if unit(first[0]) == unit(second[0]) else [first, second]
    return [parts] if parts else []


def divided(
    statement: Statement, match: re.Match[str], earlier: tuple[Quantity, ...], parts: tuple[Quantity, ...]
) -> Breakdown | None:
    """The parts beside their total, None where the units differ, a figure is rough or the total stands elsewhere."""
    text, joint, wanted = statement.text, match[0], unit(parts[0])
    count = run_of_parts(statement, parts, match.end())
    parts, rest = parts[:count], parts[count:]
    whole = [q for q in earlier if unit(q) == wanted and q.value == int(q.value)]
    if not whole or any(unit(p) != wanted for p in parts) or not all(p.exact for p in (*parts, whole[-1])):
        return None
    if whole[-1] is not earlier[-1] and "其中" not in joint:
        return None
    if NESTED.search(text, parts[0].end, parts[-1].start):
        return None
    totals = whole[-1:] if joint.startswith("（") else [q for q in whole if q.exact]
    words, tail = text[match.end() : parts[-1].end], text[parts[-1].end : parts[-1].end + 2]
    openly = bool(OPEN.search(words) or tail.startswith("等") or BRACKET_OPENS.match(text, match.end()))
    more = tuple(q for q in rest if q.exact and unit(q) == wanted)
    return Breakdown(statement, tuple(totals), parts, more, joint, openly, bool(CHANNEL.search(words)))


def region_end(text: str, match: re.Match[str], end: int, opening: bool) -> int:
    """Where the list that begins at a joint must end: its bracket, its semicolon, its sentence."""
    if match[0].startswith("（"):
        depth = 1
        for mark in re.finditer("[（）]", text[match.end() : end]):
            depth += 1 if mark[0] == "（" else -1
            if depth == 0:
                return match.end() + mark.start()
        return end
    if opening or match[0].endswith("："):
        return end
    stop = text.find("；", match.end(), end)
    return end if stop < 0 else stop


def run_of_parts(statement: Statement, parts: tuple[Quantity, ...], start: int) -> int:
    """How many of the quantities belong to the list: up to a clause that says something new."""
    for count, part in enumerate(parts):
        first = start if count == 0 else parts[count - 1].end
        fresh = NEXT_STATEMENT.search(statement.text[first : part.start])
        if fresh and count:
            return count
        if fresh:
            return len(parts)
    return len(parts)
