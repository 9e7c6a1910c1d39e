"""规章、行政规范性文件：现行有效件数，等于上年现行有效件数加本年制发、减本年废止。

要给出上年年报（--previous）才检查；两年都用2021年起的格式才比，旧格式的“对外公开总数量”不是“现行有效件数”。
修改、失效、重新认定都会使两边不等，所以不等时要说明原因，不当然有错。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.identities import is_count, plain
from gongkai.report.last_year import last_year
from gongkai.report.tables import row_title

KINDS = ("rules", "normative_documents")


def find(report: AnnualReport, circumstances: Circumstances) -> Iterator[Hit]:
    """One hit for each kind of document; expected is the roll-forward, actual the figure of the report."""
    previous = last_year(report, circumstances)
    for kind in KINDS if previous else ():
        made, repealed, in_force = cells = tuple(f"documents.{kind}.{c}" for c in ("made", "repealed", "in_force"))
        known = [report.figures.get(cell) for cell in cells]
        if previous is None or not all(map(is_count, [*known, previous.figures.get(in_force)])):
            continue
        due = previous.number(in_force) + report.number(made) - report.number(repealed)
        if report.number(in_force) != due:
            yield Hit(
                f"{row_title(made)}：上年现行有效 {plain(previous.number(in_force))} ＋ 本年制发 "
                f"{plain(report.number(made))} － 本年废止 {plain(report.number(repealed))} ＝ {plain(due)}，"
                f"现行有效填 {plain(report.number(in_force))}；请核对，或者在正文里说明原因。",
                Where(section=2, row=kind, column="in_force", cells=cells),
                expected=plain(due),
                actual=plain(report.number(in_force)),
                severity=Severity.NOTICE if previous.is_uncertain(in_force) else None,
            )


def row(made: int, repealed: int, in_force: int) -> dict[str, int]:
    """The row of normative documents."""
    values = {"made": made, "repealed": repealed, "in_force": in_force}
    return {f"documents.normative_documents.{column}": value for column, value in values.items()}


LAST_YEAR = Circumstances(previous=AnnualReport(year=2023, figures=row(5, 0, 20)))

check = Check(
    id="AR702",
    name="in-force-roll-forward",
    severity=Severity.WARNING,
    title="现行有效件数与上年接不上",
    basis=FORMAT_2021.part("附件二、主动公开政府信息情况"),
    find=find,
    years=(2022, None),
    passing=Example(AnnualReport(year=2024, figures=row(3, 1, 22)), LAST_YEAR),
    failing=Example(AnnualReport(year=2024, figures=row(3, 1, 25)), LAST_YEAR),
)
