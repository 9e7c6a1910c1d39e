"""One report with its findings in the margin, as a piece of a page: the command's page and the public one show it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from gongkai.findings._quoting import covered, quiet
from gongkai.findings._weights import SEVERITIES, in_words
from gongkai.findings.html.placing import HEADING, PREFACE, TABLE, TITLE, WORDS, Note, Placed, Spot, placed
from gongkai.findings.html.ruled import Table
from gongkai.findings.html.words import numbers, paragraph, text
from gongkai.law.instruments import numeral
from gongkai.report.annual_report import AnnualReport, Section, flat
from gongkai.report.printing import title_lines

NO_TITLE = "（没有找到标题）"
NOTHING = "没有发现问题。"
LONG = 320
"""Paragraphs of more characters, about eight lines, have their notes within: at their head they stood too far off."""


def fragment(report: Mapping[str, Any] | None, entry: Mapping[str, Any], *, page: str = "f") -> str:
    """The report printed as on paper, its findings beside the words and cells they concern; everything escaped.

    `report` is the JSON of the contract's section 2 (None where the file could not be read), `entry` one file of
    section 3. `page` begins every id, so that several reports can stand on one page.
    """
    if entry.get("error") or report is None:
        return f'<article class="checked" id="{page}"><p class="unread">{text(entry.get("error") or "")}</p></article>'
    findings = quiet(report, entry["findings"])
    known = from_json(covered(report, findings))
    notes = placed(known, findings)
    lines = [
        f'<article class="checked" id="{page}">',
        f'<p class="sum">{escape(sum_of(entry["findings"]))}</p>',
        '<div class="leaf">',
        *body(known, notes, page),
        "</div>",
        "</article>",
    ]
    return "\n".join(lines)


def from_json(saved: Mapping[str, Any]) -> AnnualReport:
    """The report that the JSON shape of the contract holds, as far as it is printed."""
    return AnnualReport(
        agency=saved.get("agency") or "",
        year=saved.get("year"),
        form=saved.get("form"),
        title=saved.get("title") or "",
        preface=saved.get("preface") or "",
        sections=tuple(Section(s["number"], s["title"], s.get("text") or "") for s in saved["sections"]),
        figures=flat(saved.get("figures") or {}),
        uncertain=tuple(saved.get("uncertain") or ()),
    )


def sum_of(findings: Sequence[Mapping[str, Any]]) -> str:
    """The first line: how many findings of each weight, and how many are waived."""
    counted = Counter(found["severity"] for found in findings if not found.get("waived"))
    waived = sum(1 for found in findings if found.get("waived"))
    kept = f"已说明理由、不计的 {waived} 条。" if waived else ""
    return (f"{in_words(counted)}。" if counted else NOTHING) + kept


def body(report: AnnualReport, notes: Placed, page: str) -> Iterator[str]:
    """Title, preface and sections in the order of the file, each with its notes."""
    broken = title_lines(report) if report.title else (report.agency or NO_TITLE,)
    yield from head((TITLE, HEADING, 0), "h2", broken, notes, page)
    yield from lines(PREFACE, report.preface, notes, page)
    for place, section in enumerate(report.sections):
        yield "<section>"
        yield from head((place, HEADING, 0), "h3", [heading(section)], notes, page)
        yield from lines(place, section.text, notes, page)
        if place in notes.tables:
            table = Table(notes.tables[place], report, notes, page)
            yield from beside(notes.at.get((place, TABLE, 0), []), table.lines(), page)
        yield "</section>"


def heading(section: Section) -> str:
    """A section's heading as the file has it."""
    return f"{numeral(section.number)}、{section.title}" if 0 < section.number < 1000 else section.title


def head(spot: Spot, tag: str, words: Sequence[str], notes: Placed, page: str) -> list[str]:
    """A heading of one line or several with the numbers of its notes behind it, and the notes."""
    own = notes.at.get(spot, [])
    *before, last = words
    parts = "".join(f"<span>{one}</span>" for one in (*map(text, before), text(last) + numbers(own, page)))
    return beside(own, [f"<{tag}>{parts}</{tag}>"], page)


def lines(section: int, words: str, notes: Placed, page: str) -> Iterator[str]:
    """The paragraphs of a text, each with its notes; blank lines only where something was found there.

    The notes of a long paragraph stand within it, each at the line of its words.
    """
    for number, line in enumerate(words.split("\n")):
        spot = (section, WORDS, number)
        own, spans = notes.at.get(spot, []), notes.spans.get(spot, [])
        wordless = [note for note in own if note.start is None]
        if len(line) > LONG:
            within = paragraph(line, spans, lambda ending: numbers(ending, page) + notes_text(ending, page))
            yield from beside(wordless, [within + numbers(wordless, page)], page)
        elif line.strip() or own:
            whole = paragraph(line, spans, lambda ending: numbers(ending, page)) + numbers(wordless, page)
            yield from beside(own, [whole], page)


def beside(notes: Sequence[Note], block: list[str], page: str) -> list[str]:
    """A block of the page with its notes in the margin; on a narrow page they follow it."""
    if not notes:
        return block
    which = "、".join(str(note.number) for note in notes)  # landmarks of one page want different names
    aside = f'<aside class="notes" aria-label="检查结果{which}">{notes_text(notes, page)}</aside>'
    return ['<div class="beside">', aside, '<div class="block">', *block, "</div>", "</div>"]


def notes_text(notes: Sequence[Note], page: str) -> str:
    """Some notes, made of what may stand within a paragraph."""
    return "".join(note_text(note, page) for note in notes)


def note_text(note: Note, page: str) -> str:
    """One note: its number, how grave, which check, what was found, on what it rests, why it is waived."""
    found, waived = note.found, note.found.get("waived")
    kind = "waived" if waived else note.weight
    word = f"不计（{SEVERITIES[note.weight]}）" if waived else SEVERITIES[note.weight]
    lead = f'<a href="#{page}m{note.number}" aria-label="回到第{note.number}处">{note.number}</a>'
    return (
        f'<span class="note {kind}" id="{page}n{note.number}" role="note">'
        f'<span class="what">{lead} <b>{word}</b> <span class="id">{text(found["id"])}</span></span>'
        f"<span>{text(found['message'])}</span>"
        + (f'<span class="basis">理由：{text(waived["reason"])}</span>' if waived else "")
        + (f'<span class="basis">依据：{text(found["basis"])}</span>' if found.get("basis") else "")
        + "</span>"
    )
