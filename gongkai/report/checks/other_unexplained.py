"""办理结果中“其他处理—3.其他”占比过大的，应当在文字里说明原因。

“其他”一行有三件以上，而且超过办结总数的十分之一（other_share，可以在设置里改）才看。
只有统计表、没有文字的文件不看。全文任何一处说到申请人撤回、放弃、合并办理、引导到其他渠道等原因，就算说明了；只写“其他处理若干件”不算。
（六）其他处理合印成一行的年报不看，因为逾期不补正、逾期不缴费也在里面。自2021年的年报起。
"""

import re
from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.samples import zeros

OTHER = "applications.total.other"
HANDLED = "applications.total.handled"
ROWS_OF_THEIR_OWN = ("applications.total.not_corrected", "applications.total.fee_unpaid")
FEW = 3
NOT_ONE = r"(?:《?条例》?[^。；，]{0,6})?政府信息公开(?:申请|范围|事项)"
REASON = re.compile(
    r"撤回|撤诉|撤销(?:其|了|该|政府信息|公开|信息)?[^。；，]{0,6}申请|放弃|终止(?:办理|处理|答复)|合并(?:办理|处理|答复)"
    r"|引导[^。；\n]{0,15}(?:申请人|渠道|途径|部门|咨询|信访|诉求)|转(?:为|入|至)(?:信访|咨询|投诉|其他|相关)"
    rf"|不属于{NOT_ONE}|不是{NOT_ONE}|非{NOT_ONE}|属于?咨询|咨询类|无法联系|联系不上"
    r"|补正[^。；，\n]{0,8}(?:不再|未|逾期|仍)"
    r"|其他(?:处理|结果|情形|情况|类|方式)[^。；\n]{0,20}(?:含|其中|包括|主要|均[为系是]|原因|因)"
)
"""Every way begins with a character of its own: so the search passes quickly over a text that has none."""


def find(report: AnnualReport, circumstances: Circumstances) -> Iterator[Hit]:
    """A hit where the share of 其他 is over the bound and no words say why."""
    if report.form == "2019" or not all(cell in report.figures for cell in ROWS_OF_THEIR_OWN):
        return
    other, handled = report.number(OTHER), report.number(HANDLED)
    most = circumstances.choices.other_share
    if other < FEW or handled <= 0 or float(other / handled) <= most:
        return
    if explained(report) or not any(section.text for section in report.sections):
        return
    yield Hit(
        f"办理结果里“其他处理—3.其他”有 {int(other)} 件，占办结 {int(handled)} 件的 {other / handled:.1%}，"
        "文字里没有说明是什么情况；请在总体情况里说明，如申请人撤回多少件。",
        Where(section=3, row="other", column="total", cells=(OTHER, HANDLED)),
        actual=int(other),
    )


def explained(report: AnnualReport) -> bool:
    """Whether any words of the report say what was handled otherwise."""
    return any(REASON.search(section.text) for section in report.sections)


GOOD = zeros("applications.total.") | {HANDLED: 40, "applications.total.granted": 38, OTHER: 2}
MANY = GOOD | {"applications.total.granted": 30, OTHER: 10}

check = Check(
    id="AR304",
    name="other-unexplained",
    severity=Severity.NOTICE,
    title="“其他”占比过大而没有说明",
    basis=FORMAT_2021.part("一、（三）行政机关收到和处理政府信息公开申请情况"),
    find=find,
    years=(2021, None),
    passing=Example(AnnualReport(year=2024, figures=GOOD)),
    failing=Example(AnnualReport(year=2024, figures=MANY, sections=(Section(1, "总体情况", "收到申请40件。"),))),
)
