"""What the text claims about applications: received, brought forward, handled, carried forward, outcomes, applicants.

A figure of one channel, of one kind of request, of another matter or of another year is no claim on table three.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from gongkai.report.said.claims import CHANNEL, CHANNELS_ALL, COMPARED, Claim, Office, claimed, topic_at, topics
from gongkai.report.said.quantities import Quantity
from gongkai.report.said.statements import Statement, statements


def longest_first(*alternatives: str) -> str:
    """Alternatives of a pattern in the order in which none hides a longer one."""
    return "|".join(sorted("|".join(alternatives).split("|"), key=len, reverse=True))


PERSONS = "自然人|公民个人|公民|个人|群众"
BODIES = "法人|其他组织|其它组织|社会组织|组织|企业|单位|团体"
FILL = (
    "政府信息依申请公开|依申请公开政府信息|依申请公开信息|依申请政府信息公开|依申请信息公开|政府信息公开申请|信息公开申请"
    "|公开政府信息|政府信息公开|政府信息|依申请公开|依申请|信息公开|申请公开|公开申请|申请件|申请表|申请书|申请|案件|办件|办理|事项|业务|公开|信息"
    "|各类|各|的|了|到|并|和|及|与|或者|或|、|其他|其它|对|向|提交|提出|提起|递交|发来|有效|正式|申请人|公众|社会|共计|总共|共|总计|合计|数量"
    "|总量|总数|为|件数|本年度|本年|全年|今年|当年|年度|要求|我局|我县|我市|我区|我镇|我单位|本机关|外|新|相关|有关|政务|收到|受理|答复|办结|登记|处理|方面"
)
TOTAL = re.compile(f"(?:{longest_first(FILL)})*+")
ANYBODY = re.compile(f"(?:{longest_first(FILL, PERSONS, BODIES)})*+")
RECEIVE = re.compile("收到|接到|受理|接收|收办|收悉|新收|接受|登记|承办|共收(?![费取集办到悉])")
HANDLE = re.compile("办理|办结|答复|办复|回复|办毕")
NEW = re.compile("新收|新受理|新增|新收到|新接收|新登记")
BROUGHT = re.compile(
    "(?:上一?年度?|去年|往年|20[0-9]{2}年度?)(?:度)?结转|结转(?:自)?上一?年|上一?年度?(?:结转|转入|遗留)"
)
CARRIED = re.compile("结?转(?:至|到|入)?(?:下一?|次|明)(?:年|一年)|结转下|跨年(?:度)?办理|结转(?:至|到|入)20[0-9]{2}年")
OUTCOME = re.compile(
    "(?P<open>予?以?公开(?:和|及|或|与|、)部分公开)|(?P<partial>部分公开)|(?P<withheld>不予?公开|未予公开)"
    "|(?P<unavailable>无法提供|不能提供|未能提供)|(?P<refused>不予处理)|(?P<others>其他处理|其它处理|作其他)"
    "|(?P<granted>(?:予以|同意|全部|全文)公开)"
)
LEADS = re.compile(
    "(?:其中|答复|决定|作出|告知|依法|作|属于|已|有|为|同意|给予|分别|办理结果|结果|：|按|均|的|了|或)*+"
)
TAILS = re.compile("(?:的|答复|决定|申请|处理|政府信息|信息|情形|类|（[^（）]{0,12}|共|为|数量|件数)*+")
APPLICANT = re.compile(
    "(?:其中|涉及|为|来自|有|是|属于|系|由|包括|包含)*+(?:"
    "(?P<natural>(?:自然人|公民个人|公民|个人)(?:申请人)?)"
    "|(?P<enterprise>商业企业|企业)|(?P<legal>法人(?:(?:或者|或|和|及|、|与)?其[他它]组织)?|组织机构|其[他它]组织|法人组织)"
    "|(?P<research>科研机构)|(?P<welfare>社会公益组织)|(?P<service>法律服务机构)"
    ")(?:提交|提出|提起|递交|的|申请|依申请公开|政府信息公开申请|数量|为|共|有)*+"
)
APPLY_BEHIND = re.compile("(?:政府)?信息公开申请|依申请公开|公开申请")
OF_DOCUMENTS = re.compile("公文|发文|文件|属性|制发|标识")
NEARBY = re.compile("[收接受办答回转跨]|公[开民]|提供|处理|自然|个人|[法人组织企业机构]{2}")
PARTLY = re.compile(
    "其中|提前|延[期长]|逾期|超期|协助|协办|转[办交送]|移[交送]|指导|配合|牵头|会同|当[场日天]|现场|重新|补充|代[为收]|退[回件]|疑难|复杂|会商|另|再次|重复|每|单[日月]"
)
"""Words before the verb that make it a part of the work."""
FEES = re.compile("收费|处理费|缴|元")


@lru_cache(maxsize=16)
def application_claims(passage: str, office: Office) -> tuple[Claim, ...]:
    """The claims of one passage on table three, in the order of the text; a pure function, kept for other checks."""
    return tuple(found(passage, office)) if "申请" in passage else ()


def found(passage: str, office: Office) -> Iterator[Claim]:
    """The claims, sentence by sentence.

    A sentence with 申请 speaks of the topic of its heading; one without it only goes on about the sentence before.
    """
    previous, heading, topic = None, "", ""
    for statement in statements(passage):
        asks = statement.text.find("申请", statement.start, statement.end) >= 0
        if not previous or previous.block != statement.block:
            heading, topic = topic_at(statement, statement.end, "") if asks else "", ""
        inherited = topic or (heading if asks else "")
        topic, known = "", topics(statement, inherited) if asks or (inherited and statement.held) else []
        if known:
            yield from of_statement(statement, previous, known, office)
            topic = "apply" if known[-1] == "apply" else ""
        previous = statement


def of_statement(statement: Statement, previous: Statement | None, known: list[str], office: Office) -> Iterator[Claim]:
    """The claims of one sentence; `known` are the topics set before each of its quantities."""
    for quantity, topic_before in zip(statement.held, known, strict=False):
        if not NEARBY.search(statement.text, max(statement.start, quantity.start - 60), quantity.end + 24):
            continue
        before, after = statement.before(quantity), statement.after(quantity)
        if topic_before != "apply" and not APPLY_BEHIND.match(after):
            continue
        if COMPARED.search(before) or COMPARED.match(after):
            continue
        topic = topic_of(statement, quantity, before, after)
        claim = claimed(topic, quantity, statement, previous, office) if topic else None
        if claim:
            yield claim


def topic_of(statement: Statement, quantity: Quantity, before: str, after: str) -> str:
    """What a quantity counts, empty where it is none of table three's figures or not surely one."""
    label = before if len(before) > 1 and before not in ("其中", "已有", "有") else after
    if BROUGHT.search(label):
        return "brought_forward"
    if CARRIED.search(label):
        return "carried_forward"
    outcome = outcome_of(statement, label)
    if outcome:
        return outcome
    if applicant := APPLICANT.fullmatch(label):
        return f"by_{applicant.lastgroup}"
    return handled_or_received(statement, quantity, before, after)


