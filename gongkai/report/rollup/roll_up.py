"""The sum: every cell exactly what the offices printed, added up; nothing mended.

So an office whose own table does not reconcile shows in the sum, and is named. What could not be added (a file that
cannot be read, another year, the trial form, a table that is missing) is named with office and cell. 条例第四十九条
第二款 has the superior publish the sum.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import takewhile

from gongkai.report.annual_report import AnnualReport, Section, Value, counted
from gongkai.report.compile import value_of
from gongkai.report.form_2021 import FORM
from gongkai.report.rollup.office import Office
from gongkai.report.rollup.troubles import LEFT_OUT, Note, chosen, own_troubles

PLACE = re.compile(r"^.*[省市县区旗州盟]")
ALL = "各单位"
LISTED = 100
"""So many offices are named in the sum's own words; more are in its details."""


@dataclass(frozen=True, slots=True)
class Sum:
    """The superior's report, the offices that are in it, and what does not add up."""

    report: AnnualReport
    offices: tuple[Office, ...]
    notes: tuple[Note, ...]

    def shares(self, cell: str) -> Iterator[tuple[Office, Value]]:
        """Each office's share of a cell, as it printed it; offices without the cell are left out."""
        return ((office, office.figures[cell]) for office in self.offices if cell in office.figures)


def roll_up(offices: Iterable[Office], *, agency: str = "", year: int | None = None) -> Sum:
    """The sum of the offices' reports on `year` (default: the year of most of them), under the name `agency`."""
    given = list(offices)
    year = year or most_common_year(given)
    left, notes = chosen(given, agency, year)
    notes += [note for office in left for note in own_troubles(office)]
    name = agency or common_place(left)
    report = AnnualReport(
        agency=name,
        year=year,
        title=f"{name}{year}年政府信息公开工作年度报告" if year else "",
        period=(date(year, 1, 1), date(year, 12, 31)) if year else None,
        preface=f"本汇总所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。" if year else "",
        sections=sections(left, notes),
        figures=summed(left),
    )
    return Sum(report, tuple(left), tuple(notes))


def most_common_year(offices: Sequence[Office]) -> int | None:
    """The year that most reports are on, the later one of two equally common; None where none says its year."""
    counts = Counter(office.year for office in offices if office.year and not office.error)
    return max(counts, key=lambda year: (counts[year], year), default=None)


def summed(offices: Sequence[Office]) -> dict[str, Value]:
    """Every cell of the form as the sum of what the offices printed; money exactly, as a decimal string."""
    counts = dict.fromkeys(FORM.cells, 0)
    money: dict[str, Decimal] = {}
    for office in offices:
        for cell, value in office.figures.items():
            if type(value) is int and cell in counts:
                counts[cell] += value
            elif value is not None and cell in counts:
                money[cell] = money.get(cell, Decimal(0)) + counted(value)
    return {cell: total_of(cell, count + money.get(cell, Decimal(0))) for cell, count in counts.items()}


def total_of(cell: str, total: Decimal) -> Value:
    """A sum as the form has it; one that is no count, for a share was none, stays the decimal that it is."""
    try:
        return value_of(cell, total)
    except ValueError:
        return f"{total:f}"


def common_place(offices: Sequence[Office]) -> str:
    """The place that all offices' names begin with, up to its 省, 市, 县 or 区; 各单位 where there is none."""
    names = [office.agency for office in offices if office.agency]
    alike = takewhile(lambda characters: len(set(characters)) == 1, zip(*names, strict=False))
    found = PLACE.match("".join(characters[0] for characters in alike)) if len(names) > 1 else None
    return found.group() if found else ALL


def sections(offices: Sequence[Office], notes: Sequence[Note]) -> tuple[Section, ...]:
    """The six sections: which offices are in the sum, and which reports are not."""
    out = [note.office for note in notes if note.message.startswith(LEFT_OUT)]
    said = f"没有计入的有{len(out)}份{listed(out)}。" if out else "报来的年度报告已全部计入。"
    texts = {
        1: f"本表由{len(offices)}个单位的年度报告逐格相加得出{listed([office.name for office in offices])}。\n{said}",
        5: "本汇总只汇总数字，不汇总各单位的问题和措施。",
        6: "各格由哪些单位的数字相加得出，见汇总明细。",
    }
    return tuple(Section(number, title, texts.get(number, "")) for number, title in enumerate(FORM.sections, 1))


def listed(names: Sequence[str]) -> str:
    """Names behind a colon, unless they are too many."""
    return f"：{'、'.join(names)}" if 0 < len(names) <= LISTED else ""
