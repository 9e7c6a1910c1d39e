"""统计表每一格都要填数字，没有发生的填“0”，不能空着。

同一张表里空着的格子按行或者按列合并指出。报告里没有印出的行不算空白；整张表都空着的，由 AR009 指出。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.samples import zeros
from gongkai.report.tables import (
    Line,
    column_title,
    is_blank,
    line_title,
    lines,
    row_title,
    section_of,
    sections_with_figures,
    stated,
)

SHOWN = 4
"""How many cells of a line are named; more are only counted."""


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each row or column with blank cells; `where.cells` has their ids."""
    filled = sections_with_figures(report)
    blank = [cell for cell, value in stated(report).items() if is_blank(value) and section_of(cell) in filled]
    for line in lines(blank):
        where = Where(section=section_of(line.cells[0]), row=line.row, column=line.column, cells=line.cells)
        yield Hit(f"{line_title(line, report.form)}{what(line, report)}；没有发生的填“0”。", where)


def what(line: Line, report: AnnualReport) -> str:
    """How much of the line is blank, in words."""
    count = len(line.cells)
    if count == 1:
        return "没有填"
    name = column_title if line.row is not None else row_title
    names = [name(cell, report.form) for cell in line.cells[:SHOWN]]
    return f"有 {count} 格没有填：{'、'.join(names)}{'等' if count > SHOWN else ''}"


GOOD = zeros("disputes.")

check = Check(
    id="AR010",
    name="cell-blank",
    severity=Severity.ERROR,
    title="统计表有空格",
    basis=FORMAT_2021.part("三、（二）加强领导"),
    find=find,
    passing=Example(AnnualReport(figures=GOOD)),
    failing=Example(AnnualReport(figures=GOOD | dict.fromkeys(zeros("disputes.reconsideration.")))),
)
