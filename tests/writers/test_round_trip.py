"""What is written is read again: every figure in its cell, every section with its words."""

import random
from pathlib import Path
from typing import Any

import pytest

from gongkai.readers import read
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.forms import FORMS
from gongkai.report.recognise import recognise
from gongkai.writers import write
from tests.writers.grids import made_up

ROUNDS = 12
AS_PRINTED = (None, "/", "无", "-1", "22（其中修订16件）", "251000元")
AMOUNTS = {
    "charges.administrative": ("0", "316.44", "0.5", "316441", None),
    "documents_2019.procurement.amount": ("0", "1234.56万元", None),
}
ALPHABET = "公开政府信息条例网站解读回应关切审查办理答复“”《》、，；0123456789AB %<>&\"'"


def figure(cell: str, chance: random.Random) -> Any:
    """What may stand in a cell: mostly a small count, sometimes a large one or none."""
    if cell in AMOUNTS:
        return chance.choice(AMOUNTS[cell])
    if cell.endswith(".change"):
        return chance.randrange(-30, 30)
    if chance.random() < 0.03:
        return chance.choice(AS_PRINTED)
    return chance.randrange(10 ** chance.choice([1, 1, 2, 3, 8]))


def text(chance: random.Random) -> str:
    """Up to four paragraphs of words without a meaning."""
    lines = ("".join(chance.choices(ALPHABET, k=chance.randrange(1, 90))) for _ in range(chance.randrange(5)))
    return "\n".join(f"本局{' '.join(line.split())}到位。" for line in lines)


def random_report(form_key: str, chance: random.Random) -> AnnualReport:
    """A report with random figures and words."""
    form = FORMS[form_key]
    sections = tuple(Section(n, title, text(chance)) for n, title in enumerate(form.sections, 1))
    return made_up(form_key, figures={cell: figure(cell, chance) for cell in form.cells}, sections=sections)


def closed(text: str) -> str:
    """Text without its blanks; its paragraphs stay apart."""
    return "\n".join("".join(line.split()) for line in text.split("\n"))


@pytest.mark.parametrize("seed", range(ROUNDS))
@pytest.mark.parametrize("suffix", [".docx", ".html", ".json", ".pdf", ".xlsx"])
@pytest.mark.parametrize("form_key", ["2019", "2021"])
def test_read_again(form_key: str, suffix: str, seed: int, tmp_path: Path) -> None:
    chance = random.Random(f"{form_key}{suffix}{seed}")
    report = random_report(form_key, chance)
    path = tmp_path / f"年报{suffix}"
    write(report, path, banner=chance.choice(["", "演示数据"]))
    again = recognise(read(path))
    assert {cell: again.figures.get(cell, "没有读到") for cell in report.figures} == dict(report.figures)
    assert again.figures.keys() == report.figures.keys()
    same = closed if suffix == ".pdf" else str  # what is set has blanks that nobody typed, and lacks some that were
    assert [(s.number, s.title, same(s.text)) for s in again.sections] == [
        (s.number, s.title, same(s.text)) for s in report.sections
    ]
    assert (again.agency, again.year, again.form, again.title) == (report.agency, report.year, form_key, report.title)
    assert (again.period, again.preface) == (report.period, report.preface)
    assert again.uncertain == ()
