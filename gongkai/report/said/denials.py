"""Sentences that say that there was none: 未收到政府信息公开申请, 没有发生行政复议、行政诉讼.

A denial of one channel, of one outcome (败诉, 纠错), of a delay or of what followed an application is none of these.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from gongkai.report.said.applications import BODIES, FILL, PERSONS, longest_first
from gongkai.report.said.claims import Office, spoken, topic_at, whose
from gongkai.report.said.periods import Period
from gongkai.report.said.smooth import smooth
from gongkai.report.said.statements import Statement, statements
from gongkai.report.said.subjects import Subject

DENIAL = re.compile(
    "(?P<no>[未没无零])(?:曾|有|再)?(?:新增|新)?(?P<verb>收到|接到|接收到?|受理|收悉|发生|产生|出现|接受|存在|涉及|被(?:提起|申请)?|有)?"
    "(?P<thing>[^，；。：！？（）\n]{0,60})"
)
APPLY = re.compile("信息公开(?:的|工作)?申请|依申请|公开(?:政府)?信息的?申请|申请公开|公开申请")
NEXT_MATTER = re.compile("(?:、|和|及|以及|或|与)(?=行政|复议|诉讼|投诉|举报|收费|信访)")
ABOUT = "情况|情形|事件|事宜|记录|任何|来自|要求|涉及|一件|的|相关|关于|方面|单位|0|件|发生|现象|线上|线下"
APPLICATIONS = re.compile(f"(?:{longest_first(FILL, PERSONS, BODIES, ABOUT)})*+")
DISPUTES = re.compile(
    "(?:政府信息公开申请|政府信息公开|信息公开|政务公开|政府信息|依申请公开|申请公开|申请|公开|工作|行为|答复|办理|引发|引起|产生|导致|发生|提起|提出"
    "|行政复议案件|行政诉讼案件|行政复议|行政诉讼|复议|诉讼|应诉|案件|案|情况|情形|事项|事件|现象|有关|相关|任何|涉及|关于|针对|方面|公民|法人|其[他它]组织"
    "|因|由|对|的|被|和|及|与|或者|或|以及|、|而|于|类|我局|本机关|我镇|本单位|投诉|举报|申诉|、|后|再|0|件|起|宗|过|不服|依|向|人民|法院|到)*+"
)
AFTER_REVIEW = re.compile("复议(?:后|引发|引起|导致|再|又|而|、?后续)")


class Denial(NamedTuple):
    """`topic` is what was denied; `start` to `end` its place in the even text; `sure` as in a claim.

    `under` is the topic (apply, dispute, …) that its sentence or heading has set before.
    """

    topic: str
    statement: Statement
    start: int
    end: int
    sure: bool
    under: str


def denials(passage: str, office: Office, *words: str) -> Iterator[tuple[Denial, str]]:
    """The denials of a passage that speak of the reporting office and of its year, each with the words denied.

    Only those with one of `words` are wanted.
    """
    if not any(word in passage for word in words):
        return
    text, held = smooth(passage).text, statements(passage)
    starts = [statement.start for statement in held]
    for match in DENIAL.finditer(text):
        thing = match["thing"]
        if not any(word in thing for word in words) or (match["no"] == "未" and not match["verb"]):
            continue
        place = bisect_right(starts, match.start()) - 1
        if place < 0 or match.start() >= held[place].end:  # a sentence too long to be one is not among them
            continue
        statement, previous = held[place], held[place - 1] if place else None
        sure = spoken_of(statement, match.end(), previous, office)
        if sure is not None:
            first = next(other for other in held if other.block == statement.block)
            under = topic_at(statement, match.start(), topic_at(first, first.end, ""))
            yield Denial("", statement, match.start(), match.end(), sure, under), thing


def spoken_of(statement: Statement, end: int, previous: Statement | None, office: Office) -> bool | None:
    """Whether what is said at `end` is surely of the office and its year; None where it is of another."""
    time, owner = spoken(statement, end, office)
    if time is not Period.THIS_YEAR:
        return None
    found = whose(owner, statement, previous, office)
    return found is Subject.OWN if found in (Subject.OWN, Subject.LIKELY) else None


def no_applications(passage: str, office: Office) -> Iterator[Denial]:
    """The places that say that no application was received; the topic is received, by_natural or by_legal."""
    for denial, thing in denials(passage, office, "申请"):
        noun = NEXT_MATTER.split(thing)[0]
        if not APPLICATIONS.fullmatch(noun):
            continue
        if not (APPLY.search(noun) or (denial.under == "apply" and "申请" in noun)):
            continue
        natural, legal = re.search(PERSONS, noun), re.search(BODIES.replace("|单位", ""), noun)
        topic = "by_natural" if natural and not legal else "by_legal" if legal and not natural else "received"
        yield denial._replace(topic=topic, end=denial.end - len(thing) + len(noun))


def no_disputes(passage: str, office: Office) -> Iterator[Denial]:
    """The places that say that there was no review or no suit; the topic is review, suits, after_review or both."""
    for denial, thing in denials(passage, office, "复议", "诉讼"):
        if not DISPUTES.fullmatch(thing):
            continue
        review, suit = "复议" in thing, "诉讼" in thing
        topic = "both" if review and suit else "review" if review else "suits"
        yield denial._replace(topic="after_review" if AFTER_REVIEW.search(thing) else topic)
