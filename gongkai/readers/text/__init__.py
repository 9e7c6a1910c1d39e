"""Reads plain text and Markdown: lines broken by a converter become paragraphs again, rows of cells become tables.

A row of cells is a line with tabs, with bars or drawn rules, with commas between figures, or in columns set with
blanks; tables that a converter wrote as HTML are tables.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from gongkai.complaint import Complaint
from gongkai.encoding import decoded
from gongkai.paper import Cell, Paper, Paragraph, Place, Table
from gongkai.readers.text import html_tables, markdown

SUFFIXES = (".txt", ".md", ".markdown")

Line = tuple[int, str]
"""A line's number in the file, counted from 1, and its text."""

LONGEST = 5_000_000
"""A report has some ten thousand characters."""
LINE_END = re.compile(r"\r\n|\r|\n")
DRAWN = re.compile(r"[=_~*—-]{5,}|\S {3,}\S")
BOXES = re.compile("[\u2500-\u257f]")
LONGEST_RULE = 400
INDENTED = " " * 8
PAGE_NUMBER = re.compile(
    r"[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(\s*[,，/]?\s*共\s*\d{1,4}\s*页)?"
    r"|P\.\s?\d{1,4}|Page\s\d{1,4}(\s(of|/)\s\d{1,4}|\s-\s.{0,80})?"
)
"""A line with the number of a page; in books for reading on a screen the book's name may stand behind it."""
TRAIL = re.compile(r"\S\s?[>›»]\s?\S|\s/\s.*\s/\s")
"""A page's path through its site: 首页 > 政务公开 > 年报."""
RULE_OF_BARS = re.compile(r"\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?")
UPRIGHT = str.maketrans(dict.fromkeys("│┃║╎╏┆┇┊┋", "|"))
"""Lines drawn between cells, and the bar that they are."""
RULE_DRAWN = re.compile(r"(?=.*[\u2500-\u257f=_*~+—-]{3})[\s|\u2500-\u257f=_*~+—-]+")
"""A line with nothing but strokes, drawn between rows or under a heading."""
LONGEST_ROW = 120
"""A longer line with commas is a sentence."""
WIDE_GAP = re.compile(r"[ \u3000]{2,}")
FIGURE = re.compile(r"[-－]?[\d０-９][\d０-９,，.．]*|[/无—-]")
SENTENCE_END = tuple("。！？；：.!?;:|")
NEW_ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}(、|是)|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]|#|\*|-"
)
HEADING = re.compile(r"[一二三四五六]、[^，,。；;：:、]{2,30}(?:、[^，,。；;：:、]{2,20})?(?:情况|事项)")
FIGURES = re.compile(r"\d{1,6}(?:[ \t]{1,8}\d{1,6}){2,40}")
"""Figures of a row in a line of their own."""
TITLE = re.compile(r"《?[^，。《、：]*(?:报告|年报)》?")
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
    is_plain = name.lower().endswith(".txt")
    found = html_tables.pieces(text) if html_tables.BEGIN in text[:LONGEST].lower() else [(text, 0, False)]
    return Paper(name=name, format="text", blocks=tuple(whole(found, name, is_plain)))


def whole(pieces: Iterable[tuple[str, int, bool]], name: str, is_plain: bool) -> Iterator[Paragraph | Table]:
    """The blocks of pieces of plain text and of tables in HTML."""
    for piece, before, is_table in pieces:
        if is_table:
            drawn = html_tables.table(piece, Place(line=before + 1), name)
            yield from (drawn,) if drawn else ()
            continue
        lines = list(enumerate(LINE_END.split(piece), before + 1))
        if not is_plain:
            lines = [(number, markdown.shown(line)) for number, line in lines]
        yield from blocks([line for line in lines if not PAGE_NUMBER.fullmatch(line[1].strip())])


