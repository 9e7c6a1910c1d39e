"""正文写的行政复议、行政诉讼件数要与第四部分的表一致，说“没有发生”的，表里应当是 0。

只看因政府信息公开工作引起、本机关被申请复议或者被起诉的件数，和其中维持、纠正（败诉）、尚未审结的件数。
司法局、政府作为复议机关办理的案件，与政府信息公开无关的案件，一审、二审的分别件数，都不比较。
行政诉讼可以是两种诉讼的合计，也可以只是其中一种；可以不计尚未审结的。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.form_2021 import RESULTS
from gongkai.report.prose import Passage, passages
from gongkai.report.said.claims import Claim, Office
from gongkai.report.said.denials import no_disputes
from gongkai.report.said.disputes import DISCLOSURE, dispute_claims, section_meant
from gongkai.report.said.places import place, span
from gongkai.report.samples import zeros

SUITS = ("litigation_direct", "litigation_after_review")
MEANT = {
    "review": ("reconsideration",),
    "suits": SUITS,
    "direct": SUITS[:1],
    "after_review": SUITS[1:],
    "both": ("reconsideration", *SUITS),
}
CALLED = {
    "review": "行政复议",
    "suits": "行政诉讼",
    "direct": "未经复议直接起诉",
    "after_review": "复议后起诉",
    "both": "行政复议、行政诉讼",
}
RESULT = {"upheld": "结果维持", "corrected": "结果纠正", "pending": "尚未审结", "total": "总计"}


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each figure, and each sentence that says none, which the table contradicts."""
    if not any(isinstance(report.figures.get(f"disputes.{row}.total"), int) for row in MEANT["both"]):
        return
    for passage in passages(report):
        section = section_meant(passage, report)
        for claim in dispute_claims(passage.text, section, Office(report.agency, report.year)):
            yield from compared(passage, claim, report)
        yield from denied(passage, section, report)


def compared(passage: Passage, claim: Claim, report: AnnualReport) -> Iterator[Hit]:
    """A hit where no reading of table four gives the claim's figure."""
    proceedings, _, result = claim.topic.partition(":")
    allowed = readings(report, proceedings, result or "total")
    if claim.value not in allowed:
        called = f"{CALLED[proceedings]}{RESULT[result] if result else ''}"
        yield Hit(
            f"正文写{called} {claim.value} 件，第四部分的表是 {allowed[0]} 件。请核对，改成一致。",
            place(passage, claim.statement, claim.quantity, cells(proceedings, result or "total")),
            expected=allowed[0],
            actual=claim.value,
            severity=None if claim.sure else Severity.NOTICE,
        )


def denied(passage: Passage, section: int, report: AnnualReport) -> Iterator[Hit]:
    """The sentences that say that there was none where the table counts some."""
    for denial in no_disputes(passage.text, Office(report.agency, report.year)):
        counted = readings(report, denial.topic, "total")[0]
        related = section == 4 or DISCLOSURE.search(denial.statement.words)
        if counted and (related or denial.under == "apply"):
            yield Hit(
                f"正文说没有{CALLED[denial.topic]}，第四部分的表是 {counted} 件。请核对，改成一致。",
                span(passage, denial.start, denial.end, cells(denial.topic, "total")),
                expected=counted,
                actual=0,
                severity=None if denial.sure and related else Severity.NOTICE,
            )


def cells(proceedings: str, result: str) -> tuple[str, ...]:
    """The cells of table four that a claim speaks of."""
    return tuple(f"disputes.{row}.{result}" for row in MEANT[proceedings])


def readings(report: AnnualReport, proceedings: str, result: str) -> list[int]:
    """The values that agree with a claim, the plainest first: all its rows, one of them, without those pending."""
    rows = MEANT[proceedings]
    each = [count(report, row, result) for row in rows]
    some = {"suits": each, "both": [each[0] + each[-1], each[0] + each[1] if len(each) > 1 else 0]}.get(proceedings, [])
    parts = [sum(count(report, row, part.key) for part in RESULTS[:-1]) for row in rows] if result == "total" else each
    pending = sum(count(report, row, "pending") for row in rows) if result == "total" else 0
    return [sum(each), *some, sum(parts), sum(each) - pending]


def count(report: AnnualReport, row: str, result: str) -> int:
    """One figure of table four as it counts in sums."""
    return int(report.number(f"disputes.{row}.{result}"))


TABLE = zeros("disputes.") | {"disputes.reconsideration.upheld": 2, "disputes.reconsideration.total": 2}
WORDS = "（二）依申请公开。全年因政府信息公开被申请行政复议{}件，没有发生行政诉讼。"

check = Check(
    id="AR803",
    name="text-disputes",
    severity=Severity.ERROR,
    title="正文的复议、诉讼件数与第四部分的表不一致",
    basis=FORMAT_2021.part("附件四、政府信息公开行政复议、行政诉讼情况"),
    find=find,
    passing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS.format(2)),), figures=TABLE)),
    failing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS.format(3)),), figures=TABLE)),
)
