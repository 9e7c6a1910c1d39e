"""The running text of a report as the checks of its wording see it: passages, and in them sentences with offsets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Where

END = re.compile(r"[。！？；\n]+[”’）)]*")
QUOTED = 40
"""So many characters of the text around a finding are quoted with it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one section, without its table; `section` is its printed number, None for the preface."""

    section: int | None
    text: str

    def where(self, start: int, end: int) -> Where:
        """The place of the characters from `start` to `end`, which it quotes."""
        return Where(section=self.section, text=self.text[start : min(end, start + QUOTED)], start=start, end=end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or clause up to 。！？； or the end of its line; `start` is its offset in the passage."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.start + len(self.text)


def passages(report: AnnualReport) -> Iterator[Passage]:
    """The preface, where there is one, and every section in the order of the file."""
    if report.preface:
        yield Passage(None, report.preface)
    for section in report.sections:
        yield Passage(section.number, section.text)


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text, the blanks at their ends left out."""
    bounds = [0, *(match.end() for match in END.finditer(text)), len(text)]
    for first, last in pairwise(bounds):
        words = text[first:last]
        if words.strip():
            yield Sentence(words.strip(), first + len(words) - len(words.lstrip()))
