"""误写的重复：重复的字、词、短语、分句，以及在正文里出现两遍的整句。

常常、人人、一一、等等是词，不算；“公开公开渠道”是两个词相接，不算；表格的栏目名、网页的导航不算。拿不准的不提。
词表在 gongkai/wordings/doubled.toml。
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, islice

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.headings import statutory
from gongkai.report.page_chrome import own_words
from gongkai.report.prose import Passage, passages
from gongkai.wordings.doubled import slips
from gongkai.wordings.doubling import Repeat

MOST = 50
"""So many findings are enough for one report: a file with more is no report."""
WHOLE = 50
"""A sentence of so many characters is not written twice by chance."""
SHOWN = 24
TABLES = (2, 3, 4)
PROSE = re.compile("[。；，,]")
LABELS = re.compile(
    "(?:结果|维持|纠正|其他|其它|尚未|审结|总计|合计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|行政复议|行政诉讼"
    r"|未经复议直接起诉|复议后起诉|信息内容|本年制发件数|本年废止件数|现行有效件数|本年处理决定数量|规章|件数|数量|\s)+"
)


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each slip, then one for each sentence that stands twice."""
    found = list(passages(report))
    yield from islice(slips_in(found), MOST)
    tables = {section.number for section in report.sections if statutory(section) in TABLES}
    yield from islice(said_again([passage for passage in found if passage.section not in tables]), MOST)


def slips_in(found: list[Passage]) -> Iterator[Hit]:
    """The doubled words of all passages, looked for in one text: the search costs more to begin than to go on."""
    starts = [0, *accumulate(len(passage.text) + 1 for passage in found)]
    whole = "\n".join(passage.text for passage in found)
    for repeat in islice(slips(whole), 10 * MOST):
        index = bisect_right(starts, repeat.start) - 1
        passage, local = found[index], Repeat(repeat.start - starts[index], repeat.size)
        if local.start >= own_words(passage) and (repeat.size == 1 or is_prose(passage.text, local)):
            yield told(passage, local)


def is_prose(text: str, repeat: Repeat) -> bool:
    """Whether the repeat stands in a line of sentences and is not made of the names of a table's rows and columns."""
    line_start, line_end = text.rfind("\n", 0, repeat.start) + 1, text.find("\n", repeat.start)
    words = text[repeat.start : repeat.start + repeat.size]
    in_line = PROSE.search(text, line_start, line_end if line_end >= 0 else len(text))
    return in_line is not None and not LABELS.fullmatch(words)


def told(passage: Passage, repeat: Repeat) -> Hit:
    """The hit for one slip."""
    words = passage.text[repeat.start : repeat.start + repeat.size]
    shown = words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
    return Hit(f"“{shown}”重复了，请删去一个。", passage.where(repeat.start, repeat.end))


def said_again(found: list[Passage]) -> Iterator[Hit]:
    """The sentences that stand twice in the report, told at the second place."""
    seen: set[str] = set()
    for passage in found:
        start = 0
        for piece in passage.text.replace("\n", "。").split("。"):
            words = piece.strip()
            if len(words) >= WHOLE and words in seen:
                place = start + len(piece) - len(piece.lstrip())
                yield Hit(f"“{words[:SHOWN]}…”这一句前面已经有了，请核对。", passage.where(place, place + len(words)))
            seen.add(words)
            start += len(piece) + 1


check = Check(
    id="AR901",
    name="repeated-word",
    severity=Severity.WARNING,
    title="字词重复",
    basis="公文写作规范；词语依《现代汉语词典》（第7版）",
    find=find,
    passing=Example(AnnualReport(sections=(Section(1, "总体情况", "常常规范审核机制，人人有责，一一落实。"),))),
    failing=Example(AnnualReport(sections=(Section(1, "总体情况", "规范审核审核发布机制。"),))),
)
