"""Findings that an office waives with a reason: `gongkai-waivers.toml`, kept beside the reports.

A waived finding is shown with its reason and does not count. Waiving never touches a report.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from gongkai.cli import _toml
from gongkai.cli._selection import nearest
from gongkai.complaint import Complaint
from gongkai.report.examine import all_checks
from gongkai.report.last_year import same_agency

NAME = "gongkai-waivers.toml"
KEYS: dict[str, type] = {
    "id": str,
    "file": str,
    "agency": str,
    "year": int,
    "section": int,
    "cell": str,
    "text": str,
    "reason": str,
    "by": str,
    "until": date,
}


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver: which findings (`id`) of which reports (`file` below `folder`, or `agency`, `year`), and why.

    `place` says where it is written; `whole`: its folder was checked as a whole, so that it should have matched.
    """

    id: str
    reason: str
    folder: Path | None
    place: str
    whole: bool
    said: Mapping[str, Any]

    def is_about(self, entry: Mapping[str, Any], path: Path) -> bool:
        """Whether it speaks of this report, which lies at the absolute `path`; the cheapest questions come first."""
        agency, year = self.said.get("agency"), self.said.get("year")
        if year is not None and entry["year"] != year:
            return False
        if agency and not (entry["agency"] and same_agency(entry["agency"], agency)):
            return False
        name = self.said.get("file")
        if name and not (fnmatchcase(path.name, name) or path.name == name or "/" in name):
            return False
        if self.folder and not path.is_relative_to(self.folder):
            return False
        return not name or "/" not in name or self.is_path(name, path)

    def is_path(self, pattern: str, path: Path) -> bool:
        """Whether a pattern with folders in it is this file's path below the waivers' folder, or its path's end."""
        if self.folder is None:
            return fnmatchcase(path.as_posix(), f"*/{pattern.removeprefix('/')}")
        below = path.relative_to(self.folder).as_posix()
        return below == pattern or fnmatchcase(below, pattern)

    def fits(self, found: Mapping[str, Any]) -> bool:
        """Whether it speaks of this finding of such a report."""
        where = found["where"]
        section, cell, text = (self.said.get(key) for key in ("section", "cell", "text"))
        if found["id"] != self.id or (section is not None and where.get("section") != section):
            return False
        if cell and not any(fnmatchcase(one, cell) for one in where.get("cells", ())):
            return False
        return not text or text in (where.get("text") or "") or text in (found.get("sentence") or {}).get("text", "")

    def as_json(self) -> dict[str, Any]:
        """What stands at a waived finding."""
        until = self.said.get("until")
        kept = {"reason": self.reason, "by": self.said.get("by"), "until": until.isoformat() if until else None}
        return {key: said for key, said in kept.items() if said}


class Waivers:
    """The waivers of a run; remembers which of them spoke of a report or a finding."""

    def __init__(self, waivers: Iterable[Waiver], today: date) -> None:
        all_of_them = list(waivers)
        self.expired = [one for one in all_of_them if is_over(one, today)]
        self.valid = [one for one in all_of_them if not is_over(one, today)]
        self.met: set[str] = set()
        self.used: set[str] = set()

    def applied(self, entry: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """The findings of a report, the waived ones with `waived`."""
        path = Path(entry["file"]).absolute()
        own = [waiver for waiver in self.valid if waiver.is_about(entry, path)]
        self.met |= {waiver.place for waiver in own}
        return [self.judged(found, own) for found in entry["findings"]]

    def judged(self, found: Mapping[str, Any], own: Sequence[Waiver]) -> Mapping[str, Any]:
        """A finding, waived where one of the waivers speaks of it."""
        fitting = [waiver for waiver in own if waiver.fits(found)]
        self.used |= {waiver.place for waiver in fitting}
        return {**found, "waived": fitting[0].as_json()} if fitting else found

    def left_over(self) -> Iterator[str]:
        """A line for each waiver that is out of date or that nothing was found for."""
        for waiver in self.expired:
            yield f"{waiver.place}：{waiver.id} 的期限 {waiver.said['until']} 已过，没有采用。"
        for waiver in self.valid:
            if waiver.place not in self.used and (waiver.whole or waiver.place in self.met):
                yield f"{waiver.place}：{waiver.id} 没有对上任何一条检查结果，可以删去。"


def is_over(waiver: Waiver, today: date) -> bool:
    """Whether its last day has passed."""
    until = waiver.said.get("until")
    return until is not None and until < today


def beside(paths: Sequence[str], files: Iterable[str]) -> Iterator[Waiver]:
    """The waivers kept beside the reports: in every folder that was named or holds one of the files.

    They hold for the files of their folder and of those below it.
    """
    whole = {Path(path).absolute() for path in paths if Path(path).is_dir()}
    folders = whole | {Path(file).absolute().parent for file in files}
    for folder in sorted(folders):
        if (folder / NAME).is_file():
            under = any(folder.is_relative_to(one) for one in whole)
            yield from read(folder / NAME, folder, whole=under)


def read(path: Path, folder: Path | None = None, *, whole: bool = True) -> Iterator[Waiver]:
    """The waivers of a file. Raises Complaint for one that lacks its reason or says what cannot be."""
    tables = _toml.read(path)
    _toml.only(tables, ("waiver",), f"{path}：")
    listed = tables.get("waiver", [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise Complaint(f"{path}：每一条要以 [[waiver]] 开头。")
    for number, table in enumerate(listed, 1):
        yield waiver(table, f"{path} 第 {number} 条", folder, whole=whole)


def waiver(table: Mapping[str, Any], place: str, folder: Path | None, *, whole: bool) -> Waiver:
    """One waiver from its table."""
    where = f"{place}："
    _toml.only(table, KEYS, where)
    said = {key: _toml.value(table, key, kind, where) for key, kind in KEYS.items()}
    if isinstance(said["until"], datetime):
        said["until"] = said["until"].date()
    if not (said["id"] or "").strip():
        raise Complaint(f"{where}缺少“id”，要写检查的编号，如 AR902。")
    if not (said["reason"] or "").strip():
        raise Complaint(f"{where}缺少“reason”；不计一条检查结果要写明理由。")
    if not (said["file"] or said["agency"]):
        raise Complaint(f"{where}要写明是哪一份年报：“file”写文件名，或者“agency”写机关名称。")
    return Waiver(identity(said["id"].strip(), where), said["reason"].strip(), folder, place, whole, said)


def identity(word: str, where: str) -> str:
    """The id of the check that a waiver names. Raises Complaint, naming the nearest ones, where there is none."""
    ids = {check.name: check.id for check in all_checks()}
    if word.lower() in ids:
        return ids[word.lower()]
    if word.upper() in ids.values():
        return word.upper()
    raise Complaint(f"{where}没有“{word}”这个编号；{nearest(word, ids)}。")
