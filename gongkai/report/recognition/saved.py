"""A report that was saved as JSON (gongkai.report/1) becomes that report again, word for word."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from gongkai.complaint import Complaint
from gongkai.paper import Paper
from gongkai.report.annual_report import AnnualReport, Section, Value, flat
from gongkai.report.forms import FORMS

LARGEST = 10**18


def restored(paper: Paper) -> AnnualReport:
    """The report in `properties["json"]`; complains, naming the key, where it does not keep to the schema."""
    saved = json.loads(paper.properties["json"], parse_float=str)
    try:
        return AnnualReport(
            agency=text(saved, "agency"),
            year=year(saved.get("year")),
            form=form(saved.get("form")),
            title=text(saved, "title"),
            period=period(saved.get("period")),
            preface=text(saved, "preface"),
            sections=tuple(map(section, listed(saved, "sections"))),
            figures=figures(saved),
            uncertain=tuple(str(name) for name in listed(saved, "uncertain")),
            file=paper.name,
        )
    except (TypeError, ValueError) as error:
        raise Complaint(
            f"{paper.name}：JSON 的内容不合格式（{error}）；请用 gongkai read --format json 重新导出。"
        ) from error


def text(saved: Mapping[str, Any], key: str) -> str:
    """A string, empty where it is absent or null."""
    found = saved.get(key)
    if found is not None and not isinstance(found, str):
        raise ValueError(f"{key} 应为文字")
    return found or ""


def listed(saved: Mapping[str, Any], key: str) -> list[Any]:
    """A list, empty where it is absent or null."""
    found = saved.get(key)
    if found is not None and not isinstance(found, list):
        raise ValueError(f"{key} 应为数组")
    return found or []


def section(found: object) -> Section:
    """One section."""
    number = found.get("number") if isinstance(found, dict) else None
    if not isinstance(found, dict) or type(number) is not int or abs(number) > LARGEST:
        raise ValueError("sections 的每一项应有 number（整数）、title、text")
    return Section(number, text(found, "title"), text(found, "text"))


def year(found: object) -> int | None:
    """The year, None where the report names none."""
    if found is None or (isinstance(found, int) and not isinstance(found, bool) and 1900 < found < 2200):
        return found
    raise ValueError("year 应为年份")


def form(found: object) -> str | None:
    """The key of the form, None where the report follows neither."""
    if found is None or (isinstance(found, str) and found in FORMS):
        return found
    raise ValueError("form 应为 2021、2019 或 null")


def period(found: object) -> tuple[date, date] | None:
    """Two days in the order of the list, None where there are none."""
    if found is None:
        return None
    if not isinstance(found, list) or len(found) != 2:
        raise ValueError("period 应为起止两个日期")
    return date.fromisoformat(found[0]), date.fromisoformat(found[1])


def figures(saved: Mapping[str, Any]) -> dict[str, Value]:
    """The figures by cell id; every id must be one of the report's form."""
    tree = saved.get("figures")
    if tree is not None and not isinstance(tree, dict):
        raise ValueError("figures 应为对象")
    cells = flat(tree or {})
    own = FORMS.get(saved.get("form") or "")
    known = set(own.cells) if own else set()
    for name, found in cells.items():
        if name not in known:
            raise ValueError(f"figures.{name} 不是表中的单元格")
        if not (found is None or isinstance(found, str) or (type(found) is int and abs(found) < LARGEST)):
            raise ValueError(f"figures.{name} 应为整数、文字或 null")
    return cells
