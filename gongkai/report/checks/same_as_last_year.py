"""三张表的数与上年年报全都一样，像是上年的表没有改。

要给出上年年报（--previous）才检查。全是 0 的，以及除了现行有效件数都是 0 的，一年里什么也没有发生，可以一样，不提；
只有一两个很小的数相同的，可能是巧合，只作提示；有认不准的格也只作提示。
"""

from collections.abc import Iterator

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.form_2021 import FORM
from gongkai.report.last_year import last_year
from gongkai.report.samples import zeros
from gongkai.report.tables import column_of, stated

STOCK = ("in_force", "public_total", "items_last_year")
"""Columns that count what there is, not what the year brought: they may well stay the same."""
COINCIDENCE = 2
"""So few figures, each below ten, may be the same by chance."""


def find(report: AnnualReport, circumstances: Circumstances) -> Iterator[Hit]:
    """At most one hit, for the whole report."""
    previous = last_year(report, circumstances)
    if previous is None or not comparable(report, previous):
        return
    cells = {**stated(previous), **stated(report)}
    if any(report.number(cell) != previous.number(cell) for cell in cells):
        return
    counted = happened(report)
    if counted:
        chance = len(counted) <= COINCIDENCE and all(report.number(cell) < 10 for cell in counted)
        yield Hit(
            f"三张表的{len(cells)}个数与{previous.year}年年报全都一样，请核对是不是用了上年的表。",
            severity=Severity.NOTICE if chance or report.uncertain or previous.uncertain else None,
        )


def comparable(report: AnnualReport, previous: AnnualReport) -> bool:
    """Whether both follow one form and have all its tables."""
    form = report.statutory_form
    return (
        form is not None
        and report.form == previous.form
        and all(report.has_table(table) and previous.has_table(table) for table in form.tables)
    )


def happened(report: AnnualReport) -> list[str]:
    """The counted cells, no sums and no stocks, that are not 0."""
    form = report.statutory_form
    return [cell for cell in form.inputs if column_of(cell) not in STOCK and report.number(cell)] if form else []


def handled(year: int, licences: int) -> AnnualReport:
    """A report of zeros but for the licences and the penalties."""
    figures = zeros("") | {"decisions.licensing": licences, "decisions.penalty": 7}
    return AnnualReport(year=year, form=FORM.key, figures=figures)


check = Check(
    id="AR705",
    name="same-as-last-year",
    severity=Severity.WARNING,
    title="全部数字与上年相同",
    basis="与上年年报比较",
    find=find,
    passing=Example(handled(2024, 131), Circumstances(previous=handled(2023, 128))),
    failing=Example(handled(2024, 128), Circumstances(previous=handled(2023, 128))),
)
