"""Whether a made-up report was read as it was made: what differs, in words."""

import re
from collections.abc import Iterator
from datetime import date

from gongkai import readers
from gongkai.discovery import modules
from gongkai.report.annual_report import AnnualReport
from gongkai.report.recognise import recognise
from tests.made.layouts import Layout
from tests.made.report import Made, make


def closed(text: str) -> str:
    """Words without their blanks: how lines are broken is no matter."""
    return re.sub(r"\s", "", text)


def readable(suffix: str) -> bool:
    """Whether a reader for the suffix exists."""
    return any(suffix in reader.SUFFIXES for reader in modules("gongkai.readers") if hasattr(reader, "SUFFIXES"))


def read_as(layout: Layout, seed: int, form: str | None) -> tuple[Made, AnnualReport]:
    """The report of a seed in a layout, and what was read."""
    data, made = layout(make(seed, form))
    return made, recognise(readers.read_bytes(data, f"报告{layout.suffix}"))


def differences(layout: Layout, made: Made, report: AnnualReport) -> Iterator[str]:
    """Everything that was read otherwise than it was made."""
    yield from figures(layout, made, report)
    whole_year = (date(made.year, 1, 1), date(made.year, 12, 31))
    for name, found, wanted in (
        ("form", report.form, made.form.key),
        ("agency", report.agency, made.office.name),
        ("year", report.year, made.year),
        ("period", report.period, whole_year),
        ("preface", closed(report.preface), closed("".join(made.preface))),
        ("numbers", [section.number for section in report.sections], [1, 2, 3, 4, 5, 6]),
        ("titles", [closed(section.title) for section in report.sections], list(made.form.sections)),
    ):
        if found != wanted:
            yield f"{name}: {found!r}, made {wanted!r}"
    for section, lines in zip(report.sections, made.sections, strict=False):
        words = closed("".join(lines))
        found = closed(section.text)
        if found != words and not (
            layout.signed and section.number == 6 and found.startswith(words + made.office.name)
        ):
            yield f"text of {section.number}: {found!r}, made {words!r}"


def figures(layout: Layout, made: Made, report: AnnualReport) -> Iterator[str]:
    """Cells that differ: none may outside `uncertain`, and `uncertain` is empty unless figures are glued."""
    absent = "absent"
    for cell in {*made.figures, *report.figures}:
        found, wanted = report.figures.get(cell, absent), made.figures.get(cell, absent)
        if found != wanted and not (layout.glued and report.is_uncertain(cell)):
            yield f"{cell}: {found!r}, made {wanted!r}"
    if report.uncertain and not layout.glued:
        yield f"uncertain: {report.uncertain}"
