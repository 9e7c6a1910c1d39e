"""复议、诉讼情况表：行政复议、未经复议直接起诉、复议后起诉三处的总计，各等于前面四项结果之和。

空格、“无”“/”“-”按 0 计；只因为这样的格子才不等的，由 AR010、AR011 指出，这里不重复。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.identities import broken, dispute_totals, plain
from gongkai.report.samples import zeros
from gongkai.report.tables import column_title, row_of, row_title, sum_in_words


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each proceeding; expected is the sum of its four results, actual the printed total."""
    for fault in broken(report, dispute_totals()):
        *parts, total = fault.cells
        names = {cell: column_title(cell) for cell in parts}
        yield Hit(
            f"{row_title(total)}：{sum_in_words(report, names)}，总计 {plain(fault.right)}，"
            f"相差 {plain(abs(fault.left - fault.right))}。",
            Where(section=4, row=row_of(total), column="total", cells=fault.cells),
            expected=plain(fault.left),
            actual=plain(fault.right),
        )


GOOD = zeros("disputes.reconsideration.") | {
    "disputes.reconsideration.upheld": 3,
    "disputes.reconsideration.corrected": 1,
    "disputes.reconsideration.total": 4,
}

check = Check(
    id="AR401",
    name="disputes-total",
    severity=Severity.ERROR,
    title="复议、诉讼的总计不等于各项之和",
    basis=FORMAT_2021.part("附件四、政府信息公开行政复议、行政诉讼情况"),
    find=find,
    passing=Example(AnnualReport(figures=GOOD)),
    failing=Example(AnnualReport(figures=GOOD | {"disputes.reconsideration.total": 0})),
)
