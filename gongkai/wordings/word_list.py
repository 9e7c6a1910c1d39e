"""A list of words as it is written in its file: what is wrong, what is right, who says so, and in what company.

The form of a file stands at the head of confused.toml.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
SHORT_NAMES = {
    "现汉": "《现代汉语词典》（第7版）",
    "异形词": "《第一批异形词整理表》（GF 1001—2001）",
    "条例": "《中华人民共和国政府信息公开条例》",
    "格式": "《中华人民共和国政府信息公开工作年度报告格式》",
}
REACH = 80
"""So many characters before and behind a word are its company."""


@dataclass(frozen=True, slots=True)
class Company:
    """What must stand, or must not stand, directly before and behind a word: regular expressions, "" for anything."""

    before: str = ""
    after: str = ""
    not_before: str = ""
    not_after: str = ""

    def suits(self, text: str, start: int, end: int) -> bool:
        """Whether the word from `start` to `end` of `text` stands in such company."""
        if self is ANY:
            return True
        ahead, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
        return (
            (not self.before or ends(self.before, ahead))
            and (not self.after or begins(self.after, behind))
            and not (self.not_before and ends(self.not_before, ahead))
            and not (self.not_after and begins(self.not_after, behind))
        )


ANY = Company()


@dataclass(frozen=True, slots=True)
class Word:
    """One line of a list: `since` is the first year in which the word is wrong, 0 where it always was."""

    wrong: str
    right: str
    source: str
    unsure: bool = False
    since: int = 0
    company: Company = ANY


@cache
def words(name: str) -> tuple[Word, ...]:
    """The list in the file `name`.toml, in its order."""
    written = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return tuple(word for group in written["group"] for word in words_of(group))


def words_of(group: dict[str, Any]) -> Iterator[Word]:
    """The words of one group of a file."""
    guards = {key: group[key] for key in Company.__slots__ if key in group}
    company = Company(**guards) if guards else ANY
    for line in group["words"].split("\n"):
        if line:
            wrong, right = line.split(" ")
            yield Word(wrong, right, full(group["source"]), group.get("unsure", False), group.get("since", 0), company)


def full(source: str) -> str:
    """A source with its full name: 现汉：…… → 《现代汉语词典》（第7版）：……"""
    name, mark, rest = source.partition("：")
    return SHORT_NAMES.get(name, name) + mark + rest


def ends(pattern: str, text: str) -> bool:
    """Whether the text ends with the pattern."""
    return compiled(f"(?:{pattern})$").search(text) is not None


def begins(pattern: str, text: str) -> bool:
    """Whether the text begins with the pattern."""
    return compiled(pattern).match(text) is not None


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern compiled when its word is first met: most texts meet few."""
    return re.compile(pattern)
