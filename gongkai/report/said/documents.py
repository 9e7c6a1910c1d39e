"""What the text claims about normative documents (行政规范性文件): made, repealed, in force.

Documents that were published, filed, reviewed, cleaned up, drafted for another or made by another are none of these.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from gongkai.report.said.claims import COMPARED, Claim, Office, claimed, spoken
from gongkai.report.said.statements import Statement, statements
from gongkai.report.said.subjects import Subject

NAMED = re.compile("规范性文件")
NOT_THESE = re.compile(
    "公开|备案|报备|审查|审核|审议|清理|起草|修订|修改|征求|解读|梳理|上传|报送|评估|政策|党内|党委|代拟|提请|拟|征集|转发|牵头|汇编|标注|录入|发布到|宣传|建议|计划"
)
MADE = re.compile("制发|制定|出台|印发|新制|新出|颁布")
REPEALED = re.compile("废止|失效")
IN_FORCE = re.compile("现行有效|继续有效|有效")
KIND = re.compile(
    "(?:行政|的|了|各类|和|并|共计|共|新|实施|公布|发布|印发|出台|颁布|本年度|本年|件数|数量|总数|为|有|已|其中|经|宣布|和|、|及|文件|规范性文件|我局|本机关|全年|本级|：)*+"
)
PUBLIC = re.compile("公开(?=现行有效)")
"""What is published of the documents in force is likely all of them; it makes a claim that is not sure."""
JUSTICE = re.compile("司法|法制|政府办")
CLEANED = re.compile("清理|审查|审核|备案")


@lru_cache(maxsize=16)
def document_claims(passage: str, office: Office) -> tuple[Claim, ...]:
    """The claims of one passage on the row of normative documents: made, repealed, in_force."""
    return tuple(found(passage, office)) if "规范性文件" in passage else ()


def found(passage: str, office: Office) -> Iterator[Claim]:
    """The claims, sentence by sentence."""
    previous = None
    for statement in statements(passage):
        if statement.held and "规范性文件" in statement.words:
            yield from of_statement(statement, previous, office)
        previous = statement


def of_statement(statement: Statement, previous: Statement | None, office: Office) -> Iterator[Claim]:
    """The claims of one sentence; a revised document may count as made, so a sentence with 修订 claims nothing made."""
    if is_of_others(statement, previous, office):
        return
    seen = False
    for quantity in statement.held:
        before, after = statement.before(quantity), statement.after(quantity)
        named = NAMED.search(before) or NAMED.match(after.removeprefix("行政"))
        topic = topic_of(before) if named or seen else ""
        seen = bool(named) or (seen and bool(topic))
        if not topic or COMPARED.search(before) or (topic == "made" and re.search("修订|修改", statement.words)):
            continue
        claim = claimed(topic, quantity, statement, previous, office)
        if claim and quantity.unit in ("件", "份", "个", "部", "项", "条"):
            yield claim._replace(sure=claim.sure and not PUBLIC.search(before))


def is_of_others(statement: Statement, previous: Statement | None, office: Office) -> bool:
    """Whether the sentence may count what others made.

    A justice bureau or general office looks after everybody's documents, and a clean-up (清理) covers the district's:
    there the sentence has to name the office itself.
    """
    near = statement.words + (previous.words if previous and previous.block == statement.block else "")
    if not (JUSTICE.search(office.agency) or CLEANED.search(near)):
        return False
    return spoken(statement, statement.end, office)[1] is not Subject.OWN


def topic_of(before: str) -> str:
    """The row's figure that a label names, empty where something narrows or turns it."""
    if NOT_THESE.search(PUBLIC.sub("", before)):
        return ""
    verbs = [("in_force", IN_FORCE), ("repealed", REPEALED), ("made", MADE)]
    for topic, pattern in verbs:
        found = list(pattern.finditer(before))
        if found:
            return topic if KIND.fullmatch(before[found[-1].end() :]) else ""
    return ""
