"""六个部分的标题应当与格式完全一致。

空格、序号、全角半角、末尾的冒号不算差别；少字、多字、换了说法的都指出来。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021, numeral
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.form_2021 import SECTIONS
from gongkai.report.headings import EXACT, own_headings, plain, statutory
from gongkai.report.samples import standard_sections


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each of the six headings whose words are not the form's."""
    for section in own_headings(report.sections):
        number = statutory(section)
        if plain(section.title) in EXACT or not 1 <= number <= len(SECTIONS):
            continue
        due = SECTIONS[number - 1]
        yield Hit(
            f"第{numeral(number)}部分的标题是“{plain(section.title)}”，格式规定的是“{due}”。",
            Where(section=section.number, text=section.title),
            expected=due,
            actual=plain(section.title),
        )


check = Check(
    id="AR006",
    name="section-title",
    severity=Severity.WARNING,
    title="部分的标题与格式不一致",
    basis=FORMAT_2021.part("附件：格式模板"),
    find=find,
    passing=Example(AnnualReport(sections=standard_sections())),
    failing=Example(AnnualReport(sections=(*standard_sections()[:4], Section(5, "存在的问题及整改情况")))),
)
