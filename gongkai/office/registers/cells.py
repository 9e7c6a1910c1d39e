"""What a figure can be entered for: the counted cells of the statutory form, and the topics of the text."""

from dataclasses import dataclass
from functools import cache

from gongkai.office.registers.topic import Topic, topics
from gongkai.report.draft import ASPECT_TITLES
from gongkai.report.form_2021 import FORM, SECTIONS

MONEY_DECIMALS = 6
"""Decimal places of an amount in 万元: to the 分, as 10,000 元 have 1,000,000 分."""


@dataclass(frozen=True, slots=True)
class Enterable:
    """One figure that can be entered: its cell, what a person calls it, its unit and decimal places.

    `section` is the number of the report's section, `group` the heading under which it is listed; `statutory` is true
    for a cell of the tables, which records may feed too.
    """

    cell: str
    title: str
    unit: str
    section: int
    group: str
    decimals: int = 0
    statutory: bool = False
    hint: str = ""


def of_form(cell: str) -> Enterable:
    """A counted cell of the statutory tables."""
    section = FORM.section_of(cell)
    money = cell.startswith("charges.")
    return Enterable(
        cell=cell,
        title=FORM.titles[cell],
        unit="万元" if money else "件",
        section=section,
        group=f"第{'一二三四五六'[section - 1]}部分　{SECTIONS[section - 1]}",
        decimals=MONEY_DECIMALS if money else 0,
        statutory=True,
    )


def of_topic(topic: Topic) -> Enterable:
    """A figure of the text."""
    aspect = ASPECT_TITLES.get(topic.aspect)
    return Enterable(
        cell=topic.cell,
        title=topic.title,
        unit=topic.unit,
        section=1 if aspect else 6,
        group=f"第一部分　{SECTIONS[0]}　{aspect.rstrip('。')}" if aspect else f"第六部分　{SECTIONS[5]}",
        decimals=topic.decimals,
        hint=topic.hint,
    )


@cache
def enterable() -> dict[str, Enterable]:
    """Everything that can be entered, by cell, in the order of the report's sections."""
    found = [of_topic(topic) for topic in topics().values()] + [of_form(cell) for cell in FORM.inputs]
    return {figure.cell: figure for figure in sorted(found, key=lambda figure: figure.section)}


def grouped() -> dict[str, list[Enterable]]:
    """The same under their headings, in the report's order."""
    groups: dict[str, list[Enterable]] = {}
    for figure in enterable().values():
        groups.setdefault(figure.group, []).append(figure)
    return groups
