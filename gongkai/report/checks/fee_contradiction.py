"""信息处理费的说法不能与统计表矛盾，金额应当是收费标准能算出来的。

一、文字说没有发出收费通知，表三“申请人逾期未按收费通知要求缴纳费用”却有件数：错误，因为没有通知就没有逾期不缴。
文字说的是本级机关、表里可能是全部下属机关汇总的，作提示。只说没有收取的不矛盾：发了通知，申请人没有缴。
二、收取的金额不是10元的整数倍：警告。按件收的都是100元的整数倍，按量收的每页10元、20元、40元，
所以总额一定是10元的整数倍；写“约”“余”的不算。自2021年的年报起。
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from gongkai.law.instruments import PROCESSING_FEE
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.fee_statement import Statement, statements
from gongkai.report.samples import zeros
from gongkai.report.squeezed import span, squeezed

UNPAID = "applications.total.fee_unpaid"
NO_NOTICE = re.compile(
    r"(?:未|没有|没|无)(?!收到)[^。；，、\d按照缴]{0,12}(?:[收缴]费通知)"
    r"|[收缴]费通知书?(?:的?件数)?[^。；，\d]{0,8}[0零](?:[件份次笔宗]|\Z|[，、])"
)
OWN_LEVEL = re.compile("本级|本机关|本办|我办|办公[厅室]")
GOVERNMENT = re.compile("(?:政府|[省市县区州盟旗镇乡]|街道|管委会|管理委员会)$")
AMOUNT = re.compile(
    r"(?:收取|收缴|征收|缴纳|实收|收到|共计|合计|总计|总额|金额|处理费|收费)[^。；，、元\d约近超]{0,8}(\d[\d,，]*(?:\.\d+)?)(万?)元(?![/／])"
)
STEP = 10
"""In 元: every rate by piece and by page is a multiple of it."""
WINDOW = 60
LONGEST_AMOUNT = 20
"""Digits and marks; more are a damaged file, no amount."""
MOST = 20
"""So many amounts are told; more are one fault repeated."""


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """A hit where unpaid fees stand beside “no notice”, and one for each amount that the tariff cannot give."""
    found = list(statements(report))
    unpaid = report.number(UNPAID)
    denied = next((one for one in found if unpaid > 0 and NO_NOTICE.search(one.text)), None)
    if denied:
        start, end = denied.place
        own = GOVERNMENT.search(report.agency) and OWN_LEVEL.search(denied.text)
        yield Hit(
            f"文字说没有发出收费通知，表三却有 {int(unpaid)} 件因逾期未按收费通知缴费而不再处理；请核对。",
            Where(denied.section.number, cells=(UNPAID,), start=start, end=end),
            expected=0,
            actual=int(unpaid),
            severity=Severity.NOTICE if own else None,
        )
    first = next((one for one in found if one.sure and "处理费" in one.text), None)
    if first:
        yield from odd_amounts(first)


def odd_amounts(first: Statement) -> Iterator[Hit]:
    """A hit for each amount from a statement to the end of its section that is no multiple of ten yuan."""
    text = squeezed(first.section.text)
    odd = (match for match in AMOUNT.finditer(text, first.start) if is_odd(match))
    for match in islice(odd, MOST):
        start, end = span(first.section.text, match.start(), match.end())
        yield Hit(
            f"信息处理费写的是 {match[1]} {match[2]}元；按收费标准算出来的应当是10元的整数倍，请核对。",
            Where(first.section.number, text=first.section.text[start:end], start=start, end=end),
            actual=f"{match[1]}{match[2]}元",
            severity=Severity.WARNING,
        )


def is_odd(match: re.Match[str]) -> bool:
    """Whether an amount cannot come from the tariff, and is not one of other charges."""
    if len(match[1]) > LONGEST_AMOUNT:
        return False
    yuan = Decimal(re.sub("[,，]", "", match[1])) * (10_000 if match[2] else 1)
    before = re.split("[。；！？]", match.string[max(0, match.start() - WINDOW) : match.end()])[-1]
    return yuan % STEP != 0 and "行政事业性" not in before


def example(words: str, unpaid: int) -> AnnualReport:
    """A report whose section six has these words, with so many unpaid fees in table three."""
    figures = zeros("applications.total.") | {UNPAID: unpaid}
    return AnnualReport(year=2024, figures=figures, sections=(Section(6, "其他需要报告的事项", words),))


check = Check(
    id="AR603",
    name="fee-contradiction",
    severity=Severity.ERROR,
    title="信息处理费的说法有矛盾",
    basis=PROCESSING_FEE.article(4),
    find=find,
    years=(2021, None),
    passing=Example(example("发出收费通知2件，没有收到信息处理费。", 2)),
    failing=Example(example("本年度没有发出收费通知，未收取信息处理费。", 2)),
)
