"""Which finding stands beside which words or cells of a report, and the number under which it is known on the page.

A place on the page is a spot: (section, part, line). The title has the section -2, the preface -1, the report's own
sections count from 0 in the order of the file; the part is the heading, the words or the table.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate
from typing import Any

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.headings import statutory
from gongkai.report.printed_table import PrintedTable, printed_table
from gongkai.report.tables import BOTH, section_of, sections_with_cells

Spot = tuple[int, int, int]
TITLE, PREFACE = -2, -1
HEADING, WORDS, TABLE = range(3)


@dataclass(frozen=True, slots=True)
class Note:
    """One finding on the page: its number, the JSON of the finding, its spot, the offsets of its words in their line.

    Both offsets are None where no words are underlined. Words that run over several lines are a note for each line;
    `first` is false for all but the one where they begin.
    """

    number: int
    found: Mapping[str, Any]
    spot: Spot
    start: int | None = None
    end: int | None = None
    first: bool = True

    @property
    def weight(self) -> str:
        """error, warning or notice."""
        return str(self.found["severity"])


@dataclass(frozen=True)
class Placed:
    """All notes of a report in the order of the page, by spot and by cell; the tables by the section that prints them.

    `at` has every note once, where it begins; `spans` those with words in every line that the words run over.
    """

    tables: Mapping[int, PrintedTable]
    at: dict[Spot, list[Note]] = field(default_factory=dict)
    spans: dict[Spot, list[Note]] = field(default_factory=dict)
    cells: dict[str, list[Note]] = field(default_factory=dict)


def placed(report: AnnualReport, findings: Sequence[Mapping[str, Any]]) -> Placed:
    """Every finding at its spot, numbered from 1 in the order in which a reader of the page meets them."""
    tables = printed_tables(report)
    located = [(*spot_of(found["where"], report, tables), found) for found in findings]
    located.sort(key=lambda one: (one[0], one[1] or 0))
    result = Placed(tables)
    for number, (spot, start, end, found) in enumerate(located, 1):
        put(result, Note(number, found, spot, start, end), report)
    return result


def put(result: Placed, note: Note, report: AnnualReport) -> None:
    """Enter a note at its spot, at each line that its words run over, and at each of its cells."""
    result.at.setdefault(note.spot, []).append(note)
    if note.start is not None and note.end is not None:
        for spot, start, end in spans(note.spot, note.start, note.end, report):
            part = replace(note, start=start, end=end, first=spot == note.spot)
            result.spans.setdefault(spot, []).append(part)
    for cell in dict.fromkeys(note.found["where"].get("cells", ())):
        result.cells.setdefault(cell, []).append(note)


def spans(spot: Spot, start: int, end: int, report: AnnualReport) -> list[tuple[Spot, int, int]]:
    """The piece of each line from `start` in the line at `spot`, `end` counting from the same line's beginning."""
    section, part, line = spot
    text = text_of(section, report)
    begins = (*line_begins(text), len(text) + 1)
    first, last = begins[line] + start, min(begins[line] + end, len(text))
    pieces = []
    for number in range(line, bisect_left(begins, last)):
        begin, after = begins[number], begins[number + 1] - 1
        pieces.append(((section, part, number), max(first, begin) - begin, min(last, after) - begin))
    return [(where, left, right) for where, left, right in pieces if left < right]


def text_of(section: int, report: AnnualReport) -> str:
    """The text of the preface or of a section by its place in the file."""
    return report.preface if section == PREFACE else report.sections[section].text


@lru_cache(maxsize=8)
def line_begins(text: str) -> tuple[int, ...]:
    """The offset at which each line of a text begins; kept, since a long text may have many findings."""
    return (0, *accumulate(len(line) + 1 for line in text.split("\n")))[:-1]


Located = tuple[Spot, int | None, int | None]


def spot_of(where: Mapping[str, Any], report: AnnualReport, tables: Mapping[int, PrintedTable]) -> Located:
    """Where a finding belongs: beside its words, else its cells, else its section's heading, else the title."""
    section = section_meant(where, report)
    start = where.get("start")
    if start is not None and section is not None:
        found = words_at(section, start, where.get("end") or start, report)
        if found:
            return found
    printed = next((n for cell in where.get("cells", ()) if (n := printing(cell, report, tables)) is not None), None)
    if printed is not None:
        return (printed, TABLE, 0), None, None
    if section is None or section == PREFACE:
        return (TITLE, HEADING, 0), None, None
    return (section, HEADING, 0), None, None


def words_at(section: int, start: int, end: int, report: AnnualReport) -> Located | None:
    """The line in which offset `start` of a text falls, the offsets counted in it; None where the text is shorter."""
    text = text_of(section, report)
    if start > len(text):
        return None
    begins = line_begins(text)
    line = bisect_right(begins, start) - 1
    spot = (section, WORDS, line)
    return (spot, start - begins[line], end - begins[line]) if end > start else (spot, None, None)


def section_meant(where: Mapping[str, Any], report: AnnualReport) -> int | None:
    """The place in the file of the section with the finding's number; the preface where it names none but has words.

    Where a number is printed twice the quoted words decide.
    """
    number = where.get("section")
    if not number:
        return PREFACE if where.get("start") is not None and report.preface else None
    same = [place for place, section in enumerate(report.sections) if section.number == number]
    quoted = [place for place in same if fits(report.sections[place], where)]
    return next(iter([*quoted, *same]), None)


def fits(section: Section, where: Mapping[str, Any]) -> bool:
    """Whether the section's text has the quoted words where the finding says."""
    words, start = where.get("text"), where.get("start")
    return words is not None and start is not None and section.text.startswith(words, start)


def printed_tables(report: AnnualReport) -> dict[int, PrintedTable]:
    """The tables that the file has, each below the first section that means theirs, else below the last section."""
    form = report.statutory_form
    if not form or not report.sections:
        return {}
    meant = [statutory(section) for section in report.sections]
    found: dict[int, PrintedTable] = {}
    for number in sorted(sections_with_cells(report) & set(form.layout)):
        own = meant.index(number) if number in meant else len(meant) - 1
        found.setdefault(own, printed_table(form.key, number))
    return found


def printing(cell: str, report: AnnualReport, tables: Mapping[int, PrintedTable]) -> int | None:
    """The section under which the cell is printed, None where it is not."""
    if cell not in BOTH or cell not in report.figures:
        return None
    return next((place for place, table in tables.items() if table.number == section_of(cell)), None)
