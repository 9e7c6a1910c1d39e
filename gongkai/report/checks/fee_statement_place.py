"""收取信息处理费的情况应当写在第六部分“其他需要报告的事项”。

写在别的部分、第六部分里没有写的，提示移过去；两处都写的不指出。第六部分的标题不在文件里的，
看不出写在哪一部分，不指出。自2021年的年报起。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021, numeral
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.fee_statement import statements
from gongkai.report.headings import section_on, statutory


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """A hit at the first sure statement outside section six, where section six is there and has none."""
    if report.form == "2019" or section_on(report.sections, 6) is None:
        return
    found = [statement for statement in statements(report) if statement.stated]
    elsewhere = next((statement for statement in found if statement.sure), None)
    if elsewhere is None or any(statement.in_section_six for statement in found):
        return
    section = elsewhere.section
    start, end = elsewhere.place
    yield Hit(
        f"信息处理费的情况写在第{numeral(statutory(section))}部分，应当写在第六部分“其他需要报告的事项”。",
        Where(section.number, text=section.text[start:end][:40], start=start, end=end),
    )


def example(overview: str, others: str) -> AnnualReport:
    """A report with these words in sections one and six."""
    return AnnualReport(
        year=2024, sections=(Section(1, "总体情况", overview), Section(6, "其他需要报告的事项", others))
    )


check = Check(
    id="AR602",
    name="fee-statement-place",
    severity=Severity.NOTICE,
    title="信息处理费没有写在第六部分",
    basis=FORMAT_2021.part("一、（六）其他需要报告的事项"),
    find=find,
    years=(2021, None),
    passing=Example(example("收到申请3件。", "未收取信息处理费。")),
    failing=Example(example("收到申请3件，未收取信息处理费。", "没有其他事项。")),
)
