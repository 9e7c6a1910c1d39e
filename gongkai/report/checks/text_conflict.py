"""同一个数在正文里写了两次，两次不一样。

只比较都写明是本机关、本年度总数的：收到申请、办结、上年结转、结转下年度，复议、诉讼，规范性文件，主动公开信息总条数。
同一句里的数，不同渠道、不同范围的数不比较；收到的件数一处计入上年结转、一处没有计入的，不算矛盾。
主动公开信息总条数如果写在分项工作里，可能只是其中一部分，只作提示。
"""

from collections.abc import Iterator

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.prose import Passage, passages
from gongkai.report.said.applications import application_claims
from gongkai.report.said.claims import Claim, Office
from gongkai.report.said.disputes import dispute_claims, section_meant
from gongkai.report.said.documents import document_claims
from gongkai.report.said.places import place
from gongkai.report.said.published import published_claims

CALLED = {
    "received": "收到政府信息公开申请",
    "newly_received": "新收政府信息公开申请",
    "brought_forward": "上年结转",
    "carried_forward": "结转下年度",
    "handled": "办结政府信息公开申请",
    "review": "行政复议",
    "suits": "行政诉讼",
    "made": "制发行政规范性文件",
    "repealed": "废止行政规范性文件",
    "in_force": "现行有效行政规范性文件",
    "published": "主动公开政府信息",
}


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each later figure that differs from the first of its topic; expected is the first."""
    first: dict[str, Claim] = {}
    for passage in passages(report):
        for claim in claims(passage, report):
            told = first.setdefault(claim.topic, claim)
            if (
                claim.value == told.value
                or claim.statement == told.statement
                or told.quantity.unit != claim.quantity.unit
            ):
                continue
            if claim.topic == "received" and is_with_carried(report, {claim.value, told.value}):
                continue
            yield Hit(
                f"前面写{CALLED[claim.topic]} {told.value} {told.quantity.unit}，"
                f"这里写 {claim.value} {claim.quantity.unit}，两处不一致。请核对。",
                place(passage, claim.statement, claim.quantity),
                expected=told.value,
                actual=claim.value,
                severity=None if claim.sure and told.sure else Severity.NOTICE,
            )


def claims(passage: Passage, report: AnnualReport) -> Iterator[Claim]:
    """The claims of a passage that stand for a total of the year."""
    office = Office(report.agency, report.year)
    yield from (claim for claim in application_claims(passage.text, office) if claim.topic in CALLED)
    section = section_meant(passage, report)
    yield from (claim for claim in dispute_claims(passage.text, section, office) if claim.topic in CALLED)
    yield from document_claims(passage.text, office)
    yield from published_claims(passage.text, office)


def is_with_carried(report: AnnualReport, values: set[int]) -> bool:
    """Whether the two values are what was received, without and with what was brought forward."""
    received, brought = (int(report.number(f"applications.total.{row}")) for row in ("received", "brought_forward"))
    return values == {received, received + brought}


WORDS = "全年共收到政府信息公开申请12件。"
AGAIN = "本年度共收到政府信息公开申请{}件，未收取信息处理费。"

check = Check(
    id="AR807",
    name="text-conflict",
    severity=Severity.WARNING,
    title="同一个数前后不一致",
    basis="逻辑：同一个数只有一个值",
    find=find,
    passing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS), Section(6, "其他", AGAIN.format(12))))),
    failing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS), Section(6, "其他", AGAIN.format(21))))),
)
