"""正文写的申请件数要与申请情况表一致：收到、上年结转、办结、结转下年度、各种办理结果、自然人和法人的件数。

“收到”可以是本年新收，也可以加上上年结转；“办结”“答复”可以不计其他处理，或者只计本年新收的。
只看说的是本机关（政府的年报包括全县、全市）、本年度、不分渠道的数；写“近”“余”“约”的不是准数，不比较。
说的是别的单位、几年累计、某个渠道、某类事项的，也不比较。表里全是 0 的由 AR802 指出。
政府办公厅（室）的年报写“全县”“全市”，可能是汇总数，不一致的只作提示。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.prose import Passage, passages
from gongkai.report.said.applications import application_claims
from gongkai.report.said.claims import Claim, Office
from gongkai.report.said.places import place
from gongkai.report.said.readings import cells, filled, readings
from gongkai.report.samples import zeros

CALLED = {
    "received": "收到政府信息公开申请",
    "newly_received": "新收政府信息公开申请",
    "brought_forward": "上年结转",
    "processed": "办理政府信息公开申请",
    "handled": "办结（答复）",
    "carried_forward": "结转下年度",
    "granted": "予以公开",
    "partial": "部分公开",
    "open": "予以公开和部分公开",
    "withheld": "不予公开",
    "unavailable": "无法提供",
    "refused": "不予处理",
    "others": "其他处理",
    "by_natural": "自然人申请",
    "by_legal": "法人或其他组织申请",
    "by_enterprise": "企业申请",
    "by_research": "科研机构申请",
    "by_welfare": "社会公益组织申请",
    "by_service": "法律服务机构申请",
}


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each figure of the text that none of the table's readings gives; expected is the table's figure."""
    if not filled(report):
        return
    for passage in passages(report):
        claims = list(application_claims(passage.text, Office(report.agency, report.year)))
        named = {claim.topic for claim in claims}
        for claim in claims:
            none = claim.topic in ("received", "newly_received") and claim.value == 0
            if not none and claim.value not in readings(report, claim, named):
                yield hit(passage, claim, list(readings(report, claim, named)))


def hit(passage: Passage, claim: Claim, allowed: list[int]) -> Hit:
    """The finding on one figure; `allowed` are the values that the table gives, the plainest first."""
    return Hit(
        f"正文写{CALLED[claim.topic]} {claim.value} 件，申请情况表是{table_says(claim, allowed)}。请核对，改成一致。",
        place(passage, claim.statement, claim.quantity, cells(claim)),
        expected=allowed[0],
        actual=claim.value,
        severity=None if claim.sure else Severity.NOTICE,
    )


def table_says(claim: Claim, allowed: list[int]) -> str:
    """The table's figure in words; with what was brought forward where that may be counted in."""
    if claim.topic == "received" and allowed[1] != allowed[0]:
        return f"本年新收 {allowed[0]} 件（加上年结转是 {allowed[1]} 件）"
    return f" {allowed[0]} 件"


TABLE = zeros("applications.") | {
    f"applications.{column}.{row}": 12 for column in ("natural_person", "total") for row in ("received", "handled")
}
WORDS = "（二）依申请公开。全年共收到政府信息公开申请{}件，均按期答复。"

check = Check(
    id="AR801",
    name="text-applications",
    severity=Severity.ERROR,
    title="正文的申请件数与申请情况表不一致",
    basis=FORMAT_2021.part("附件三、收到和处理政府信息公开申请情况"),
    find=find,
    passing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS.format(12)),), figures=TABLE)),
    failing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS.format(21)),), figures=TABLE)),
)
