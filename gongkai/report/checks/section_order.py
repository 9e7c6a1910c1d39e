"""六个部分应当按格式的顺序排列，序号从一到六，不颠倒、不重复。"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021, numeral
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.headings import EXACT, missing, own_headings, plain, statutory
from gongkai.report.samples import standard_sections


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """At most one hit for each heading: its number is taken, it comes too late, or its number is another's."""
    sections = tuple(own_headings(report.sections))
    faults = [fault(section, sections[:place]) for place, section in enumerate(sections)]
    if not any(faults) and not missing(sections):
        faults = [misnumbered(section) for section in sections]
    for section, message in zip(sections, faults, strict=True):
        if message:
            yield Hit(message, Where(section=section.number, text=section.title))


def fault(section: Section, before: tuple[Section, ...]) -> str:
    """What is wrong with a heading's place after the headings `before`, empty where nothing is."""
    if any(section.number == other.number for other in before):
        return f"序号“{number_in_words(section)}”用了两次，第二次是“{heading(section)}”。"
    passed = [o for o in before if section.number < o.number or statutory(section) < statutory(o)]
    return f"“{heading(section)}”排在“{heading(passed[0])}”的后面，顺序颠倒。" if passed else ""


def misnumbered(section: Section) -> str:
    """Where the order is right and complete: a number that is not the one of the title."""
    due = EXACT.get(plain(section.title), section.number)
    return f"“{heading(section)}”的序号应当是“{numeral(due)}”。" if section.number != due else ""


def heading(section: Section) -> str:
    """The heading in one piece: 三、收到和处理政府信息公开申请情况."""
    return f"{number_in_words(section)}、{plain(section.title)}"


def number_in_words(section: Section) -> str:
    """The printed number in Chinese; as digits where it is no count."""
    return numeral(section.number) if 0 < section.number < 1000 else str(section.number)


check = Check(
    id="AR005",
    name="section-order",
    severity=Severity.ERROR,
    title="部分的顺序或者序号有误",
    basis=FORMAT_2021.part("附件：格式模板"),
    find=find,
    passing=Example(AnnualReport(sections=standard_sections())),
    failing=Example(
        AnnualReport(sections=(*standard_sections()[:3], Section(3, "政府信息公开行政复议、行政诉讼情况")))
    ),
)
