"""What a sentence claims in figures: a topic, its value, whose it is and of which time."""

import re
from functools import lru_cache
from typing import NamedTuple

from gongkai.report.said.periods import Period, period, times
from gongkai.report.said.quantities import Quantity
from gongkai.report.said.statements import Statement
from gongkai.report.said.subjects import Subject, mentions, subject

CASES = frozenset(
    ("件", "件次", "条", "条次", "份", "宗", "起", "例", "个", "项", "项次", "次", "笔", "人次", "封", "批次")
)
"""Units in which applications and disputes are counted."""
COMPARED = re.compile("比|较|同比|环比|增加|增长|减少|下降|上升|提高|多收|少收|平均|日均|最[高多]")
ANCHORS = re.compile(
    "(?P<apply>信息公开(?:的|工作)?申请|依申请|公开(?:政府)?信息的?申请|申请公开|公开申请|申请信息公开)"
    "|(?P<dispute>复议|诉讼|应诉|败诉)"
    "|(?P<document>规范性文件|规章|公文|发文|文件)"
    "|(?P<else>主动公开|网站|公众号|微博|留言|热线|来信|来电|咨询|问政|建议|提案|工单|满意|信箱|投诉(?!类)|举报(?!投诉)"
    "|许可|处罚|培训|会议|检查|答复书|意见|解读|收费|处理费)"
)
"""The words that set the topic of what follows them."""
CHANNEL = re.compile(
    "网上|网络|在线|线[上下]|信函|邮寄|邮件|邮箱|邮政|书面|当面|现场|窗口|传真|电话|平台|系统|网站|门户|信箱|渠道|电子"
)
CHANNELS_ALL = re.compile("等(?:多种|各种|各类|不同|方式|渠道|途径|形式)|各类?渠道")
RUNNING = re.compile("累计|目前|迄今|至今")
OF_YEAR = re.compile("全年|年度|今年|本年|当年|年内|20[0-9]{2}年")
BRACKETED = re.compile("（[^（）]{0,200}）|《[^《》]{0,100}》|〔[^〔〕]{0,6}〕")
COVER = "□"
RECENT = 240
"""So many characters before a quantity say whose it is and of when."""


class Office(NamedTuple):
    """Who reports, and on which year; None where the file does not say."""

    agency: str
    year: int | None


class Claim(NamedTuple):
    """A figure of the text: `topic` names what it counts, `sure` is False where the subject may be another."""

    topic: str
    quantity: Quantity
    statement: Statement
    sure: bool

    @property
    def value(self) -> int:
        """The figure itself."""
        return int(self.quantity.value)


@lru_cache(maxsize=64)
def masked(text: str, start: int, end: int) -> str:
    """A sentence with what stands in closed brackets, in 《》 and in 〔〕 covered, character for character."""
    return BRACKETED.sub(lambda match: COVER * len(match[0]), text[start:end])


@lru_cache(maxsize=64)
def named_in(text: str, start: int, end: int, office: Office) -> tuple[tuple[int, Period | Subject], ...]:
    """Times and offices that a sentence names outside brackets, with their places in it; kept for its claims."""
    words = masked(text, start, end)
    return (*times(words, office.year), *mentions(words, office.agency))


def spoken(statement: Statement, end: int, office: Office) -> tuple[Period, Subject | None]:
    """Of which time and of whom a sentence speaks at `end`; what brackets say counts only inside them."""
    at = end - statement.start
    if masked(statement.text, statement.start, statement.end)[at : at + 1] == COVER:
        words = BRACKETED.sub("", statement.text[statement.start : end])
        return period(words, office.year), subject(words, office.agency)
    time, owner = Period.THIS_YEAR, None
    for place, meant in named_in(statement.text, statement.start, statement.end, office):
        if at - RECENT < place <= at:
            time, owner = (meant, owner) if isinstance(meant, Period) else (time, meant)
    return time, owner


def whose(owner: Subject | None, statement: Statement, previous: Statement | None, office: Office) -> Subject:
    """Whose figure stands in a sentence that names `owner` before it.

    A sentence that names nobody goes on about the other office named in the sentence before, under the same heading;
    else it speaks of the reporting office.
    """
    if owner is None and previous and previous.block == statement.block:
        inherited = spoken(previous, previous.end, office)[1]
        continuing = statement.words.startswith("其中")
        if inherited in (Subject.OTHER, Subject.UNSURE) or (continuing and inherited is Subject.DISTRICT):
            return inherited
    return owner or Subject.OWN


def claimed(
    topic: str, quantity: Quantity, statement: Statement, previous: Statement | None, office: Office
) -> Claim | None:
    """The claim that a quantity makes of the reporting office's year, None where it speaks of another or is rough."""
    if not quantity.exact or quantity.unit not in CASES:
        return None
    time, owner = spoken(statement, quantity.start, office)
    before = statement.text[statement.start : quantity.start]
    if time is not Period.THIS_YEAR or (RUNNING.search(before) and not OF_YEAR.search(before)):
        return None
    found = whose(owner, statement, previous, office)
    if found not in (Subject.OWN, Subject.LIKELY):
        return None
    return Claim(topic, quantity, statement, found is Subject.OWN)


def topic_at(statement: Statement, end: int, inherited: str) -> str:
    """The group of the last word before `end` that sets a topic (apply, dispute, …), else the one inherited."""
    found = inherited
    for match in ANCHORS.finditer(statement.text, statement.start, end):
        found = match.lastgroup or found
    return found


def topics(statement: Statement, inherited: str) -> list[str]:
    """For each quantity of a sentence the topic set last before it, and behind them the last of the sentence."""
    found, result, waiting = inherited, [], iter(statement.held)
    quantity = next(waiting, None)
    for match in ANCHORS.finditer(statement.text, statement.start, statement.end):
        while quantity and match.end() > quantity.start:
            result.append(found)
            quantity = next(waiting, None)
        found = match.lastgroup or found
    return [*result, *[found] * (len(statement.held) + 1 - len(result))]
