"""规章、行政规范性文件：本年废止件数，不会多于上年现行有效件数加本年制发件数。

要给出上年年报（--previous）才检查；两年都用2021年起的格式才比。
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
    """One hit for each kind of document; expected is the most that can be repealed, actual the figure."""
    previous = last_year(report, circumstances)
    for kind in KINDS if previous else ():
        made, repealed, in_force = (f"documents.{kind}.{column}" for column in ("made", "repealed", "in_force"))
        known = [report.figures.get(made), report.figures.get(repealed)]
        if previous is None or not all(map(is_count, [*known, previous.figures.get(in_force)])):
            continue
        most = previous.number(in_force) + report.number(made)
        if report.number(repealed) > most:
            yield Hit(
                f"{row_title(made)}：本年废止填 {plain(report.number(repealed))}，多于上年现行有效 "
                f"{plain(previous.number(in_force))} ＋ 本年制发 {plain(report.number(made))} ＝ {plain(most)}。",
                Where(section=2, row=kind, column="repealed", cells=(made, repealed)),
                expected=plain(most),
                actual=plain(report.number(repealed)),
                severity=Severity.NOTICE if previous.is_uncertain(in_force) else None,
            )


MADE, REPEALED = "documents.normative_documents.made", "documents.normative_documents.repealed"
LAST_YEAR = Circumstances(previous=AnnualReport(year=2023, figures={"documents.normative_documents.in_force": 20}))

check = Check(
    id="AR703",
    name="repealed-too-many",
    severity=Severity.ERROR,
    title="废止的比有的还多",
    basis=FORMAT_2021.part("附件二、主动公开政府信息情况"),
    find=find,
    years=(2022, None),
    passing=Example(AnnualReport(year=2024, figures={MADE: 3, REPEALED: 23}), LAST_YEAR),
    failing=Example(AnnualReport(year=2024, figures={MADE: 3, REPEALED: 24}), LAST_YEAR),
)
