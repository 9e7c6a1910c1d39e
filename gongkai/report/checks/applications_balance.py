"""申请情况表的每一列：本年新收加上年结转，等于办理结果总计加结转下年度继续办理。

这是表头自己写明的勾稽关系：第一项加第二项之和，等于第三项加第四项之和。空格、“无”“/”“-”按 0 计；
只因为这样的格子才不平的，由 AR010、AR011 指出，这里不重复。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.identities import balances, broken, plain
from gongkai.report.samples import zeros
from gongkai.report.tables import column_of, column_title

NAMES = ("新收", "结转", "办理总计", "结转下年")


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each column that does not balance; expected is what came in, actual what it went to."""
    for fault in broken(report, balances()):
        received, brought, handled, carried = (
            f"{name} {plain(report.number(cell))}" for name, cell in zip(NAMES, fault.cells, strict=True)
        )
        came, went = plain(fault.left), plain(fault.right)
        yield Hit(
            f"{column_title(fault.cells[0])}一列：{received} ＋ {brought} ＝ {came}，"
            f"{handled} ＋ {carried} ＝ {went}，相差 {plain(abs(fault.left - fault.right))}。",
            Where(section=3, row="received", column=column_of(fault.cells[0]), cells=fault.cells),
            expected=came,
            actual=went,
        )


GOOD = zeros("applications.natural_person.") | {
    "applications.natural_person.received": 12,
    "applications.natural_person.brought_forward": 3,
    "applications.natural_person.handled": 11,
    "applications.natural_person.carried_forward": 4,
}

check = Check(
    id="AR301",
    name="applications-balance",
    severity=Severity.ERROR,
    title="申请收支不平",
    basis=FORMAT_2021.part("附件三、收到和处理政府信息公开申请情况"),
    find=find,
    passing=Example(AnnualReport(figures=GOOD)),
    failing=Example(AnnualReport(figures=GOOD | {"applications.natural_person.handled": 10})),
)
