"""年度报告应当有格式规定的六个部分，缺哪个部分就指出哪个部分。

认部分看标题的意思：标题写得不规范的，由 AR006 指出，不算缺；标题整个没有了，才算缺。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021, numeral
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.form_2021 import SECTIONS
from gongkai.report.headings import missing
from gongkai.report.samples import standard_sections


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each section that is missing; a single one where no heading was found at all."""
    if not report.sections:
        doubt = "" if report.figures else "，也没有统计表；请确认这是年度报告"
        yield Hit(f"六个部分的标题一个也没有找到{doubt}。标题要按格式写明，如“一、总体情况”。")
        return
    for number in missing(report.sections):
        heading = f"{numeral(number)}、{SECTIONS[number - 1]}"
        yield Hit(f"缺少第{numeral(number)}部分“{heading}”。", Where(section=number), expected=heading)


check = Check(
    id="AR004",
    name="section-missing",
    severity=Severity.ERROR,
    title="缺少规定的部分",
    basis=FORMAT_2021.part("一、报告内容"),
    find=find,
    passing=Example(AnnualReport(sections=standard_sections())),
    failing=Example(AnnualReport(sections=standard_sections()[:4] + standard_sections()[5:])),
)
