"""题目、统计期限和正文写的报告年度应当是同一年。

年度以题目为准。只看报告说自己是哪一年的地方：统计期限；前言里“现将某某机关某年政府信息公开工作……报告”之类的话；
总体情况开头的“某年，”，或者通篇不提报告年度、却写“上一年共收到申请多少件”；第六部分信息处理费的“某年”；
文末的落款日期（不会早于报告年度的12月）。说到往年、规划、预算决算、文件名称和文号里的年份不算。
第五部分开头写成别的年份，或者把报告年度写成今后的打算（某年，我局将进一步……），只作提示；
题目不在正文里、年度从文件名认的，也只作提示。
"""

import re
from collections.abc import Iterator
from datetime import date

from gongkai.law.instruments import REGULATION
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.headings import section_on
from gongkai.report.squeezed import squeezed
from gongkai.report.stated_years import place, signed_on, stated_years

DECEMBER = 12
INTENDED = (
    "[^。；，]{0,12}[，,]?[^。；，]{0,12}"
    "将(?:进一步|继续|重点|着力|持续|采取|从以下|认真|不断|切实|加大|加强|做好|围绕)"
)


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each place that speaks of the report's own year and names another one."""
    if report.year is None:
        return
    sure = report.title_printed
    for stated in stated_years(report, report.year):
        if stated.year != report.year:
            yield Hit(
                f"{stated.what}写的是{stated.year}年，{source(report)}是{report.year}年，请改成一致。",
                stated.where,
                expected=report.year,
                actual=stated.year,
                severity=None if sure and stated.sure else Severity.NOTICE,
            )
    yield from too_early(report, report.year, sure=sure)
    yield from intended(report, report.year)


def source(report: AnnualReport) -> str:
    """What the year was taken from."""
    return ("题目" if report.title_printed else "文件名") if report.title else "这份年报"


def too_early(report: AnnualReport, year: int, *, sure: bool) -> Iterator[Hit]:
    """A hit where the day under the report lies before the year's last month."""
    signed = signed_on(report)
    if signed and signed < (year, DECEMBER):
        yield Hit(
            f"落款是{signed[0]}年{signed[1]}月，{source(report)}是{year}年，那时这一年还没有结束；请核对是哪一处写错了年份。",
            Where(report.sections[-1].number),
            expected=year + 1,
            actual=signed[0],
            severity=None if sure else Severity.NOTICE,
        )


def intended(report: AnnualReport, year: int) -> Iterator[Hit]:
    """A notice where section five speaks of the report's year as one to come."""
    section = section_on(report.sections, 5)
    text = squeezed(section.text) if section and "将" in section.text else ""
    found = re.search(rf"(?<!\d){year}年{INTENDED}", text)
    if section and found:
        yield Hit(
            f"今后的打算写成了{year}年，那是报告的年度；请核对是不是{year + 1}年。",
            place(section.text, section.number, *found.span()),
            expected=year + 1,
            actual=year,
            severity=Severity.NOTICE,
        )


def example(year: int) -> AnnualReport:
    """A report on 2024 whose overview opens with this year."""
    overview = Section(1, "总体情况", f"{year}年，我局认真贯彻落实条例。")
    period = (date(2024, 1, 1), date(2024, 12, 31))
    return AnnualReport(
        year=2024, title="青山县司法局2024年政府信息公开工作年度报告", period=period, sections=(overview,)
    )


check = Check(
    id="AR002",
    name="year-disagrees",
    severity=Severity.ERROR,
    title="报告年度前后不一致",
    basis=REGULATION.article(49),
    find=find,
    passing=Example(example(2024)),
    failing=Example(example(2023)),
)
