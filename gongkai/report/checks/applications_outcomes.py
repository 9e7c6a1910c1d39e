"""申请情况表的每一列：办理结果（一）至（六）各项相加，等于（七）总计。

空格、“无”“/”“-”按 0 计；只因为这样的格子才不等的，由 AR010、AR011 指出，这里不重复。
“（六）其他处理”只印一行的，按一行相加；报告里还缺别的结果行的，只作提示。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.form_2019 import OUTCOMES as OUTCOMES_2019
from gongkai.report.identities import broken, outcomes, plain
from gongkai.report.samples import zeros
from gongkai.report.tables import column_of, column_title, row_of, row_title, sum_in_words

ALWAYS = {outcome.key for outcome in OUTCOMES_2019}
"""The outcomes that both forms have."""


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each column; expected is the sum of the outcomes, actual the printed total."""
    for fault in broken(report, outcomes()):
        *parts, total = fault.cells
        names = {cell: row_title(cell, report.form).rpartition("·")[2] for cell in parts}
        lacking = ALWAYS - {row_of(cell) for cell in parts}
        yield Hit(
            f"{column_title(total)}一列：{sum_in_words(report, names)}，（七）总计 {plain(fault.right)}，"
            f"相差 {plain(abs(fault.left - fault.right))}。",
            Where(section=3, row="handled", column=column_of(total), cells=fault.cells),
            expected=plain(fault.left),
            actual=plain(fault.right),
            severity=Severity.NOTICE if lacking else None,
        )


GOOD = zeros("applications.natural_person.") | {
    "applications.natural_person.granted": 6,
    "applications.natural_person.not_held": 4,
    "applications.natural_person.handled": 10,
}

check = Check(
    id="AR302",
    name="applications-outcomes",
    severity=Severity.ERROR,
    title="办理结果相加不等于总计",
    basis=FORMAT_2021.part("附件三、收到和处理政府信息公开申请情况"),
    find=find,
    passing=Example(AnnualReport(figures=GOOD)),
    failing=Example(AnnualReport(figures=GOOD | {"applications.natural_person.handled": 9})),
)
