"""A report as it is printed: title, preface, six headings with their words, the tables with every cell in its place.

Whoever prints (a file, the office's page) takes this and adds only its own medium.
"""

import re
from dataclasses import dataclass

from gongkai.law.instruments import numeral
from gongkai.report.annual_report import AnnualReport, Value
from gongkai.report.printed_table import PrintedTable, printed_table

NAME = "政府信息公开工作年度报告"
TITLE_LINE = 20
"""How many 汉字 of size 二号 stand in one line of the type area: 156 mm (GB/T 9704—2012)."""
HEAD_LINE = 28
"""How many 汉字 of size 三号 stand in one line (GB/T 9704—2012): a second-level heading is not longer."""

UNPRINTABLE = re.compile("[^\\t\\n\\x20-\\x7e\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
SECOND_LEVEL = re.compile(r"（[一二三四五六七八九十]{1,3}）[^。：；]*[。：；]?")


@dataclass(frozen=True, slots=True)
class Words:
    """One paragraph: `head` is the second-level heading （一）… that it is or begins with, `body` the rest."""

    head: str
    body: str


@dataclass(frozen=True, slots=True)
class Part:
    """One section: its full heading, its paragraphs, and below them its table if it has one."""

    number: int
    heading: str
    words: tuple[Words, ...]
    table: PrintedTable | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole report in the order of print; a long title is broken into lines, a banner stands on every page."""

    title_lines: tuple[str, ...]
    preface: tuple[Words, ...]
    parts: tuple[Part, ...]
    banner: str = ""

    @property
    def title(self) -> str:
        """The title in one piece."""
        return "".join(self.title_lines)


def sheet(report: AnnualReport, *, banner: str = "") -> Sheet:
    """The report as printed: the form's sections whether the report has them or not, then any beyond the form."""
    form = report.statutory_form
    titles = dict(enumerate(form.sections, 1)) if form else {}
    own = {section.number: one_line(section.title) for section in reversed(report.sections)}
    numbers = [*titles, *(number for number in own if number not in titles)]
    parts = (
        Part(number, heading(number, titles.get(number, own.get(number, ""))), text_of(report, number), table)
        for number in sorted(numbers)
        for table in [printed_table(form.key, number) if form and number in form.layout else None]
    )
    return Sheet(title_lines(report), paragraphs(report.preface), tuple(parts), one_line(banner))


def heading(number: int, title: str) -> str:
    """A section's heading in full: 1, 总体情况 → 一、总体情况; a number that cannot be counted so is left out."""
    return f"{numeral(number)}、{title}" if 0 < number < 1000 else title


def text_of(report: AnnualReport, number: int) -> tuple[Words, ...]:
    """The paragraphs of every section with this number, so that one numbered twice loses nothing."""
    return tuple(words for s in report.sections if s.number == number for words in paragraphs(s.text))


def title_lines(report: AnnualReport) -> tuple[str, ...]:
    """The title, broken after the agency's name where it is longer than a line; made up where the report has none."""
    agency = one_line(report.agency)
    made_up = f"{agency}{report.year}年{NAME}" if report.year else f"{agency}{NAME}"
    title = one_line(report.title) or made_up
    if agency and title.startswith(agency) and title != agency and len(title) > TITLE_LINE:
        return agency, title[len(agency) :].lstrip()
    return (title,)


def clean(text: str) -> str:
    """Text without what no page can print (control characters, halves of characters)."""
    return UNPRINTABLE.sub("", text)


def one_line(text: str) -> str:
    """Text that must not break, without what no page can print."""
    return " ".join(clean(text).split())


def paragraphs(text: str) -> tuple[Words, ...]:
    """Text as its paragraphs, one a line, blank lines and indents left out."""
    lines = (clean(line).strip() for line in text.splitlines())
    return tuple(parted(line) for line in lines if line)


def parted(paragraph: str) -> Words:
    """A paragraph parted after its second-level heading; a first sentence over one line is no heading."""
    found = SECOND_LEVEL.match(paragraph)
    end = found.end() if found and found.end() <= HEAD_LINE else 0
    return Words(paragraph[:end], paragraph[end:])


def figure(value: Value) -> str:
    """A figure as printed: thousands never separated, a blank left blank, a string as it is, in one line."""
    return "" if value is None else one_line(str(value))
