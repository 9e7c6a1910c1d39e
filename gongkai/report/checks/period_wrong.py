"""年度报告写明的统计期限应当是当年1月1日至12月31日。

没有写明期限的不在这里指出。
"""

from collections.abc import Iterator
from datetime import date

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity

FULL_YEAR = (date(2024, 1, 1), date(2024, 12, 31))
ELEVEN_MONTHS = (date(2024, 1, 1), date(2024, 11, 30))


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """A hit where the stated period is not the report's year; a report without a year is measured by its own period."""
    if report.period is None:
        return
    year = report.year or report.period[1].year
    due = (date(year, 1, 1), date(year, 12, 31))
    if report.period != due:
        stated, right = in_words(report.period), in_words(due)
        yield Hit(f"统计期限写的是{stated}，应当是{right}。", expected=right, actual=stated)


def in_words(period: tuple[date, date]) -> str:
    """A period as one writes it: 2024年1月1日至2024年12月31日."""
    return "至".join(f"{day.year}年{day.month}月{day.day}日" for day in period)


check = Check(
    id="AR007",
    name="period-wrong",
    severity=Severity.ERROR,
    title="统计期限不是全年",
    basis=FORMAT_2021.part("一、（二）行政机关主动公开政府信息情况"),
    find=find,
    passing=Example(AnnualReport(year=2024, period=FULL_YEAR)),
    failing=Example(AnnualReport(year=2024, period=ELEVEN_MONTHS)),
)
