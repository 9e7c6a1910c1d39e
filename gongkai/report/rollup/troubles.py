"""What does not add up: which reports are not in a sum and why, and what is missing or wrong in those that are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from gongkai.report.check import Severity
from gongkai.report.form_2021 import FORM
from gongkai.report.last_year import bare
from gongkai.report.rollup.office import Office

TABLES = {
    "documents": "第二部分",
    "decisions": "第二部分",
    "charges": "第二部分",
    "applications": "第三部分",
    "disputes": "第四部分",
}
"""Where a person finds the cells whose ids begin so."""
LEFT_OUT = "没有计入"
"""How the note on a report begins that is not in the sum."""
OF_FIGURES = ("AR010", "AR011", "AR201", "AR202", "AR3", "AR401")
"""Checks whose findings say that a part is itself wrong; AR304 among them is about words and only a notice."""


class Trouble(StrEnum):
    """What may be wrong with a part."""

    UNREADABLE = "unreadable"
    OTHER_YEAR = "other-year"
    OTHER_FORM = "other-form"
    TWICE = "twice"
    OWN_SUM = "own-sum"
    MISSING = "missing"
    UNCERTAIN = "uncertain"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Note:
    """Something that does not add up: whose, in which file, which cells (none: the whole), in words."""

    trouble: Trouble
    office: str
    file: str
    message: str
    cells: tuple[str, ...] = ()
    severity: Severity = Severity.ERROR

    def as_json(self) -> dict[str, Any]:
        """The note for programs."""
        return {
            "trouble": self.trouble.value,
            "agency": self.office,
            "file": self.file,
            "severity": self.severity.value,
            "message": self.message,
            "cells": list(self.cells),
        }


def chosen(given: Sequence[Office], agency: str, year: int | None) -> tuple[list[Office], list[Note]]:
    """The offices that are summed, and a note for each of the others."""
    taken: dict[str, Office] = {}
    notes = []
    for office in given:
        key = bare(office.agency) or office.file
        note = left_out(office, agency, year) or (twice(office, taken[key]) if key in taken else None)
        if note:
            notes.append((key, note))
        else:
            taken[key] = office
    return list(taken.values()), [in_view_of(note, present=key in taken) for key, note in notes]


def in_view_of(note: Note, *, present: bool) -> Note:
    """A note on a report of another year weighs little where the office's report on the right year is there."""
    light = present and note.trouble is Trouble.OTHER_YEAR
    return replace(note, severity=Severity.NOTICE) if light else note


def left_out(office: Office, agency: str, year: int | None) -> Note | None:
    """Why an office is not in the sum, None where it is."""
    if office.error:
        return without(office, Trouble.UNREADABLE, office.error)
    if office.year != year:
        said = f"是{office.year}年的" if office.year else "认不出是哪一年的"
        return without(office, Trouble.OTHER_YEAR, f"这份年报{said}，汇总的是{year}年。")
    if office.form != FORM.key:
        said = "用的是2021年以前的格式" if office.form else "没有年度报告的表格"
        return without(office, Trouble.OTHER_FORM, f"这份年报{said}，不能按现行格式汇总。")
    if agency and bare(office.agency) == bare(agency):
        said = "这是汇总机关自己的年报，可能已经包含各单位的数字；确实要计入的，请换一个汇总名称。"
        return without(office, Trouble.OWN_SUM, said, Severity.WARNING)
    return None


def twice(office: Office, earlier: Office) -> Note:
    """The note on a second report of an office, which is not added."""
    said = f"与 {earlier.file} 是同一机关同一年的年报，只计了那一份"
    if all(office.figures.get(cell) == earlier.figures.get(cell) for cell in FORM.cells):
        return without(office, Trouble.TWICE, f"{said}；两份的数字相同。", Severity.WARNING)
    return without(office, Trouble.TWICE, f"{said}；两份的数字不同，请核实以哪一份为准。")


def without(office: Office, trouble: Trouble, why: str, severity: Severity = Severity.ERROR) -> Note:
    """The note on a report that is not in the sum."""
    return Note(trouble, office.name, office.file, f"{LEFT_OUT}：{why}", severity=severity)


def own_troubles(office: Office) -> Iterator[Note]:
    """What is missing in an office's tables, what the file leaves in doubt, and what does not reconcile."""
    missing = [table for table in FORM.tables if not any(cell.startswith(f"{table}.") for cell in office.figures)]
    if missing:
        places = "、".join(dict.fromkeys(TABLES[table] for table in missing))
        yield Note(Trouble.MISSING, office.name, office.file, f"缺{places}的表，按没有计。", tuple(missing))
    absent = tuple(cell for cell in FORM.cells if cell not in office.figures and cell.partition(".")[0] not in missing)
    if absent:
        yield Note(
            Trouble.MISSING, office.name, office.file, f"表中缺 {len(absent)} 格，按没有计：{named(absent)}。", absent
        )
    if office.uncertain:
        said = f"文件本身不能确定 {named(office.uncertain)}，按最可能的读法计入，请对照原件核实。"
        yield Note(Trouble.UNCERTAIN, office.name, office.file, said, office.uncertain, Severity.WARNING)
    for finding in office.findings:
        if finding["id"].startswith(OF_FIGURES) and finding["severity"] != Severity.NOTICE:
            yield Note(
                Trouble.WRONG,
                office.name,
                office.file,
                f"{finding['id']} {finding['message']}",
                cells_of(finding["where"]),
                Severity(finding["severity"]),
            )


def cells_of(where: Mapping[str, Any]) -> tuple[str, ...]:
    """The cells that a finding is about; a row and column name one of table three or four."""
    if where.get("cells"):
        return tuple(where["cells"])
    row, column = where.get("row"), where.get("column")
    guess = f"applications.{column}.{row}"
    return (guess,) if guess in FORM.titles else ()


def named(cells: Sequence[str], most: int = 3) -> str:
    """Some cells by their titles, and how many more."""
    titles = [FORM.titles.get(cell, cell) for cell in cells[:most]]
    return "、".join(titles) + (f"等 {len(cells)} 格" if len(cells) > most else "")
