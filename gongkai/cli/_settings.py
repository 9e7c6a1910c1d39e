"""The office's own choices for checking: `gongkai.toml`, beside the reports or in a folder above them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from gongkai.cli import _toml
from gongkai.cli._selection import WEIGHTS, beginnings, meant
from gongkai.complaint import Complaint
from gongkai.report.check import Severity
from gongkai.report.choices import Choices
from gongkai.report.examine import all_checks
from gongkai.report.last_year import same_agency
from gongkai.report.standing import Standing

NAME = "gongkai.toml"
TABLES = ("check", "office", "scan")
"""The tables of the file; `scan` is read by the command of that name."""
OF_CHECK = ("select", "ignore", "min-severity", "severity", "choices")
OF_OFFICE = ("name", "level")
IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class Office:
    """What kind of office one is, for which the name alone may not tell; without a name it holds for every report."""

    name: str
    level: str

    def is_that_of(self, agency: str) -> bool:
        """Whether a report of this agency is this office's."""
        return not self.name or bool(agency and same_agency(agency, self.name))


@dataclass(frozen=True, slots=True)
class Settings:
    """What the file says; everything has a default. `choices` has only the fields that the office sets."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    least: str = "notice"
    severities: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, Any] = field(default_factory=dict)
    offices: tuple[Office, ...] = ()

    def level_of(self, agency: str) -> str | None:
        """The kind of the office that the settings give, None where they give none; a named office first."""
        own = sorted((one for one in self.offices if one.is_that_of(agency)), key=lambda one: not one.name)
        return own[0].level if own else None


def found(paths: Sequence[str]) -> Path | None:
    """The settings file for these paths: in the first one's folder or the nearest folder above that has one."""
    first = Path(paths[0]).absolute()
    folder = first if first.is_dir() else first.parent
    return next((path for place in (folder, *folder.parents) if (path := place / NAME).is_file()), None)


def read(path: Path) -> Settings:
    """What a settings file says. Raises Complaint, in one sentence, for whatever it cannot take."""
    tables = _toml.read(path)
    _toml.only(tables, TABLES, f"{path}：")
    check = _toml.value(tables, "check", dict, f"{path}：") or {}
    where = f"{path}：[check] "
    _toml.only(check, OF_CHECK, where)
    return Settings(
        select=beginnings(_toml.value(check, "select", list, where) or (), f"{where}的“select”"),
        ignore=beginnings(_toml.value(check, "ignore", list, where) or (), f"{where}的“ignore”"),
        least=_toml.chosen(check, "min-severity", WEIGHTS, where) or WEIGHTS[0],
        severities=severities(_toml.value(check, "severity", dict, where) or {}, f"{path}：[check.severity] "),
        choices=choices(_toml.value(check, "choices", dict, where) or {}, f"{path}：[check.choices] "),
        offices=tuple(offices(tables.get("office"), f"{path}：[office] ")),
    )


def severities(table: Mapping[str, Any], where: str) -> dict[str, str]:
    """Another weight for single checks, or `ignore`; an error cannot be made to weigh less: that takes a waiver."""
    weights = {}
    known = {check.id: check.severity for check in all_checks()}
    for key in table:
        identity = meant(key, where)
        if identity not in known:
            raise Complaint(f"{where}的“{key}”要写完整的编号，如 AR902。")
        weight = _toml.chosen(table, key, (*WEIGHTS, IGNORE), where)
        if known[identity] is Severity.ERROR and weight != Severity.ERROR:
            raise Complaint(
                f"{where}的“{key}”是错误，不能在设置里降级；确有理由的，写进 gongkai-waivers.toml 并写明理由。"
            )
        weights[identity] = str(weight)
    return weights


def choices(table: Mapping[str, Any], where: str) -> dict[str, Any]:
    """The bounds that the office sets, by the names of `Choices`; `overview-length` is `overview_length`."""
    known = {one.name: one for one in fields(Choices)}
    given = {key.replace("-", "_"): key for key in table}
    _toml.only(given, known, where)
    made = {}
    for name, key in given.items():
        made[name] = _toml.value(table, key, type(getattr(Choices(), name)), where)
        if isinstance(made[name], int | float) and not 0 <= made[name] <= (1 if name.endswith("_share") else 10**9):
            bound = "在 0 到 1 之间" if name.endswith("_share") else "不小于 0"
            raise Complaint(f"{where}的“{key}”应当{bound}，写的是 {made[name]}。")
    return made


def offices(given: Any, where: str) -> Iterable[Office]:
    """The kinds of office: one table [office], or several [[office]]."""
    tables = given if isinstance(given, list) else [] if given is None else [given]
    for table in tables:
        if not isinstance(table, dict):
            raise Complaint(f"{where.strip()}要写成表：name 是机关名称，level 是机关类别。")
        _toml.only(table, OF_OFFICE, where)
        level = _toml.chosen(table, "level", list(Standing), where)
        if level is None:
            raise Complaint(f"{where}缺少“level”；可以写的有 {'、'.join(Standing)}。")
        yield Office(_toml.value(table, "name", str, where) or "", level)
