"""Words with what was found in them underlined and numbered, everything escaped."""

from collections.abc import Callable, Sequence
from html import escape
from itertools import pairwise

from gongkai.findings.html.placing import Note
from gongkai.report.printing import clean, parted

WEIGHTS = ("error", "warning", "notice")


def text(words: str) -> str:
    """Words of a stranger's file for a page."""
    return escape(clean(words))


Behind = Callable[[Sequence[Note]], str]
"""What stands behind the last words of some notes: their numbers, perhaps the notes themselves."""


def paragraph(line: str, notes: Sequence[Note], behind: Behind) -> str:
    """One line as a paragraph; a second-level heading （一）… alone is a heading, else it is set apart in it."""
    indent = len(line) - len(line.lstrip())
    head = indent + len(parted(line.strip()).head)
    if head == indent:
        return f"<p>{marked(line, indent, len(line), notes, behind)}</p>"
    lead = marked(line, indent, head, notes, behind)
    if not line[head:].strip():
        return f"<h4>{lead}</h4>"
    return f'<p><span class="lead">{lead}</span>{marked(line, head, len(line), notes, behind)}</p>'


def marked(line: str, start: int, end: int, notes: Sequence[Note], behind: Behind) -> str:
    """The part of a line from `start` to `end` with the words of each note underlined and its number behind them."""
    bounds = {start, end}
    for note in notes:
        bounds |= {offset for offset in (note.start, note.end) if offset is not None and start < offset < end}
    return "".join(piece(line, first, last, notes, behind) for first, last in pairwise(sorted(bounds)))


def piece(line: str, start: int, end: int, notes: Sequence[Note], behind: Behind) -> str:
    """The words between two bounds, underlined as the gravest note over them; behind them the notes that end here."""
    over = [note for note in notes if note.start is not None and note.start <= start and (note.end or 0) >= end]
    words = text(line[start:end])
    if over:
        words = f'<mark class="{gravest(over)}">{words}</mark>'
    return words + behind([note for note in over if note.end == end and note.first])


def gravest(notes: Sequence[Note]) -> str:
    """The weight of the gravest of some notes that are not waived; waived where all are."""
    weights = {note.weight for note in notes if not note.found.get("waived")}
    return next((weight for weight in WEIGHTS if weight in weights), "waived")


def numbers(notes: Sequence[Note], page: str, *, lead_back: bool = True) -> str:
    """The numbers of some notes as links to them; `lead_back`: here is where the notes' own links lead."""
    links = [link(note, page, lead_back=lead_back) for note in notes]
    return f"<sup>{' '.join(links)}</sup>" if links else ""


def link(note: Note, page: str, *, lead_back: bool) -> str:
    """One number."""
    name = f' id="{page}m{note.number}"' if lead_back else ""
    return f'<a{name} href="#{page}n{note.number}" aria-label="第{note.number}条检查结果">{note.number}</a>'
