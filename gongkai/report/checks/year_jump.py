"""与上年相比变化过大的数：相差超过五倍，或者由 0 变为不小的数、由不小的数变为 0。

要给出上年年报（--previous）才检查。倍数和起算的数由本单位设定，默认是五倍、较大的一个不小于10。一行只提一次：总计
变化过大的，不再逐列提。换了格式的两年，只比较申请情况表和复议诉讼表里含义相同的格。认不准的格只作提示。
"""

from collections.abc import Iterator
from decimal import Decimal

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.choices import Choices
from gongkai.report.identities import is_count, plain
from gongkai.report.last_year import last_year
from gongkai.report.tables import column_of, row_of, section_of, stated, table_of, title

SAME_IN_BOTH_FORMS = ("applications", "disputes")
NOT_COMPARED = ("change", "amount")
"""Columns of the trial form that are changes themselves, or money in whatever unit was printed."""


def find(report: AnnualReport, circumstances: Circumstances) -> Iterator[Hit]:
    """One hit for each row of a table, with the cells that jumped; one cell alone also gives both figures."""
    previous = last_year(report, circumstances)
    if previous is None:
        return
    rows: dict[tuple[str, str], list[str]] = {}
    for cell in comparable(report, previous):
        if jumped(previous.number(cell), report.number(cell), circumstances.choices):
            rows.setdefault((table_of(cell), row_of(cell)), []).append(cell)
    for (table, row), cells in rows.items():
        if not (row == "handled" and (table, "received") in rows):
            yield hit(report, previous, worth_telling(cells), circumstances.choices)


def comparable(report: AnnualReport, previous: AnnualReport) -> Iterator[str]:
    """The cells that mean the same in both years and hold a count in both, in the order of the report."""
    same_form = report.form == previous.form
    then = previous.figures
    for cell, value in stated(report).items():
        shared = same_form or (table_of(cell) in SAME_IN_BOTH_FORMS and not is_other_outcome(cell))
        if shared and cell in then and column_of(cell) not in NOT_COMPARED:
            money = table_of(cell) == "charges" and value is not None and then[cell] is not None
            if money or (is_count(value) and is_count(then[cell])):
                yield cell


def is_other_outcome(cell: str) -> bool:
    """Whether the cell is outcome 其他, which the trial form had as one row for what are three rows now."""
    return table_of(cell) == "applications" and row_of(cell) == "other"


def jumped(then: Decimal, now: Decimal, choices: Choices) -> bool:
    """Whether the change is one to ask about."""
    less, more = sorted((then, now))
    return more >= choices.jump_floor and more > less * Decimal(str(choices.jump_factor))


def worth_telling(cells: list[str]) -> tuple[str, ...]:
    """The total alone where it jumped, else all cells."""
    totals = tuple(cell for cell in cells if column_of(cell) == "total")
    return totals or tuple(cells)


def hit(report: AnnualReport, previous: AnnualReport, cells: tuple[str, ...], choices: Choices) -> Hit:
    """The hit for the cells of one row."""
    figures = [(plain(previous.number(cell)), plain(report.number(cell))) for cell in cells]
    changes = "；".join(
        f"{title(cell, report.form)}上年是 {then}，今年是 {now}"
        for cell, (then, now) in zip(cells, figures, strict=True)
    )
    reason = f"相差超过 {choices.jump_factor:g} 倍" if all(map(all, figures)) else "有一年是 0"
    return Hit(
        f"{changes}：{reason}，请核对；没有填错的，宜在年报里说明原因。",
        Where(
            section=section_of(cells[0]),
            row=row_of(cells[0]),
            column=column_of(cells[0]) if len(cells) == 1 else None,
            cells=cells,
        ),
        expected=figures[0][0] if len(cells) == 1 else None,
        actual=figures[0][1] if len(cells) == 1 else None,
        severity=Severity.NOTICE if any(previous.is_uncertain(cell) for cell in cells) else None,
    )


SUITS = "disputes.litigation_direct.total"
LAST_YEAR = Circumstances(previous=AnnualReport(year=2023, figures={SUITS: 12}))

check = Check(
    id="AR704",
    name="year-jump",
    severity=Severity.WARNING,
    title="与上年相比变化过大",
    basis="与上年年报比较；倍数和起算的数由本单位设定",
    find=find,
    passing=Example(AnnualReport(year=2024, figures={SUITS: 9}), LAST_YEAR),
    failing=Example(AnnualReport(year=2024, figures={SUITS: 1}), LAST_YEAR),
)
