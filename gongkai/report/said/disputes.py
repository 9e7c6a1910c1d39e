"""What the text claims about reviews and suits over disclosure (table four).

Table four counts the cases in which the office itself was contested over disclosure. What a justice bureau or a
government handles as the reviewing body, and suits over other acts, are none of these.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from gongkai.report.annual_report import AnnualReport
from gongkai.report.headings import statutory
from gongkai.report.prose import Passage
from gongkai.report.said.claims import COMPARED, Claim, Office, claimed, topic_at
from gongkai.report.said.quantities import Quantity
from gongkai.report.said.statements import Statement, statements

DISCLOSURE = re.compile("信息公开|政务公开|依申请公开")
REFERS_BACK = re.compile("因此|由此|上述|其中|引发|对此")
MATTER = re.compile("复议|诉讼|申请")
REVIEWING = re.compile(
    "审理|审结|立案|受理|(?:办理|收到|新收|接收|办结|承办|代理)(?:的?(?:各类|全[市县区]|政府信息公开)?(?:类|的)?行政复议)"
)
REVIEWERS = re.compile("司法|政府|复议|法制|管委会|^$")
RESPONDENT = re.compile("被(?!告知)|应诉|因|引发|引起|涉及|发生|产生|导致|针对")
INSTANCE = re.compile("一审|二审|再审|上诉|开庭|出庭|听证|调解|抗诉")
REVIEW, SUIT = re.compile("复议"), re.compile("诉讼|应诉|起诉|提诉")
AFTER = re.compile("复议后(?:再)?(?:提起|又)?(?:行政)?(?:诉讼|起诉)")
DIRECT = re.compile("(?:未经复议|未经行政复议)?直接(?:提起)?(?:行政)?(?:起诉|诉讼)")
NOUN = re.compile(
    "(?:案件|案|申请|共计|共|为|的|总数|数量|总量|合计|情况|答复|结果|处理|涉及|有|：|各|政府信息公开|信息公开|类|应诉|事项|行政)*+"
)
COUNTED = re.compile("[一二两三四五六七八九十百千〇零]+[件起宗例][、，]")
"""Behind a count in Chinese numerals another thing is counted: 行政复议一件、行政诉讼0件."""
RESULT = re.compile(
    "(?P<upheld>(?:结果)?维持)|(?P<corrected>(?:结果)?(?:纠正|纠错|撤销|败诉|确认违法))|(?P<pending>(?:尚|还)?未(?:审结|办结|结案)|正在审理)"
)
RESULT_FRAME = re.compile(
    "(?:其中|结果|为|的|原?行政行为|决定|被|已|有|予以|复议机关|法院|判决|情况|案件|案|复议|诉讼|行政|责令|具体)*+"
)


@lru_cache(maxsize=16)
def dispute_claims(passage: str, section: int, office: Office) -> tuple[Claim, ...]:
    """The claims of one passage on table four; `section` is the statutory number of its section, 0 for none.

    Topics: review, suits, direct, after_review, both, and each but both with :upheld, :corrected or :pending.
    """
    return tuple(found(passage, section, office)) if "复议" in passage or "诉讼" in passage else ()


def found(passage: str, section: int, office: Office) -> Iterator[Claim]:
    """The claims, sentence by sentence; a sentence speaks of disclosure, or refers back to one that does."""
    previous, context = None, False
    for statement in statements(passage):
        words = statement.words
        related = bool(section == 4 or DISCLOSURE.search(words) or (context and REFERS_BACK.search(words)))
        if statement.held and related and ("复议" in words or "诉讼" in words):
            spoken_of = section == 4 or (context and bool(REFERS_BACK.search(words)))
            yield from of_statement(statement, previous, office, spoken_of=spoken_of)
        previous, context = statement, related and bool(MATTER.search(words))


def of_statement(
    statement: Statement, previous: Statement | None, office: Office, *, spoken_of: bool
) -> Iterator[Claim]:
    """The claims of one sentence: of what follows the word disclosure, where nothing `spoken_of` it before."""
    subject = ""
    named_at = DISCLOSURE.search(statement.text, statement.start, statement.end)
    for quantity in statement.held:
        before, after = statement.before(quantity), statement.after(quantity)
        named = proceeding(before) or (proceeding(after) if len(before) < 2 else "")
        subject = named or subject
        if not spoken_of and (named_at is None or quantity.start < named_at.start()):
            continue
        if not subject or topic_at(statement, quantity.end + len(after), "") not in ("dispute", "apply"):
            continue
        if is_other_business(statement, quantity, office) or COMPARED.search(before) or INSTANCE.search(before + after):
            continue
        topic = topic_of(before, after, named, subject)
        claim = claimed(topic, quantity, statement, previous, office) if topic else None
        if claim:
            yield claim


def proceeding(label: str) -> str:
    """Which proceedings a label names last: review, suits, direct, after_review, both; empty for none."""
    label = COUNTED.split(label)[-1]
    if AFTER.search(label):
        return "after_review"
    if DIRECT.search(label):
        return "direct"
    review, suit = REVIEW.search(label), SUIT.search(label)
    return "both" if review and suit else "review" if review else "suits" if suit else ""


def topic_of(before: str, after: str, named: str, subject: str) -> str:
    """The topic of a quantity: a total of its proceedings, or one of their results; empty where it is neither."""
    label = before if len(before) > 1 and before != "其中" else after
    result = RESULT.search(label)
    if result:
        lead, tail = label[: result.start()], label[result.end() :]
        plain = RESULT_FRAME.fullmatch(lead[-12:]) and RESULT_FRAME.fullmatch(tail)
        return f"{subject}:{result.lastgroup}" if plain and subject != "both" else ""
    if not named:
        return ""
    last = max(match.end() for pattern in (REVIEW, SUIT) for match in pattern.finditer(label))
    return named if NOUN.fullmatch(label[last:]) else ""


def is_other_business(statement: Statement, quantity: Quantity, office: Office) -> bool:
    """Whether the case is one in which the office reviews others, rather than being contested."""
    words = statement.text[statement.start : quantity.start]
    clause = words[max(words.rfind("；"), 0) :]
    if RESPONDENT.search(clause):
        return False
    return bool(REVIEWING.search(clause)) and bool(
        REVIEWERS.search(office.agency) or re.search("审理|审结|立案", clause)
    )


def section_meant(passage: Passage, report: AnnualReport) -> int:
    """The statutory number of the passage's section, 0 for the preface."""
    section = report.section(passage.section) if passage.section else None
    return statutory(section) if section else 0
