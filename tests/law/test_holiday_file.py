"""Files of notices: three formats that say the same, and one clear sentence for each way to be wrong."""

import copy
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gongkai.complaint import Complaint
from gongkai.law.calendar_year import shipped
from gongkai.law.holiday_file import parse, read

GOOD: dict[str, Any] = {
    "year": 2026,
    "notice": [
        {
            "title": "国务院办公厅关于2026年部分节假日安排的通知",
            "number": "国办发明电〔2025〕7号",
            "date": "2025-11-04",
            "holiday": [
                {"name": "元旦", "off": "2026-01-01..2026-01-03", "work": ["2026-01-04"]},
                {"name": "春节", "off": "2026-02-15..2026-02-23", "work": ["2026-02-14", "2026-02-28"]},
                {"name": "清明节", "off": "2026-04-04..2026-04-06"},
                {"name": "劳动节", "off": "2026-05-01..2026-05-05", "work": ["2026-05-09"]},
                {"name": "端午节", "off": "2026-06-19..2026-06-21"},
                {"name": "中秋节", "off": "2026-09-25..2026-09-27"},
                {"name": "国庆节", "off": "2026-10-01..2026-10-07", "work": ["2026-09-20", "2026-10-10"]},
            ],
        }
    ],
}
ROWS = (
    "元旦,2026-01-01..2026-01-03,2026-01-04,{},2025/11/4",
    "春节,2026-02-15..2026-02-23,2026-02-14、2026-02-28,{},2025/11/4",
    "清明节,2026/4/4..2026/4/6,,{},2025年11月4日",
    "劳动节,2026-05-01..2026-05-05,2026年5月9日,{},2025-11-04",
    "端午节,2026-06-19..2026-06-21,,{},2025/11/4",
    "中秋节,2026-09-25..2026-09-27,,{},2025/11/4",
    "国庆节,2026-10-01..2026-10-07,2026/9/20 2026/10/10,{},2025/11/4",
)
NOTICE = "国务院办公厅关于2026年部分节假日安排的通知,国办发明电〔2025〕7号"
CSV = "\n".join(["节日,放假,上班,通知标题,文号,通知日期", *(row.format(NOTICE) for row in ROWS)])


def days_of(path: Path) -> list[tuple[date, bool, str]]:
    """The days that a file names."""
    return [day for notice in read(path) for day in notice.days]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_json_and_csv_say_what_the_shipped_file_says(tmp_path: Path, encoding: str) -> None:
    """GB 18030 is what spreadsheet programs write in China; the shipped file was compared with the notice's words."""
    as_json, as_csv = tmp_path / "2026.json", tmp_path / "2026.CSV"
    as_json.write_text(json.dumps(GOOD, ensure_ascii=False), encoding=encoding)
    as_csv.write_text(CSV, encoding=encoding)
    days = [day for notice in shipped(2026) for day in notice.days]
    assert days_of(as_json) == days
    assert days_of(as_csv) == days
    assert (read(as_csv)[0].year, read(as_csv)[0].issued_on) == (2026, date(2025, 11, 4))


def first(table: dict[str, Any]) -> dict[str, Any]:
    """The first notice of a table."""
    notice: dict[str, Any] = table["notice"][0]
    return notice


def holiday(table: dict[str, Any], number: int) -> dict[str, Any]:
    """A holiday of the first notice."""
    found: dict[str, Any] = first(table)["holiday"][number]
    return found