def blocks(lines: list[Line]) -> Iterator[Paragraph | Table]:
    """Paragraphs and tables in their order; consecutive rows of one kind are one table."""
    running: list[Line] = []
    kinds = [(number, written, upright(written)) for number, written in lines]
    written_lines = [line for line in kinds if not is_rule(line[2])]
    for split, group in groupby(written_lines, key=lambda line: kind_of(line[2])):
        run = list(group)
        rows = [(number, line) for number, _, line in run if not RULE_OF_BARS.fullmatch(line.strip())]
        cells = cells_of(rows, split, is_framed([line for _, _, line in run])) if split else []
        if not cells or (split is by_bars and is_lonely(cells)):
            running += [(number, written) for number, written, _ in run]
            continue
        yield from paragraphs(running)
        running = []
        yield table(cells)
    yield from paragraphs(running)


def upright(line: str) -> str:
    """A line with bars in the place of drawn upright lines."""
    line = line.replace("｜", "|") if line.lstrip().startswith("｜") else line
    return line.translate(UPRIGHT) if BOXES.search(line) else line


def kind_of(line: str) -> Callable[[str], list[str]] | None:
    """How a line parts its cells, None for running text."""
    return next((split for split in (by_bars, by_tabs, by_commas, by_gaps) if split(line)), None)


def is_framed(lines: list[str]) -> bool:
    """Whether a bar before the first cell is the table's frame, as most rows have one, and parts no blank cell."""
    return 2 * sum(line.lstrip().startswith("|") for line in lines) >= len(lines)


def cells_of(rows: list[Line], split: Callable[[str], list[str]], framed: bool) -> list[tuple[int, list[str]]]:
    """The cells of rows of one kind."""
    bar = "|" if split is by_bars and not framed else ""
    return [(number, split(bar + line.strip() if bar else line)) for number, line in rows]


def is_lonely(cells: list[tuple[int, list[str]]]) -> bool:
    """Whether no row has more than one cell with words: such bars belong to a table with a line for each cell."""
    return all(sum(map(bool, texts)) < 2 for _, texts in cells)


def by_bars(line: str) -> list[str]:
    """The cells of a row drawn with bars; none where the line is no such row."""
    line = line.strip()
    if line.count("|") < 2 or not line.strip("| "):
        return []
    return [cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")]


def is_rule(line: str) -> bool:
    """Whether a line is drawn and not written; the rule of a table in Markdown has bars and is known elsewhere."""
    return len(line) < LONGEST_RULE and bool(RULE_DRAWN.fullmatch(line)) and not RULE_OF_BARS.fullmatch(line.strip())


def by_commas(line: str) -> list[str]:
    """The cells of a row with commas between its figures; none where the line may be a sentence."""
    if len(line) > LONGEST_ROW or ("," not in line and "，" not in line):
        return []
    label, *rest = (cell.strip() for cell in line.replace("，", ",").split(","))
    if not label or label[0].isdigit() or any(mark in label for mark in "。；：:"):
        return []
    is_row = all(not cell or FIGURE.fullmatch(cell) for cell in rest) and any(cell.isdigit() for cell in rest)
    return [label, *rest] if is_row else []


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
    if HEADING.fullmatch(last) or FIGURES.fullmatch(line) or FIGURES.fullmatch(last):
        return False
    if last.endswith(SENTENCE_END) or TITLE.fullmatch(last) or NEW_ITEM.match(line.lstrip()):
        return False
    if line.startswith(INDENTED) or TRAIL.search(last) or DRAWN.search(last) or DRAWN.search(line):
        return False
    return width(last) >= (FULL_PARAGRAPH if gap else FULL_LINE)


def width(text: str) -> int:
    """The width in print; a Chinese character counts two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text[:FULL_PARAGRAPH])


def join(left: str, right: str) -> str:
    """Two halves of a line; a blank between them only where Latin letters or figures meet."""
    return f"{left} {right}" if left[-1].isascii() and right[0].isascii() else left + right
