"""第二、三、四部分应当各有一张填了数字的统计表；整张表没有，或者一个数字也没有填的，在这里指出。

整张表都空着的，不再逐格指出（AR010）。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021, numeral
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.form_2021 import SECTIONS
from gongkai.report.samples import zeros
from gongkai.report.tables import sections_with_cells, sections_with_figures


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each of the three sections whose table is missing or has no figures."""
    printed, filled = sections_with_cells(report), sections_with_figures(report)
    for number in (2, 3, 4):
        if number not in filled:
            lack = "的表格一个数字也没有填" if number in printed else "没有统计表"
            heading = f"第{numeral(number)}部分“{SECTIONS[number - 1]}”"
            yield Hit(f"{heading}{lack}；没有发生的，表格照列，填“0”。", Where(section=number))


WITHOUT_TABLE_FOUR = zeros("documents.rules.") | zeros("applications.total.")

check = Check(
    id="AR009",
    name="table-missing",
    severity=Severity.ERROR,
    title="缺少统计表",
    basis=FORMAT_2021.part("附件：格式模板"),
    find=find,
    passing=Example(
        AnnualReport(figures=zeros("documents.rules.") | zeros("applications.total.") | zeros("disputes."))
    ),
    failing=Example(AnnualReport(figures=zeros("documents.rules.") | zeros("applications.total."))),
)