WRONG: list[tuple[Callable[[dict[str, Any]], Any], str]] = [
    (lambda t: t.pop("year"), "“year”要写四位年份"),
    (lambda t: t.update(year="2026"), "“year”要写四位年份"),
    (lambda t: t.update(year=True), "“year”要写四位年份"),
    (lambda t: t.update(year=26), "“year”要写四位年份"),
    (lambda t: t.update(year=2027), "不在2027年"),
    (lambda t: t.pop("notice"), "缺“notice”"),
    (lambda t: t.update(notice=[]), "缺“notice”"),
    (lambda t: t.update(notice=["通知"]), "第1份通知不是一组"),
    (lambda t: t.update(说明="…"), "“说明”不认识"),
    (lambda t: first(t).pop("title"), "第1份通知缺“title”"),
    (lambda t: first(t).update(title=" "), "第1份通知缺“title”"),
    (lambda t: first(t).pop("number"), "第1份通知缺“number”"),
    (lambda t: first(t).update(number="国办发明电[2025]7号"), "六角括号"),
    (lambda t: first(t).update(changes="国办发明电〔2025〕07号"), "不编虚位"),
    (lambda t: first(t).pop("date"), "date“None”不是日期"),
    (lambda t: first(t).update(date="2025-13-04"), "date“2025-13-04”不是日期"),
    (lambda t: first(t).update(date="2024-11-04"), "通知日期 2024-11-04 与2026年不符"),
    (lambda t: first(t).pop("holiday"), "没有“holiday”"),
    (lambda t: first(t).update(off="2026-01-01"), "“off”不认识"),
    (lambda t: holiday(t, 1).pop("name"), "第2个节日缺“name”"),
    (lambda t: holiday(t, 1).pop("off"), "“春节”没有放假的日子"),
    (lambda t: holiday(t, 1).update(off="2026-02-30"), "“春节”的 off“2026-02-30”不是日期"),
    (lambda t: holiday(t, 1).update(off="2月15日"), "不是日期"),
    (lambda t: holiday(t, 1).update(off=20260215), "不是日期"),
    (lambda t: holiday(t, 1).update(off="2026-02-23..2026-02-15"), "结束早于开始"),
    (lambda t: holiday(t, 1).update(off="2026-02-15..2026-12-23"), "超过31天"),
    (lambda t: holiday(t, 1).update(off="0001-01-01..9999-12-31"), "超过31天"),
    (lambda t: holiday(t, 1).update(off="2026-02-10..2026-02-26", work=[]), "超过15天"),
    (lambda t: holiday(t, 1).update(off="2025-02-15..2025-02-23"), "不在2026年"),
    (lambda t: holiday(t, 1).update(off="2026-02-17..2026-02-23"), "春节的法定假日 2026-02-16 没有放假"),
    (lambda t: holiday(t, 3).update(off="2026-05-01"), "劳动节的法定假日 2026-05-02 没有放假"),
    (lambda t: first(t)["holiday"].pop(), "国庆节的法定假日 2026-10-01 没有放假"),
    (lambda t: holiday(t, 1).update(work=["2026-02-13"]), "2026-02-13 不是周六、周日"),
    (lambda t: holiday(t, 1).update(work=["2026-02-15"]), "2026-02-15 既放假又上班"),
]


@pytest.mark.parametrize(("spoil", "words"), WRONG, ids=[words for _, words in WRONG])
def test_a_wrong_file_is_refused_with_its_name_and_what_is_wrong(
    spoil: Callable[[dict[str, Any]], Any], words: str, tmp_path: Path
) -> None:
    table = copy.deepcopy(GOOD)
    assert parse(table, "好文件")
    spoil(table)
    path = tmp_path / "我的2026.json"
    path.write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
    with pytest.raises(Complaint) as caught:
        read(path)
    assert str(caught.value).startswith("节假日文件“我的2026.json”有误：")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.toml", "year = ", "不是完整的 TOML 格式"),
        ("a.json", "{", "不是完整的 JSON 格式"),
        ("a.json", "[" * 100_000, "不是完整的 JSON 格式"),
        ("a.json", "[]", "不是一组“名称 = 值”"),
        ("a.csv", "", "CSV 的第一行要有这些栏目"),
        ("a.csv", "日期,安排\n2026-01-01,休\n", "CSV 的第一行要有这些栏目"),
        ("a.csv", CSV.replace("关于2026年", "关于"), "“year”要写四位年份"),
        ("a.xlsx", "", "格式不认识"),
        ("a", "", "格式不认识"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_line(name: str, content: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Complaint) as caught:
        read(path)
    assert name in str(caught.value)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Complaint, match="打不开"):
        read(tmp_path / "2030.toml")
    folder = tmp_path / "2031.toml"
    folder.mkdir()
    with pytest.raises(Complaint, match="打不开"):
        read(folder)
    noise = tmp_path / "2032.csv"
    noise.write_bytes(b"\xff\xff\x81")
    with pytest.raises(Complaint, match="编码不认识"):
        read(noise)
