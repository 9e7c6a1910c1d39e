"""年度报告要报告收取信息处理费的情况，没有收取的也要写明。

写在哪一部分都算有（写错地方的另有检查）；“未收取信息处理费”“没有发出收费通知”“收取信息处理费0元”等说法都算，
只说“未收费”“未产生费用”的也算。只提到信息处理费或者它的管理办法、没有说收没收的，作提示。
文件到第五部分以前就断了的不看。自2021年的年报起。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.fee_statement import statements
from gongkai.report.headings import section_on, statutory

ASKED = "请在“其他需要报告的事项”里写明，没有收取的也要写明"


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """A hit where no section states whether the fee was collected; a notice where the fee is only mentioned."""
    if report.form == "2019" or not any(statutory(section) >= 5 for section in report.sections):
        return
    found = list(statements(report))
    if any(statement.stated for statement in found):
        return
    six = section_on(report.sections, 6)
    if found:
        start, end = found[0].place
        mentioned = found[0].section
        yield Hit(
            f"提到了信息处理费，没有说收没收；{ASKED}。",
            Where(mentioned.number, text=mentioned.text[start:end][:40], start=start, end=end),
            severity=Severity.NOTICE,
        )
    else:
        yield Hit(f"没有报告收取信息处理费的情况；{ASKED}。", Where(six.number if six else None))


def example(words: str) -> AnnualReport:
    """A report whose section six has these words."""
    return AnnualReport(year=2024, sections=(Section(6, "其他需要报告的事项", words),))


check = Check(
    id="AR601",
    name="fee-statement-missing",
    severity=Severity.WARNING,
    title="没有报告信息处理费",
    basis=FORMAT_2021.part("一、（六）其他需要报告的事项"),
    find=find,
    years=(2021, None),
    passing=Example(example("本年度未收取信息处理费。")),
    failing=Example(example("没有其他需要报告的事项。")),
)
