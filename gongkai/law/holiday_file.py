"""The files that hold holiday notices: one a year, `holidays/2026.toml`, and those that an office loads itself.

An office may load a notice the day it comes out, as TOML, JSON or CSV. A file names the year and one or more notices;
a notice its title, number, date and source and, for each holiday, the days off (`off`), the weekend days that are
worked (`work`) and the words of the notice (`text`). A day is written 2027-02-05 (2027/2/5 is read too), a run of days
2027-02-05..2027-02-13. A notice that only changes another names it in `changes`.

A file that cannot be right is refused with a complaint that names the file and what is wrong.
"""

import csv
import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from gongkai.complaint import Complaint
from gongkai.law.holiday_notice import Break, HolidayNotice, faults
from gongkai.law.statutory_days import run

COLUMNS: Final = {
    "节日": "name",
    "放假": "off",
    "上班": "work",
    "通知标题": "title",
    "文号": "number",
    "通知日期": "date",
}
"""The columns of a CSV file, a row a holiday; the year is that of the notice's title."""

LONGEST_RUN = 31
"""Days; no run of days off in a file is longer."""

WRITTEN_DAY = re.compile(r"([0-9]{4})[-/年]([0-9]{1,2})[-/月]([0-9]{1,2})日?")


def read(path: Path) -> tuple[HolidayNotice, ...]:
    """The notices in a file, by its ending .toml, .json or .csv; what cannot be read or be right is a complaint."""
    readers: dict[str, Callable[[str], Mapping[str, Any]]] = {
        ".toml": tomllib.loads,
        ".json": json.loads,
        ".csv": from_csv,
    }
    if path.suffix.lower() not in readers:
        raise Complaint(f"节假日文件“{path.name}”的格式不认识：只读 .toml、.json、.csv。")
    try:
        table = readers[path.suffix.lower()](_decoded(path.read_bytes()))
    except Complaint as complaint:
        raise Complaint(f"节假日文件“{path.name}”有误：{complaint}") from complaint
    except OSError as error:
        raise Complaint(f"节假日文件“{path}”打不开：请核对文件名和读取权限。") from error
    except UnicodeDecodeError as error:
        raise Complaint(f"节假日文件“{path.name}”的文字编码不认识：请另存为 UTF-8 再试。") from error
    except (ValueError, RecursionError) as error:
        raise Complaint(
            f"节假日文件“{path.name}”读不懂：不是完整的 {path.suffix[1:].upper()} 格式（{error}）。"
        ) from error
    return parse(table, path.name)


def _decoded(content: bytes) -> str:
    """The text of a file: UTF-8, or the encoding in which spreadsheet programs save CSV in China."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030")


def parse(table: Any, name: str) -> tuple[HolidayNotice, ...]:
    """The notices in a mapping of the form above; `name` names it in complaints."""
    try:
        _only(table, ("year", "notice"), "文件")
        year = _whole(table, "year")
        notices = table.get("notice")
        if not isinstance(notices, list) or not notices:
            raise Complaint("缺“notice”：每份通知要有一段。")
        found = tuple(_notice(one, year, f"第{number}份通知") for number, one in enumerate(notices, start=1))
        for notice in found:
            for fault in faults(notice):
                raise Complaint(fault)
    except Complaint as complaint:
        raise Complaint(f"节假日文件“{name}”有误：{complaint}") from complaint
    return found


def from_csv(text: str) -> dict[str, Any]:
    """The mapping that a CSV file stands for; several days in a cell are parted by 、 or blanks."""
    rows = list(csv.DictReader(text.splitlines()))
    if not rows or any(column not in rows[0] for column in COLUMNS):
        raise Complaint(f"CSV 的第一行要有这些栏目：{'、'.join(COLUMNS)}。")
    notices: dict[str, dict[str, Any]] = {}
    for row in rows:
        cells = {COLUMNS[column]: (row[column] or "").strip() for column in COLUMNS}
        days = {key: cells[key].replace("、", " ").split() for key in ("off", "work")}
        notice = notices.setdefault(cells["number"], {key: cells[key] for key in ("title", "number", "date")})
        notice.setdefault("holiday", []).append({"name": cells["name"], **days})
    first = next(iter(notices.values()))
    digits = "".join(c for c in str(first["title"]).partition("年")[0] if c.isdigit())
    return {"year": int(digits) if digits else None, "notice": list(notices.values())}


def _notice(table: Any, year: int, where: str) -> HolidayNotice:
    known = ("title", "number", "date", "changes", "source", "source_checked", "holiday")
    _only(table, known, where)
    holidays = table.get("holiday")
    if not isinstance(holidays, list) or not holidays:
        raise Complaint(f"{where}没有“holiday”：每个节日要有一段。")
    return HolidayNotice(
        year,
        _text(table, "title", where),
        _text(table, "number", where),
        _day(table.get("date"), f"{where}的 date"),
        tuple(_break(one, f"{where}第{number}个节日") for number, one in enumerate(holidays, start=1)),
        _text(table, "changes", where, default=""),
        _text(table, "source", where, default=""),
        table.get("source_checked") is True,
    )


def _break(table: Any, where: str) -> Break:
    _only(table, ("name", "off", "work", "text"), where)
    name = _text(table, "name", where)
    return Break(
        name,
        tuple(_days(table.get("off", []), f"“{name}”的 off")),
        tuple(_days(table.get("work", []), f"“{name}”的 work")),
        _text(table, "text", where, default=""),
    )


def _only(table: Any, known: tuple[str, ...], where: str) -> None:
    if not isinstance(table, Mapping):
        raise Complaint(f"{where}不是一组“名称 = 值”。")
    for key in table:
        if key not in known:
            raise Complaint(f"{where}里的“{key}”不认识：只能有 {'、'.join(known)}。")


def _whole(table: Mapping[str, Any], key: str) -> int:
    value = table.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or not 1949 <= value <= 9998:
        raise Complaint(f"“{key}”要写四位年份。")
    return value


def _text(table: Mapping[str, Any], key: str, where: str, default: str | None = None) -> str:
    value = table.get(key, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise Complaint(f"{where}缺“{key}”。")
    return value


def _days(value: Any, where: str) -> Iterator[date]:
    """The days that a value names: a day, a run FROM..TO, or a list of these."""
    if isinstance(value, list):
        for one in value:
            yield from _days(one, where)
        return
    first, dots, last = value.partition("..") if isinstance(value, str) else (value, "", value)
    start, end = _day(first, where), _day(last if dots else first, where)
    if end < start:
        raise Complaint(f"{where}“{value}”的结束早于开始。")
    if (end - start).days > LONGEST_RUN:
        raise Complaint(f"{where}“{value}”超过{LONGEST_RUN}天，请核对年份和月份。")
    yield from run(start, (end - start).days + 1)


def _day(value: Any, where: str) -> date:
    if type(value) is date:
        return value
    written = WRITTEN_DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    try:
        if written:
            return date(*map(int, written.groups()))
    except ValueError:
        pass
    raise Complaint(f"{where}“{value}”不是日期：写作 2027-02-05，一段写作 2027-02-05..2027-02-13。")
