"""Reads plain text and Markdown: lines broken by a converter become paragraphs again, rows of cells become tables.

A row of cells is a line with tabs, with bars, or in columns set with blanks.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from gongkai.complaint import Complaint
from gongkai.encoding import decoded
from gongkai.paper import Cell, Paper, Paragraph, Place, Table

SUFFIXES = (".txt", ".md", ".markdown")

Line = tuple[int, str]
"""A line's number in the file, counted from 1, and its text."""

LONGEST = 5_000_000
"""A report has some ten thousand characters."""
LINE_END = re.compile(r"\r\n|\r|\n")
DRAWN = re.compile(r"[=_~*—-]{5,}|\S {3,}\S")
INDENTED = " " * 8
PAGE_NUMBER = re.compile(r"[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(\s*[,，/]?\s*共\s*\d{1,4}\s*页)?")
RULE_OF_BARS = re.compile(r"\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?")
MARK = re.compile(r"\s{0,3}#{1,6}\s+")
EMPHASIS = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
WIDE_GAP = re.compile(r"[ \u3000]{2,}")
FIGURE = re.compile(r"[-－]?[\d０-９][\d０-９,，.．]*|[/无—-]")
SENTENCE_END = tuple("。！？；：.!?;:|")
NEW_ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}(、|是)|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]|#|\*|-"
)
TITLE = re.compile(r"[^，。《、：]*报告")
FULL_LINE = 40
"""From this width (Chinese characters count two) a line without an end runs on in the next one."""
FULL_PARAGRAPH = 60
"""From this width it runs on even over an empty line, as at the end of a page."""


def fits(data: bytes) -> bool:  # noqa: ARG001  # every reader is asked the same
    """Nothing marks plain text: only its suffix says so."""
    return False


def read(data: bytes, name: str) -> Paper:
    """A text file as a paper; places are its lines."""
    text = decoded(data, name)
    if len(text) > LONGEST:
        raise Complaint(f"{name}：文字超过 {LONGEST // 10_000} 万字，没有读；请只保留年度报告正文再试。")
    lines = [(number, line) for number, line in enumerate(LINE_END.split(text), 1)]
    if not name.lower().endswith(".txt"):
        lines = [(number, EMPHASIS.sub(r"\1", MARK.sub("", line))) for number, line in lines]
    kept = [line for line in lines if not PAGE_NUMBER.fullmatch(line[1].strip())]
    return Paper(name=name, format="text", blocks=tuple(blocks(kept)))


def blocks(lines: list[Line]) -> Iterator[Paragraph | Table]:
    """Paragraphs and tables in their order; consecutive rows of one kind are one table."""
    running: list[Line] = []
    rows: list[tuple[int, list[str]]] = []
    kind: Callable[[str], list[str]] | None = None
    for number, line in lines:
        found = next((split for split in (by_bars, by_tabs, by_gaps) if split(line)), None)
        if rows and found is not kind:
            yield table(rows)
            rows = []
        kind = found
        if found is None:
            running.append((number, line))
            continue
        yield from paragraphs(running)
        running = []
        if not RULE_OF_BARS.fullmatch(line.strip()):
            rows.append((number, found(line)))
    if rows:
        yield table(rows)
    yield from paragraphs(running)


def by_bars(line: str) -> list[str]:
    """The cells of a row drawn with bars; none where the line is no such row."""
    line = line.strip()
    if line.count("|") < 2 or not line.strip("| "):
        return []
    return [cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")]


def by_tabs(line: str) -> list[str]:
    """The cells of a row with tabs; none for a line that is only indented by them."""
    cells = [cell.strip() for cell in line.strip("\r\n").split("\t")]
    filled = [index for index, cell in enumerate(cells) if cell]
    indented = len(filled) == 1 and filled[0] == len(cells) - 1 and not FIGURE.fullmatch(cells[-1])
    return cells if filled and not indented and len(cells) > 1 else []


def by_gaps(line: str) -> list[str]:
    """The cells of a row set in columns with blanks: three words or more, or words and figures at the end."""
    if "  " not in line and "\u3000" not in line:
        return []
    cells = WIDE_GAP.split(line.strip(" \u3000"))
    if len(cells) < 2 or any(len(cell) > FULL_LINE for cell in cells):
        return []
    return cells if FIGURE.fullmatch(cells[-1]) or (len(cells) > 2 and not line.strip().endswith(SENTENCE_END)) else []


def table(rows: list[tuple[int, list[str]]]) -> Table:
    """A table from its rows of cells; what the print merged is not known in a text."""
    cells = tuple(
        Cell(text, row, column, place=Place(line=number))
        for row, (number, texts) in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return Table(cells, Place(line=rows[0][0]))


def paragraphs(lines: list[Line]) -> Iterator[Paragraph]:
    """The paragraphs of running lines: one that a converter broke at the edge or the end of a page is joined."""
    text, first, last, gap = "", 0, "", False
    for number, raw in lines:
        line = raw.strip()
        if not line:
            gap = True
        elif text and runs_on(last, raw, gap):
            text, last, gap = join(text, line), line, False
        else:
            if text:
                yield Paragraph(text, Place(line=first))
            text, first, last, gap = line, number, line, False
    if text:
        yield Paragraph(text, Place(line=first))


def runs_on(last: str, line: str, gap: bool) -> bool:
    """Whether `line` goes on in the sentence that `last` left open; `gap`: an empty line stands between."""
    if last.endswith(SENTENCE_END) or TITLE.fullmatch(last) or NEW_ITEM.match(line.lstrip()):
        return False
    if line.startswith(INDENTED) or DRAWN.search(last) or DRAWN.search(line):
        return False
    return width(last) >= (FULL_PARAGRAPH if gap else FULL_LINE)


def width(text: str) -> int:
    """The width in print; a Chinese character counts two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text[:FULL_PARAGRAPH])


def join(left: str, right: str) -> str:
    """Two halves of a line; a blank between them only where Latin letters or figures meet."""
    return f"{left} {right}" if left[-1].isascii() and right[0].isascii() else left + right
