"""总体情况原则上不超过一千字。

只数文字：标点、数字、空格和页码都不算，每个字母算一个字，所以不会比常用的数法多。自2021年的年报起；
字数上限可以在设置里改（overview_length）。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.headings import section_on


def find(report: AnnualReport, circumstances: Circumstances) -> Iterator[Hit]:
    """A hit where section one has more letters than the bound."""
    section = section_on(report.sections, 1)
    most = circumstances.choices.overview_length
    if section is None or len(section.text) <= most or report.form == "2019":
        return
    length = sum(map(str.isalpha, section.text))
    if length > most:
        yield Hit(
            f"总体情况有 {length} 字（不计标点和数字），原则上不超过 {most} 字，请精简。",
            Where(section=section.number),
            expected=most,
            actual=length,
        )


def example(count: int) -> AnnualReport:
    """A report whose section one has so many characters."""
    return AnnualReport(year=2024, sections=(Section(1, "总体情况", "公开信息" * (count // 4)),))


check = Check(
    id="AR102",
    name="overview-length",
    severity=Severity.WARNING,
    title="总体情况超过一千字",
    basis=FORMAT_2021.part("一、（一）总体情况"),
    find=find,
    years=(2021, None),
    passing=Example(example(1000)),
    failing=Example(example(1004)),
)
