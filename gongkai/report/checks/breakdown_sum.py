"""一句话里写了总数、又写了各部分的数，各部分加起来应当等于总数。

只看用“其中”、括号、冒号、“分别为”连在一起、单位相同的准数。“其中”后面可以只举几项：合计小于总数的，只有写了
“其他”、自然人和法人都写了、用“分别为”或者三项以上的括号列举时才指出；写“等”“含”“主要”的不指出。
列了四项以上、合计只比总数少百分之二以内的，提示核对。
合计大于总数的都指出；各部分是网站、公众号等渠道的，同一条信息可能发在几处，只作提示。
"""

from collections.abc import Iterator

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.prose import Passage, passages
from gongkai.report.said.breakdowns import Breakdown, breakdowns, unit
from gongkai.report.said.places import span
from gongkai.report.said.statements import statements


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each breakdown that does not add up; expected is the sum of the parts, actual the stated total."""
    for passage in passages(report):
        previous = None
        for statement in statements(passage.text):
            for found in breakdowns(statement, previous):
                if not found.holds() and is_fault(found):
                    yield hit(passage, found)
            previous = statement


def is_fault(found: Breakdown) -> bool:
    """Whether parts that make up none of the totals contradict them: a complete list, or more than there is."""
    return found.closed or found.nearly or found.sum > sum(int(total.value) for total in found.totals)


def hit(passage: Passage, found: Breakdown) -> Hit:
    """The finding on one breakdown."""
    total, parts = int(found.total.value), found.sum
    unsure = (found.channels and parts > total) or (found.nearly and not found.closed)
    return Hit(
        f"写明的总数是 {total} {unit(found.total)}，列出的各部分合计 {parts} {unit(found.total)}，"
        f"{'多' if parts > total else '少'} {abs(parts - total)} {unit(found.total)}。请核对总数和各部分的数。",
        span(passage, found.total.start, found.parts[-1].end),
        expected=parts,
        actual=total,
        severity=Severity.NOTICE if unsure else None,
    )


WORDS = "全年主动公开政府信息100条，其中机构职能类30条、政策文件类25条、其他类{}条。"

check = Check(
    id="AR805",
    name="breakdown-sum",
    severity=Severity.WARNING,
    title="各部分之和不等于总数",
    basis="算术：各部分之和等于总数",
    find=find,
    passing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS.format(45)),))),
    failing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS.format(54)),))),
)
