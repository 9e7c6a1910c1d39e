"""What was found, in one sentence, and as plain text to copy into a letter."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from gongkai.law.instruments import numeral

WORDS = {"error": "错误", "warning": "警告", "notice": "提示"}
Entry = Mapping[str, Any]


def first_sentence(entry: Entry) -> str:
    """How many findings of each weight, the gravest first."""
    counts = Counter(found["severity"] for found in entry["findings"])
    found = "、".join(f"{counts[weight]} 处{word}" for weight, word in WORDS.items() if counts[weight])
    return f"发现 {found}。" if found else "没有发现问题。"


def summary(entry: Entry) -> str:
    """The findings as plain text, a line each, under the name of the report."""
    return "\n".join([f"{title(entry)}：{first_sentence(entry)}", *lines(entry)])


def title(entry: Entry) -> str:
    """The report by its agency and year, as far as they are known, else by its file."""
    if not entry["agency"]:
        return str(entry["file"])
    return f"{entry['agency']}{entry['year'] or ''}{'年' if entry['year'] else ''}政府信息公开工作年度报告"


def lines(entry: Entry) -> Iterator[str]:
    """A line for each finding: number, weight, section, what is wrong, which check."""
    for number, found in enumerate(entry["findings"], 1):
        section = found["where"].get("section")
        place = f"第{numeral(section)}部分：" if section else ""
        yield f"{number}. 【{WORDS[found['severity']]}】{place}{found['message']}（{found['id']}）"
