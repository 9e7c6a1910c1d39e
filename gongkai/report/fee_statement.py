"""What a report says on the information-processing fee (信息处理费): the sentences that state whether it was collected.

Source: 年度报告格式 一、（六）: the collection is reported in section six, from the report on 2021. A statement says
that nothing, or how much, was collected or demanded; a law's title and “落实收费规定” are a mention only. Where a
sentence speaks of 收费 or 费用 without the fee's name, it is a likely statement.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.headings import statutory
from gongkai.report.squeezed import span, squeezed

TRIGGERS = ("处理费", "收费", "费用")
SENTENCE = re.compile(r"[^。；！？]+")
TITLES = re.compile(r"《[^《》]{0,60}》")
FEE = re.compile("处理费|[收缴]费通知")
OUTCOME = re.compile(
    r"[未没无零]|不[^。；，]{0,4}(?:收|产生|存在|涉及)|(?<![\d,.])\d[\d,.]*+(?:余|多)?(?:万?元|[件份次笔起宗])|(?<!\d)0|[收缴]取?[了过]|实际收|减免|免收|免费"
)
"""Words that say what became of the fee."""
LABEL = re.compile("逾期(?:未|不)[^。；，]{0,12}缴")
"""A row of table three, in words: not a statement by itself."""
LIKELY = re.compile(
    r"(?:[未没无零]|不(?!断|同|够|足))[^。；，]{0,14}(?:收费|费用)|(?:收费|费用)[^。；]{0,10}(?:减免|情况|[无未没零]|(?<!\d)0)"
)
ABOUT_DISCLOSURE = re.compile("公开|申请|信息|通知")
OTHER_CHARGES = "行政事业性"


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence on the fee: its section, its words without blanks, and where they begin in `squeezed` text.

    `sure`: it names the fee and says what was collected; else it speaks of 收费 or 费用 only. `stated` is false where
    the fee is only mentioned.
    """

    section: Section
    text: str
    start: int
    sure: bool
    stated: bool = True

    @property
    def place(self) -> tuple[int, int]:
        """Its offsets in the section's text."""
        return span(self.section.text, self.start, self.start + len(self.text))

    @property
    def in_section_six(self) -> bool:
        """Whether it stands where the form wants it."""
        return statutory(self.section) == 6


def statements(report: AnnualReport) -> tuple[Statement, ...]:
    """Every sentence of the sections that states, likely states or mentions the fee, in the order of the file."""
    return found_in(report.sections)


@lru_cache(maxsize=4)
def found_in(sections: tuple[Section, ...]) -> tuple[Statement, ...]:
    """Those of all sections; kept for the last few reports, since several checks ask."""
    return tuple(statement for section in sections if "费" in section.text for statement in in_section(section))


def in_section(section: Section) -> Iterator[Statement]:
    """Those of one section."""
    text = squeezed(section.text)
    if not any(trigger in text for trigger in TRIGGERS):
        return
    for found in SENTENCE.finditer(text):
        sentence = found.group()
        if not any(trigger in sentence for trigger in TRIGGERS):
            continue
        kind = kind_of(sentence)
        if kind:
            sure, stated = kind
            yield Statement(section, sentence, found.start(), sure, stated)


def kind_of(sentence: str) -> tuple[bool, bool] | None:
    """Whether a sentence surely, and at all, states the fee; None where it does not even mention it."""
    words = TITLES.sub("", sentence)
    if "处理费" not in words and LABEL.search(words):
        return None
    if FEE.search(words):
        stated = bool(OUTCOME.search(words))
        return stated, stated
    if OTHER_CHARGES not in words and LIKELY.search(words) and ABOUT_DISCLOSURE.search(words):
        return False, True
    return (False, False) if "处理费" in sentence else None
