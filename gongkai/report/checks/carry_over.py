"""申请情况表的每一列：今年的上年结转，等于上年年报的结转下年度继续办理。

要给出上年年报（--previous）才检查。有一边空着或者填的不是数字，就不比较；上年那一格认不准的，只作提示。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.form_2021 import COLUMNS
from gongkai.report.identities import is_count, plain
from gongkai.report.last_year import last_year


def find(report: AnnualReport, circumstances: Circumstances) -> Iterator[Hit]:
    """One hit for each column; expected is last year's figure, actual this year's."""
    previous = last_year(report, circumstances)
    if previous is None:
        return
    for column in COLUMNS:
        cell, source = (f"applications.{column.key}.{row}" for row in ("brought_forward", "carried_forward"))
        if not (is_count(report.figures.get(cell)) and is_count(previous.figures.get(source))):
            continue
        now, then = plain(report.number(cell)), plain(previous.number(source))
        if now != then:
            yield Hit(
                f"{column.title}一列：上年结转填 {now}，{previous.year}年年报的结转下年度是 {then}。",
                Where(section=3, row="brought_forward", column=column.key, cells=(cell,)),
                expected=then,
                actual=now,
                severity=Severity.NOTICE if previous.is_uncertain(source) else None,
            )


BROUGHT, CARRIED = "applications.natural_person.brought_forward", "applications.natural_person.carried_forward"
LAST_YEAR = Circumstances(previous=AnnualReport(year=2023, figures={CARRIED: 4}))

check = Check(
    id="AR701",
    name="carry-over",
    severity=Severity.ERROR,
    title="上年结转与上年年报不符",
    basis=FORMAT_2021.part("附件三、收到和处理政府信息公开申请情况"),
    find=find,
    passing=Example(AnnualReport(year=2024, figures={BROUGHT: 4}), LAST_YEAR),
    failing=Example(AnnualReport(year=2024, figures={BROUGHT: 3}), LAST_YEAR),
)
