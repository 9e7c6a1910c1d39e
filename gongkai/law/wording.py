"""The wording behind a citation, from `texts/`: one file an instrument, a line `## heading` an article.

In a file, lines that begin with `# ` say what was taken over and how; each further line is a paragraph (款) or, where
it begins with （一）, （二） …, an item (项) of the paragraph above it.
"""

import re
from datetime import date
from functools import cache
from pathlib import Path

from gongkai.law.instruments import Citation, Instrument, numeral

TEXTS = Path(__file__).parent / "texts"
ITEM = re.compile(r"（[一二三四五六七八九十]+）")

Paragraph = tuple[str, ...]
"""A paragraph as its lines: the first its own words, the others its items."""


class NoWording(KeyError):
    """The wording of this place is not kept here, or the instrument has no such place; `str()` names the citation.

    A `KeyError`, not a complaint: no user can mend it, a page shows the citation alone.
    """

    def __str__(self) -> str:
        return str(self.args[0])


def wording(citation: Citation) -> str:
    """The words of the article, paragraph or item that `citation` names; lines end with a line feed.

    An article or paragraph comes with its items, an item with its number as printed; a place in a notice without
    articles is found by the heading that its words begin with. Raises `NoWording` where there is none.
    """
    lines = _section(citation)
    if citation.paragraph:
        lines = _nth(_paragraphs(lines), citation.paragraph, citation)
    if citation.item:
        lines = (_item(lines, citation),)
    return "\n".join(lines)


def holds_on(instrument: Instrument, day: date) -> bool:
    """Whether the instrument is in force on `day`; its first and last day count."""
    last = instrument.in_force_to
    return instrument.in_force_from <= day and (last is None or day <= last)


@cache
def headings(key: str) -> dict[str, tuple[str, ...]]:
    """Every heading of an instrument's file with the lines under it, in order; empty where there is no file."""
    path = TEXTS / f"{key}.txt"
    sections: dict[str, list[str]] = {}
    heading = ""
    for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else []:
        if line.startswith("## "):
            heading = line.removeprefix("## ")
            sections[heading] = []
        elif line and not line.startswith("# "):
            sections[heading].append(line)
    return {name: tuple(lines) for name, lines in sections.items()}


def _section(citation: Citation) -> tuple[str, ...]:
    sections = headings(citation.instrument.key)
    if citation.number:
        names = [f"第{numeral(citation.number)}条"]
    else:
        names = sorted((name for name in sections if citation.words.startswith(name)), key=len)
    if not names or names[-1] not in sections:
        raise NoWording(citation)
    return sections[names[-1]]


def _paragraphs(lines: tuple[str, ...]) -> tuple[Paragraph, ...]:
    found: list[list[str]] = []
    for line in lines:
        if ITEM.match(line) and found:
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(tuple(paragraph) for paragraph in found)


def _nth(paragraphs: tuple[Paragraph, ...], number: int, citation: Citation) -> Paragraph:
    if number > len(paragraphs):
        raise NoWording(citation)
    return paragraphs[number - 1]


def _item(lines: tuple[str, ...], citation: Citation) -> str:
    """The one item of that number; an article with two lists needs the paragraph named as well."""
    found = [line for line in lines if line.startswith(f"（{numeral(citation.item)}）")]
    if len(found) != 1:
        raise NoWording(citation)
    return found[0]
