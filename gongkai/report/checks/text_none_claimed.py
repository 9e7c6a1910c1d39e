"""正文说没有收到申请，申请情况表却有；或者正文说收到了，表里全是 0。

只看说的是本机关、本年度、不分渠道的话。“未收到法人或其他组织的申请”只与法人一栏比较；
“未收到因政府信息公开申请引发的行政复议”说的不是申请。只有上年结转、没有本年新收的，写“未收到”是对的。
"""

from collections.abc import Iterator
from dataclasses import replace

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.prose import Passage, passages
from gongkai.report.said.applications import application_claims
from gongkai.report.said.claims import Office
from gongkai.report.said.denials import no_applications
from gongkai.report.said.places import place, span
from gongkai.report.said.readings import BY, all_zero, amount, filled
from gongkai.report.samples import zeros

RECEIVED = ("received", "newly_received", "by_natural", "by_legal", "handled", "processed")
CALLED = {"by_natural": "自然人的申请", "by_legal": "法人或其他组织的申请"}


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each sentence that the table contradicts; expected is the table's figure."""
    for passage in passages(report):
        if filled(report):
            yield from denied(passage, report)
        elif all_zero(report):
            yield from asserted(passage, report)


def denied(passage: Passage, report: AnnualReport) -> Iterator[Hit]:
    """The sentences that say none where the table counts some."""
    said = [
        (denial.topic, span(passage, denial.start, denial.end), denial.sure)
        for denial in no_applications(passage.text, Office(report.agency, report.year))
    ]
    said += [
        (claim.topic, place(passage, claim.statement, claim.quantity), claim.sure)
        for claim in application_claims(passage.text, Office(report.agency, report.year))
        if claim.topic in ("received", "newly_received") and claim.value == 0
    ]
    for topic, where, sure in said:
        columns = BY.get(topic, ("total",))
        counted = amount(report, ("received",), columns)
        if counted:
            yield Hit(
                f"正文说没有收到{CALLED.get(topic, '政府信息公开申请')}，"
                f"申请情况表的本年新收是 {counted} 件。请核对，改成一致。",
                replace(where, cells=tuple(f"applications.{column}.received" for column in columns)),
                expected=counted,
                actual=0,
                severity=None if sure else Severity.NOTICE,
            )


def asserted(passage: Passage, report: AnnualReport) -> Iterator[Hit]:
    """The sentences that count some where the table has none: the first figure of each."""
    seen = None
    for claim in application_claims(passage.text, Office(report.agency, report.year)):
        if claim.topic in RECEIVED and claim.value > 0 and claim.statement != seen:
            seen = claim.statement
            yield Hit(
                f"正文写收到或者办理政府信息公开申请 {claim.value} 件，申请情况表都是 0。请核对，改成一致。",
                place(passage, claim.statement, claim.quantity, ("applications.total.received",)),
                expected=0,
                actual=claim.value,
                severity=None if claim.sure else Severity.NOTICE,
            )


TABLE = zeros("applications.") | {
    f"applications.{column}.{row}": 12 for column in ("natural_person", "total") for row in ("received", "handled")
}
WORDS = "（二）依申请公开。本年度未收到政府信息公开申请。"

check = Check(
    id="AR802",
    name="text-none-claimed",
    severity=Severity.ERROR,
    title="正文说没有申请，与申请情况表不符",
    basis=FORMAT_2021.part("附件三、收到和处理政府信息公开申请情况"),
    find=find,
    passing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS),), figures=zeros("applications."))),
    failing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS),), figures=TABLE)),
)
