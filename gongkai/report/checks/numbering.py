"""一是、二是，（一）（二），1. 2.，第一、第二等序号应当连续，不跳号，不重号。

只看总体情况、存在的主要问题、其他事项三个部分；统计表里的行名、“第三条第（五）项”这样的引用不算序号。
每个标题下面、“改进措施”等话之后，序号可以从头排；一层套一层的各自排。少的那个序号换了写法（二要、另一方面）的不指出，
只有“一是”或者“1.”一项的也不指出。前面有一行小标题没有序号的，多半是转换时丢了自动编号，只作提示。
"""

import re
from collections.abc import Iterator
from itertools import islice

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.headings import statutory
from gongkai.report.outline import Break, breaks, printed
from gongkai.report.prose import Passage

IN_WORDS = (1, 5, 6)
"""The sections that the form leaves to words: the others are tables."""
QUOTED = 12
STOP = re.compile("[。；：，！？;*]")
BARE = re.compile(
    r"^[ \t\u3000]*[\u4e00-\u9fff]{2,16}(?:情况|方面|公开|管理|建设|保障)[：:]?[ \t\u3000]*$", re.MULTILINE
)
"""A line that is a heading without a number."""
MOST = 20
"""So many breaks of a section are told; more are one fault repeated."""


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each list whose numbers skip or repeat, at its first wrong number."""
    for section in report.sections:
        if statutory(section) not in IN_WORDS:
            continue
        passage = Passage(section.number, section.text)
        for broken in islice(breaks(section.text, section.title), MOST):
            after = broken.after
            yield Hit(
                message(broken, section.text),
                passage.where(after.start, min(after.end + QUOTED, len(section.text))),
                expected=printed(after.style, broken.due),
                actual=printed(after.style, after.number),
                severity=Severity.NOTICE if may_be_lost(broken, section.text) else None,
            )


def may_be_lost(broken: Break, text: str) -> bool:
    """Whether the first item seems to be there without its number, as converters leave one that Word counted."""
    return broken.before is None and BARE.search(text, 0, broken.after.start) is not None


def message(broken: Break, text: str) -> str:
    """The break in words, with both places."""
    after, due = broken.after, printed(broken.after.style, broken.due)
    here = quoted(text, after.start, after.end)
    if broken.before is None:
        return f"这里从“{here}”开始，前面没有“{due}”；请补上漏掉的一项，或者改正序号。"
    there = quoted(text, broken.before.start, broken.before.end)
    if after.number == broken.before.number:
        return f"序号重复：“{there}”之后又是“{here}”，应当是“{due}”。"
    if after.number < broken.before.number:
        return f"序号颠倒：“{there}”之后是“{here}”，应当是“{due}”。"
    return f"序号不连续：“{there}”之后是“{here}”，中间没有“{due}”；请补上漏掉的一项，或者改正序号。"


def quoted(text: str, start: int, end: int) -> str:
    """A number with the first words behind it, up to the next mark."""
    words = STOP.split("".join(text[end : end + QUOTED].split()))[0]
    return "".join(text[start:end].split()) + words


def example(words: str) -> AnnualReport:
    """A report whose section five has these words."""
    return AnnualReport(sections=(Section(5, "存在的主要问题及改进情况", words),))


check = Check(
    id="AR012",
    name="numbering",
    severity=Severity.WARNING,
    title="序号跳号或者重号",
    basis=FORMAT_2021.part("三、（四）明确责任"),
    find=find,
    passing=Example(example("一是解读形式单一；二是培训不多。下一步，一是增加图解；二是每季度培训。")),
    failing=Example(example("一是解读形式单一；三是培训不多。")),
)