def outcome_of(statement: Statement, label: str) -> str:
    """The outcome that a label names without any narrower reason; never in a list of documents by their openness."""
    match = OUTCOME.search(label)
    if not match or OF_DOCUMENTS.search(statement.words) or "主动公开" in statement.words:
        return ""
    lead, tail = label[: match.start()], label[match.end() :]
    grouped = "等" in lead and match.lastgroup in ("unavailable", "refused", "withheld", "others")
    if TAILS.fullmatch(tail) and (grouped or LEADS.fullmatch(lead)):
        return match.lastgroup or ""
    return ""


def handled_or_received(statement: Statement, quantity: Quantity, before: str, after: str) -> str:
    """Whether a quantity is what was received, or handled, in all; of one channel or one matter it is neither."""
    verbs = list(RECEIVE.finditer(before)) or list(HANDLE.finditer(before))
    if not verbs or FEES.search(before) or not is_whole(statement, quantity):
        return ""
    verb, noun = verbs[-1], before[verbs[-1].end() :] + behind(after)
    earlier = statement.text[max(statement.start, quantity.start - len(before) - 3) : quantity.start - len(before)]
    if PARTLY.search(earlier + before[: verb.start()]) and not NEW.search(before):
        return ""
    if TOTAL.fullmatch(noun):
        topic = "received" if RECEIVE.match(verb[0]) else "handled" if verb[0] != "办理" else "processed"
        return "newly_received" if topic == "received" and NEW.search(before) else topic
    for topic, these, those in (("by_natural", PERSONS, BODIES), ("by_legal", BODIES, PERSONS)):
        if is_by(noun, these, those):
            return topic
    return "received" if RECEIVE.match(verb[0]) and ANYBODY.fullmatch(noun) else ""


def behind(after: str) -> str:
    """The noun behind a quantity (75件政府信息公开申请), empty where there is none."""
    place = after.rfind("申请")
    return after[: place + 2] if place >= 0 else ""


def is_by(noun: str, these: str, those: str) -> bool:
    """Whether the noun names applicants of one kind and none of the other."""
    return bool(ANYBODY.fullmatch(noun) and re.search(these, noun) and not re.search(those, noun))


def is_whole(statement: Statement, quantity: Quantity) -> bool:
    """Whether no channel narrows the figure: 通过网上、信函等渠道共收到 is whole, 网上收到 is not."""
    words = statement.text[statement.start : quantity.start]
    clause = words[max(words.rfind("；"), words.rfind("件，")) + 1 :]
    channels = CHANNEL.search(clause)
    return not channels or bool(CHANNELS_ALL.search(clause))
