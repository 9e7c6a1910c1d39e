"""行政事业性收费金额的单位是万元；看上去像是按元填的，在这里指出。

多于两位小数的金额不会是元，一律不指出。其余按下面的顺序判断，前一条成立就不看后一条：
一、格里自己写着“元”而不是“万元”；或者正文说到行政事业性收费时，同一个数后面写的是“元”：警告。
二、给了上年年报（--previous），金额是上年的 5000 至 20000 倍，而且不少于 1000：警告；2000 至 50000 倍：提示。
三、金额达到这一类机关不可能有的数：警告；达到很少有的数：提示。以万元计的数：
乡镇（街道）20000、2000；县区的部门 100000、10000；其他部门 1000000、100000；县级政府 1000000、300000；
地市级政府、国家的部门和认不出种类的 3000000；省级政府 10000000。设区的市收费三十多亿元（316441）是真实的，不会指出。
"""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.last_year import last_year
from gongkai.report.standing import Standing, is_of_county, standing

CELL = "charges.administrative"
NUMBER = re.compile(r"\d[\d,]*(\.\d+)?")
NEVER = {
    Standing.TOWNSHIP: (20_000, 2_000),
    Standing.DEPARTMENT: (1_000_000, 100_000),
    Standing.COUNTY: (1_000_000, 300_000),
    Standing.PROVINCE: (10_000_000, 10_000_000),
}
"""In 万元: what an office of this kind never collects in a year, and what it seldom does. Experience, no statute."""
NEVER_IN_A_COUNTY = (100_000, 10_000)
NEVER_ANYWHERE = (3_000_000, 3_000_000)

Verdict = tuple[str, Severity]


def find(report: AnnualReport, circumstances: Circumstances) -> Iterator[Hit]:
    """A hit where the amount looks like 元; the first reason that applies is given."""
    amount = money(report, CELL)
    if amount is None or amount <= 0 or -int(amount.normalize().as_tuple().exponent) > 2:
        return
    verdict = (
        written(report, amount)
        or against_last_year(amount, last_year(report, circumstances))
        or too_large(amount, circumstances.level or standing(report.agency), report.agency)
    )
    if verdict:
        reason, severity = verdict
        yield Hit(
            f"收费金额填了 {amount}，单位是万元；{reason}。请核对是不是按元填的，按元填的要除以 10000。",
            Where(section=2, row="administrative", cells=(CELL,)),
            actual=str(report.figures[CELL]),
            severity=severity,
        )


def money(report: AnnualReport, cell: str) -> Decimal | None:
    """The amount in the cell, None where the cell does not begin with a number."""
    found = NUMBER.match(unicodedata.normalize("NFKC", str(report.figures.get(cell) or "")).strip())
    return Decimal(found.group().replace(",", "")) if found else None


def written(report: AnnualReport, amount: Decimal) -> Verdict | None:
    """Where the report itself writes the number with 元: in the cell, or in a sentence on these charges."""
    if re.search(r"\d\s*元", str(report.figures[CELL])):
        return "格里写的是“元”", Severity.WARNING
    for section in report.sections:
        for sentence in re.split("[。；\n]", unicodedata.normalize("NFKC", section.text)):
            if "行政事业性收费" in sentence and amount in amounts_in_yuan(sentence):
                return "正文里这个数后面写的是“元”", Severity.WARNING
    return None


def amounts_in_yuan(sentence: str) -> list[Decimal]:
    """The numbers that stand directly before 元."""
    found = re.finditer(rf"({NUMBER.pattern})\s*元", sentence)
    return [Decimal(match.group(1).replace(",", "")) for match in found]


def against_last_year(amount: Decimal, previous: AnnualReport | None) -> Verdict | None:
    """Where the amount is about ten thousand times last year's."""
    before = money(previous, CELL) if previous else None
    if not before or previous is None or not 2_000 <= amount / before <= 50_000:
        return None
    reason = f"上年是 {before}，今年是上年的 {round(amount / before)} 倍"
    sure = 5_000 <= amount / before <= 20_000 and amount >= 1_000 and not previous.is_uncertain(CELL)
    return reason, Severity.WARNING if sure else Severity.NOTICE


def too_large(amount: Decimal, kind: Standing | None, agency: str) -> Verdict | None:
    """Where the amount is beyond what an office of this kind collects."""
    never, seldom = bounds(kind, agency)
    hundred_millions = f"折合 {amount / 10_000:.2f} 亿元"
    if amount >= never:
        return f"{hundred_millions}，这一类机关不会有这么多", Severity.WARNING
    return (f"{hundred_millions}，这一类机关很少有这么多", Severity.NOTICE) if amount >= seldom else None


def bounds(kind: Standing | None, agency: str) -> tuple[int, int]:
    """What such an office never collects and what it seldom does, in 万元."""
    if kind is Standing.DEPARTMENT and is_of_county(agency):
        return NEVER_IN_A_COUNTY
    if kind is None or agency.startswith(("国家", "中国", "中华人民共和国")):
        return NEVER_ANYWHERE
    return NEVER.get(kind, NEVER_ANYWHERE)


OFFICE = "青山县司法局"

check = Check(
    id="AR202",
    name="charges-unit",
    severity=Severity.WARNING,
    title="收费金额像是按元填的",
    basis=FORMAT_2021.part("附件二、主动公开政府信息情况"),
    find=find,
    years=(2021, None),
    passing=Example(AnnualReport(agency=OFFICE, year=2024, figures={CELL: "25.1"})),
    failing=Example(AnnualReport(agency=OFFICE, year=2024, figures={CELL: "251000"})),
)
