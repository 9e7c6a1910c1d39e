"""正文写的百分比，要与同一句里的件数（或者申请情况表的件数）算出来的一致。

占比：四舍五入、去尾都算对，相差不到末位一个单位的不指出；分母写得不明确的不比较。
增长、下降：同一句里写了两年的数，或者写了今年的数和增减的数，才比较。“超八成”“过半”等按字面的范围比较。
"""

import re
from collections.abc import Iterator
from itertools import chain

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.prose import Passage, passages
from gongkai.report.said.places import span
from gongkai.report.said.shares import Rate, changes, in_words, shares
from gongkai.report.said.statements import statements

SHARE = re.compile("[%％成半]")


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each share or change that its counts do not give; expected is the true one."""
    table = bases(report)
    for passage in passages(report):
        previous = None
        for statement in statements(passage.text) if SHARE.search(passage.text) else ():
            if statement.held and SHARE.search(statement.text, statement.start, statement.end):
                for rate in chain(shares(statement, previous, table), changes(statement), in_words(statement)):
                    yield hit(passage, rate)
            previous = statement


def hit(passage: Passage, rate: Rate) -> Hit:
    """The finding on one share or change."""
    return Hit(
        f"正文写“{rate.stated}”，按{rate.made_of}算是 {rate.true}。请核对件数和比例。",
        span(passage, rate.start, rate.end),
        expected=rate.true,
        actual=rate.stated,
    )


def bases(report: AnnualReport) -> tuple[int, ...]:
    """What table three offers as the base of a share: received, with what was brought forward, handled."""
    received, brought, handled = (
        int(report.number(f"applications.total.{row}")) for row in ("received", "brought_forward", "handled")
    )
    return received, received + brought, handled


WORDS = "共答复政府信息公开申请50件，其中予以公开20件，占{}%。"

check = Check(
    id="AR806",
    name="percentage",
    severity=Severity.WARNING,
    title="百分比与件数不符",
    basis="算术：比例等于件数相除",
    find=find,
    passing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS.format(40)),))),
    failing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS.format(45)),))),
)
