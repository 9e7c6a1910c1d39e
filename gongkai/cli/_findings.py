"""Findings as a person reads them at a terminal: by file, by section, a last line with the totals."""

from collections import Counter
from itertools import groupby
from typing import Any

from gongkai.cli._terminal import BOLD, RED, coloured, folded, harmless
from gongkai.law.instruments import numeral
from gongkai.report.form_2021 import SECTIONS

WORDS = {"error": "错误", "warning": "警告", "notice": "提示"}
COLOURS = {"error": RED, "warning": BOLD, "notice": ""}
INDENT = 15
"""The column in which messages begin: after two blanks, the word, the id."""


def print_findings(entries: list[dict[str, Any]]) -> None:
    """Every file in which something was found, then the totals; a file without fault is only counted."""
    for entry in entries:
        if entry["findings"]:
            print_file(entry)
    print(totals(entries))


def print_file(entry: dict[str, Any]) -> None:
    """One file: its name, not folded so that it can be copied, whose report it is, its findings by section."""
    whose = "，".join(word for word in (entry["agency"], f"{entry['year']}年" if entry["year"] else "") if word)
    print(coloured(harmless(entry["file"]), BOLD))
    if whose:
        print(folded(whose, 2, "  "))
    for section, findings in groupby(entry["findings"], key=lambda found: found["where"].get("section") or 0):
        print(f"  {heading(section)}")
        for found in findings:
            print(line(found))
    print()


def heading(section: int) -> str:
    """What a section is called; 0 is the report as a whole."""
    if not section:
        return "全文"
    return f"{numeral(section)}、{SECTIONS[section - 1]}" if section <= len(SECTIONS) else f"第{section}部分"


def line(found: dict[str, Any]) -> str:
    """One finding: how grave, which, what, where in the file."""
    page, row = found["where"].get("page"), found["where"].get("line")
    place = (f"第{page}页" if page else "") + (f"第{row}行" if row else "")
    text = found["message"] + (f"（{place}）" if place else "")
    word = WORDS[found["severity"]]
    shown = folded(text, INDENT, f"    {word} {found['id']} ")
    colour = COLOURS[found["severity"]]
    return shown.replace(word, coloured(word, colour), 1) if colour else shown


def totals(entries: list[dict[str, Any]]) -> str:
    """The last line: how many files, how many findings of each weight, how many files could not be examined."""
    counts = Counter(found["severity"] for entry in entries for found in entry["findings"])
    failed = sum(bool(entry["error"]) for entry in entries)
    if failed == len(entries):
        return f"{failed} 份年报都没有检查成。"
    text = "，".join(f"{word} {counts[severity]}" for severity, word in WORDS.items() if counts[severity])
    left = f"；{failed} 份没有检查成" if failed else ""
    return f"检查了 {len(entries) - failed} 份年报：{text or '没有发现问题'}{left}。"
