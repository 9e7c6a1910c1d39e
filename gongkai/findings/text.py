"""Findings as a person reads them at a terminal: by file, by section, with the words; a last line with the totals."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import IO, Any

from gongkai.findings import Entry, Run
from gongkai.findings._lines import BOLD, RED, coloured, columns, exact_width, folded, harmless
from gongkai.findings._totals import totals
from gongkai.findings._weights import SEVERITIES, counted
from gongkai.law.instruments import numeral
from gongkai.report.form_2021 import SECTIONS

SUFFIXES = (".txt",)
BINARY = False
REPORTS = False
COLOURS = {"error": RED, "warning": BOLD, "notice": ""}
INDENT = 15
"""The column in which messages begin: after four blanks, the word, the id."""
LEFT_OUT = "…"


def write(run: Run, out: IO[str]) -> None:
    """Write every file in which something was found, those with errors first, then the totals."""
    for graver in (True, False):
        for entry in run.entries:
            if entry["findings"] and bool(counted(entry["findings"])["error"]) is graver:
                write_file(entry, out)
    out.write(f"{totals(run)}\n")


def write_file(entry: Entry, out: IO[str]) -> None:
    """One file: its name, not folded so that it can be copied, whose report it is, its findings by section."""
    whose = "，".join(word for word in (entry["agency"], f"{entry['year']}年" if entry["year"] else "") if word)
    wide = columns(out)
    out.write(f"{coloured(harmless(entry['file']), BOLD, out)}\n")
    if whose:
        out.write(f"{folded(whose, 2, '  ', wide)}\n")
    counting = [found for found in entry["findings"] if not found.get("waived")]
    for section, findings in groupby(counting, key=lambda found: found["where"].get("section") or 0):
        out.write(f"  {heading(section)}\n")
        for found in with_basis_once(list(findings)):
            out.writelines(f"{line}\n" for line in lines(found, wide, out))
    waived = [found for found in entry["findings"] if found.get("waived")]
    if waived:
        out.write("  已说明理由、不计\n")
        out.writelines(f"{line}\n" for found in waived for line in waived_lines(found, wide))
    out.write("\n")


def with_basis_once(findings: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The findings; of several on the same basis one after the other only the last has it."""
    for place, found in enumerate(findings, 1):
        repeated = place < len(findings) and found.get("basis") == findings[place].get("basis")
        yield {**found, "basis": None} if repeated else found


def heading(section: int) -> str:
    """What a section is called; 0 is the report as a whole."""
    if not section:
        return "全文"
    return f"{numeral(section)}、{SECTIONS[section - 1]}" if section <= len(SECTIONS) else f"第{section}部分"


def lines(found: Mapping[str, Any], wide: int, out: IO[str]) -> Iterator[str]:
    """One finding: how grave, which, what, where in the file; the sentence, its words underlined; on what it rests."""
    word = SEVERITIES[found["severity"]]
    place = place_of(found["where"])
    shown = folded(found["message"] + (f"（{place}）" if place else ""), INDENT, f"    {word} {found['id']} ", wide)
    colour = COLOURS[found["severity"]]
    yield shown.replace(word, coloured(word, colour, out), 1) if colour else shown
    if found.get("sentence"):
        yield from (" " * INDENT + line for line in underlined(found["sentence"], wide - INDENT))
    if found.get("basis"):
        yield folded(f"依据：{found['basis']}", INDENT, "", wide)


def place_of(where: Mapping[str, Any]) -> str:
    """Page and line: 第2页第3行; empty where neither is known."""
    page, line = where.get("page"), where.get("line")
    return (f"第{page}页" if page else "") + (f"第{line}行" if line else "")


def underlined(sentence: Mapping[str, Any], room: int) -> tuple[str, str]:
    """A sentence in one line, cut around the words where it is too long, and ^^^^ under the words."""
    text = harmless(sentence["text"])
    start, end = sentence["start"], sentence["end"]
    first = begin(text, start, room)
    cut = LEFT_OUT + text[first:] if first else text
    shown = fitting(cut, room)
    shift = len(LEFT_OUT) - first if first else 0
    before, words = cut[: start + shift], cut[start + shift : end + shift]
    marks = min(exact_width(words), max(1, exact_width(shown) - exact_width(before)))
    return shown, " " * exact_width(before) + "^" * marks


def begin(text: str, start: int, room: int) -> int:
    """From which character on a sentence is shown: 0, or so that the words stand in the first half of the line."""
    if exact_width(text) <= room:
        return 0
    first = start
    while first > 0 and exact_width(text[first - 1 : start]) <= room // 3:
        first -= 1
    return first


def fitting(text: str, room: int) -> str:
    """As much of the text as the line takes."""
    if exact_width(text) <= room:
        return text
    taken = 0
    for place, character in enumerate(text):
        taken += exact_width(character)
        if taken > room - 1:
            return text[:place] + LEFT_OUT
    return text


def waived_lines(found: Mapping[str, Any], wide: int) -> Iterator[str]:
    """One finding that does not count, with the reason."""
    yield folded(found["message"], INDENT, f"    不计 {found['id']} ", wide)
    yield folded(f"理由：{found['waived']['reason']}", INDENT, "", wide)
