"""A made-up report: its words, its figures, and what `read` must give for them; nothing of how it is laid out."""

import random
import re
from dataclasses import dataclass, replace

from gongkai.report.annual_report import Value
from gongkai.report.form import Form
from gongkai.report.forms import FORMS, form_for
from tests.made import writing
from tests.made.figures import Figures, years
from tests.made.office import Office, office

Lines = tuple[str, ...]
FORMULA = 100
"""A text of no more characters may be the same every year."""


@dataclass(frozen=True, slots=True)
class Made:
    """A report: `sections` are the lines of the six sections without their tables, `figures` what must be read.

    `printed` is what stands in each cell; `before` the figures of the year before. A section whose heading is empty is
    missing, with its table; `without_tables` are the sections whose table alone is missing.
    """

    office: Office
    year: int
    form: Form
    title: str
    preface: Lines
    sections: tuple[Lines, ...]
    figures: Figures
    printed: dict[str, str]
    before: Figures
    headings: Lines
    seed: int = 0
    without_tables: tuple[int, ...] = ()

    def with_figures(self, changed: dict[str, Value]) -> "Made":
        """The same report with other figures, printed as they are."""
        texts = {cell: "" if value is None else str(value) for cell, value in changed.items()}
        return replace(self, figures=self.figures | changed, printed=self.printed | texts)

    def with_section(self, number: int, lines: Lines) -> "Made":
        """The same report with other words in one section."""
        kept = list(self.sections)
        kept[number - 1] = lines
        return replace(self, sections=tuple(kept))


def make(seed: int, form: str | None = None) -> Made:
    """The report of a seed, its year in the form asked for; figures are printed as plain digits."""
    chance = random.Random(f"{form} {seed}")
    own = office(chance)
    year = chance.randint(*{"2019": (2019, 2020), "2021": (2021, 2025), None: (2019, 2025)}[form])
    follows = form_for(year) or FORMS["2021"]
    both = years(chance, own, follows)
    words = writing.words(chance, own, year, both.now)
    return Made(
        own,
        year,
        follows,
        f"{own.name}{year}年政府信息公开工作年度报告",
        words[0],
        words[1:],
        both.now,
        {cell: str(value) for cell, value in both.now.items()},
        both.before,
        tuple(f"{'一二三四五六'[number]}、{title}" for number, title in enumerate(follows.sections)),
        seed,
    )


def last_year(made: Made) -> Made:
    """The report of the same office on the year before, in words of its own: less than half of them again."""
    tries = (random.Random(f"before {made.seed} {salt}") for salt in range(50))
    drafts = (writing.words(chance, made.office, made.year - 1, made.before) for chance in tries)
    words = next(draft for draft in drafts if max(map(repeated, draft[1:], made.sections)) < 0.5)
    return replace(
        made,
        year=made.year - 1,
        title=f"{made.office.name}{made.year - 1}年政府信息公开工作年度报告",
        preface=words[0],
        sections=words[1:],
        figures=made.before,
        printed={cell: str(value) for cell, value in made.before.items()},
    )


def repeated(lines: Lines, others: Lines) -> float:
    """Which share of the characters of one text stands in the other, clause by clause; 0 for a formula."""
    clauses = re.split("[。，；：]", "".join(lines))
    known = set(re.split("[。，；：]", "".join(others)))
    length = sum(map(len, clauses))
    return sum(len(clause) for clause in clauses if clause in known) / length if length > FORMULA else 0.0
