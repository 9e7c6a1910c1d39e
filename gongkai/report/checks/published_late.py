"""年度报告应当按期公布：部门、乡镇1月31日前，县级政府2月20日前，地市级政府3月10日前，任何政府最迟3月31日前。

要给出公布日期（--published）才检查。机关的种类从名称认；开发区、管委会等从名称认不出的，只作提示。
单称“某市”的，不知是地级市还是县级市，按较晚的3月10日算。2月20日、3月10日两个期限自2021年的年报起适用。
"""

from collections.abc import Iterator
from datetime import date

from gongkai.law.instruments import REGULATION
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.standing import Standing, standing

JANUARY, MARCH = (1, 31), (3, 31)
SUMMARY = {Standing.COUNTY: (2, 20), Standing.CITY: (3, 10)}
"""By when a government publishes its summary: 年度报告格式 二（二）, in force from the report of 2021."""
KINDS = {
    Standing.DEPARTMENT: "部门",
    Standing.TOWNSHIP: "乡镇（街道）",
    Standing.COUNTY: "县级政府",
    Standing.CITY: "地市级政府",
    Standing.PROVINCE: "省级政府",
}


def find(report: AnnualReport, circumstances: Circumstances) -> Iterator[Hit]:
    """A hit where the day of publication lies after the last day for this kind of office."""
    published = circumstances.published_on
    if published is None or report.year is None:
        return
    kind = circumstances.level or standing(report.agency)
    for (month, day), severity in last_days(kind, report.year):
        due = date(report.year + 1, month, day)
        if published > due:
            yield late(published, due, severity, kind)
            return


def last_days(kind: Standing | None, year: int) -> list[tuple[tuple[int, int], Severity]]:
    """The last days that bind this kind of office, the gravest first, and what it weighs to miss them."""
    if kind in (Standing.DEPARTMENT, Standing.TOWNSHIP):
        return [(JANUARY, Severity.ERROR)]
    if kind is None:
        return [(MARCH, Severity.ERROR), (JANUARY, Severity.NOTICE)]
    summary = [(SUMMARY[kind], Severity.WARNING)] if kind in SUMMARY and year >= 2021 else []
    return [(MARCH, Severity.ERROR), *summary]


def late(published: date, due: date, severity: Severity, kind: Standing | None) -> Hit:
    """The hit in words; of an office whose kind is not known the sentence says what holds if it is a department."""
    said = f"{published.year}年{published.month}月{published.day}日公布"
    by = f"{due.month}月{due.day}日前公布"
    if severity is Severity.NOTICE:
        message = f"{said}；从名称看不出是哪一类机关，是部门、乡镇的应当在{by}。"
    else:
        message = f"{said}，晚了{(published - due).days}天：{KINDS[kind] if kind else '各类机关都'}应当在{by}。"
    return Hit(message, expected=due.isoformat(), actual=published.isoformat(), severity=severity)


OFFICE = AnnualReport(agency="青山县司法局", year=2024)

check = Check(
    id="AR008",
    name="published-late",
    severity=Severity.ERROR,
    title="公布晚于期限",
    basis=REGULATION.article(49),
    find=find,
    passing=Example(OFFICE, Circumstances(published_on=date(2025, 1, 31))),
    failing=Example(OFFICE, Circumstances(published_on=date(2025, 2, 1))),
)
