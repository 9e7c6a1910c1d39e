"""申请情况表的每一行：自然人和五类法人或其他组织相加，等于总计。

空格、“无”“/”“-”按 0 计；只因为这样的格子才不等的，由 AR010、AR011 指出，这里不重复。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.identities import broken, plain, row_totals
from gongkai.report.samples import zeros
from gongkai.report.tables import column_title, row_of, row_title, sum_in_words


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each row; expected is the sum of the six columns, actual the printed total."""
    for fault in broken(report, row_totals()):
        *parts, total = fault.cells
        names = {cell: column_title(cell) for cell in parts}
        yield Hit(
            f"“{row_title(total, report.form)}”一行：{sum_in_words(report, names)}，总计 {plain(fault.right)}，"
            f"相差 {plain(abs(fault.left - fault.right))}。",
            Where(section=3, row=row_of(total), column="total", cells=fault.cells),
            expected=plain(fault.left),
            actual=plain(fault.right),
        )


GOOD = {cell: value for cell, value in zeros("applications.").items() if cell.endswith(".granted")} | {
    "applications.natural_person.granted": 5,
    "applications.enterprise.granted": 2,
    "applications.total.granted": 7,
}

check = Check(
    id="AR303",
    name="applications-row-total",
    severity=Severity.ERROR,
    title="一行的总计不等于各列之和",
    basis=FORMAT_2021.part("附件三、收到和处理政府信息公开申请情况"),
    find=find,
    passing=Example(AnnualReport(figures=GOOD)),
    failing=Example(AnnualReport(figures=GOOD | {"applications.total.granted": 8})),
)
