"""Tables that a converter left as running text: one cell a line, or labels and figures in one long line.

The rows are found by the form's labels in the form's order; the figures are what stands between a label and the next
words. Nothing may part the figures from each other: then they come glued, and `glued` has to part them.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from gongkai.paper import Cell, Paragraph, Place
from gongkai.report.form import Form
from gongkai.report.recognition import labels
from gongkai.report.recognition.rows import Row
from gongkai.report.recognition.slots import ROWS, disputes, titles

ORDINAL = re.compile(r"(?:([一二三四五六七八九])、|（([一二三四五六七八九])）|(\d)\.)")
STARTS = {
    2: re.compile(r"第\s*二十\s*条|信\s*息\s*内\s*容"),
    3: re.compile(r"[（(]?本列数据|申请人情况|一、\s*本年新收"),
    4: re.compile(r"行政复议[\s|]*行政诉讼|未经复议[\s|]*直接起诉|结果[\s|]*维持"),
}
"""By section, where a table begins that stands in running text."""
PROSE = {2: re.compile(r"[。；]|，(?!\d)"), 3: re.compile("[。；]"), 4: re.compile("[。；，]")}
"""By section, what stands in sentences and never in the table."""
NOTHING = r"[无/\-—–－](?=[\s|无/\-—–－\d]|$)"
FIGURES = re.compile(rf"[\s|]*(?:[-−]?\d|{NOTHING})(?:[\d\s|,.\-−/]|{NOTHING})*(?:元|万元)?|[\s|]*\|[\s|]*")
"""A run of figures, and of what offices write for none."""
SEPARATOR = re.compile("(?<=\\d)，(?=\\d{3})")
LAST_HEAD = re.compile(rf"总\s*计(?=[\s|]*(?:\d|{NOTHING}))")
FIFTEEN = re.compile(r"(?<![\d.,])(?<!\d[ \t])(?:\d{1,6}[ \t]{1,8}){14}\d{1,6}(?![\d.,])(?![ \t]{1,8}\d)")
"""The figures of table four in one line, where its heads are torn and do not end with 总计."""
LONGEST = 200_000
LINE = re.compile(r"[^\n]+")
YEAR = re.compile(r"(?:19|20)\d\d\s*年")
PADDING = re.compile(r"(?<=\n)[ \t]{0,8}\|{2,}[ \t]{0,8}(?=\n|$)")
"""Bars alone in a line: a row with a line for each cell is filled up so where the print merged cells."""
BARS = re.compile(r"\s*\|\s*")


class HalfWidth(dict[int, str]):
    """Characters by code as half-width figures, where they are one figure each; worked out once for each character."""

    def __missing__(self, code: int) -> str:
        narrow = unicodedata.normalize("NFKC", chr(code))
        self[code] = narrow if len(narrow) == 1 and narrow.isdigit() else chr(code)
        return self[code]


HALF = HalfWidth({ord("．"): "."})


@dataclass(frozen=True, slots=True)
class Stream:
    """A table in running text: its rows, and from where to where it stands in the text of its section."""

    rows: tuple[Row, ...]
    start: int
    end: int


def stream_in(paragraphs: Sequence[Paragraph], section: int, form: Form) -> Stream | None:
    """The table of a section in its running text, None where there is none."""
    text = text_of(paragraphs)
    start = STARTS[section].search(text) if len(text) <= LONGEST else None
    if start is None:
        return None
    found = list(spans(text, section, form, start.start()))
    if not found or PROSE[section].search(text, start.start(), found[-1][2]):
        return None
    rows = [
        Row(key, (key,), cells(text[first:last], place(paragraphs, first)), apart=apart(text[first:last]))
        for key, first, last in found
    ]
    return Stream(tuple(rows), start.start(), found[-1][2])


def text_of(paragraphs: Sequence[Paragraph]) -> str:
    """Paragraphs as one text; full-width figures as half-width ones, so that no place in it moves."""
    joined = "\n".join(paragraph.text for paragraph in paragraphs)
    return SEPARATOR.sub(",", joined.translate(HALF))


def spans(text: str, section: int, form: Form, start: int) -> Iterator[tuple[str, int, int]]:
    """The key of each row and where its figures stand."""
    if section == 4:
        heads = list(LAST_HEAD.finditer(text, start))
        lines = list(islice(FIFTEEN.finditer(text, start), 2)) if not heads else []
        found = FIGURES.match(text, heads[-1].end()) if heads else lines[0] if len(lines) == 1 else None
        if found:
            yield disputes(form.key)[0], found.start(), before_year(text, found.end())
        return
    labelled = list(labels_in(text, section, form, start))
    ends = [*(first for _, first, _ in labelled[1:]), len(text)]
    for (key, _, after), end in zip(labelled, ends, strict=False):
        found = FIGURES.match(text, after, end)
        if found and (found.group().strip("\n |\t") or found.group().count("|") > 1):
            yield key, after, before_year(text, found.end())


def before_year(text: str, end: int) -> int:
    """The end of a run of figures without the year of the sentence that goes on behind it: 0002023年."""
    return end - 4 if YEAR.match(text, end - 4) else end


def labels_in(text: str, section: int, form: Form, start: int) -> Iterator[tuple[str, int, int]]:
    """Every label of the table that the text has, in the form's order: key, begin, end."""
    lines: dict[str, list[tuple[int, int]]] | None = None
    for key, title in titles(form.key, section).items():
        found = spelling(title).search(text, start)
        if found:
            start = found.end()
            yield key, found.start(), found.end()
            continue
        lines = labelled_lines(text, section) if lines is None else lines
        line = next((line for line in lines.get(key, ()) if line[0] >= start), None)
        if line:
            start = line[1]
            yield key, *line


def labelled_lines(text: str, section: int) -> dict[str, list[tuple[int, int]]]:
    """The lines that are nothing but a label in an office's words, or one and a figure: by key, the label's place."""
    found: dict[str, list[tuple[int, int]]] = {}
    for line in LINE.finditer(text):
        label = line.group().rstrip("0123456789.| ")
        key = labels.known(label, ROWS[section])
        if key:
            found.setdefault(key, []).append((line.start(), line.start() + len(label)))
    return found


@cache
def spelling(title: str) -> re.Pattern[str]:
    """A label in print, with blanks anywhere and its number or without; what it says in brackets may be missing."""
    number = ORDINAL.match(title)
    words = title[number.end() :] if number else title
    words, _, note = words.partition("（")
    ordinal = f"(?:{numbered(number)})?" if number else ""
    if words == "其他":
        ordinal = numbered(number) if number else ""
    body = r"\s*".join(re.escape(character) if character.isalnum() else r"\W?" for character in words)
    body = body.removeprefix(r"行\s*政\s*") if words.endswith("规范性文件") else body
    return re.compile(ordinal + body + (r"(?:\s*[（(][^（）()]{0,40}[）)])?" if note or not number else ""))


def numbered(number: re.Match[str]) -> str:
    """The number before a label in print: 一、 （一） 1."""
    first, second, third = number.groups()
    return rf"{first}\s*、\s*" if first else rf"[（(]\s*{second}\s*[）)]\s*" if second else rf"{third}\s*[.．、]\s*"


def apart(text: str) -> bool:
    """Whether something parts the cells from each other: bars, or a line for each."""
    return "|" in text or "\n" in text.strip()


def cells(text: str, where: Place) -> tuple[Cell, ...]:
    """The pieces of a run of figures as cells: bars part blank ones too; one at either end closes label and row."""
    if "|" in text:
        inner = PADDING.sub("", text).strip().removeprefix("|").removesuffix("|").strip(" \n\t\u3000")
        pieces = [piece for cell in BARS.split(inner) for piece in (cell.split() or [""])]
    else:
        pieces = [piece for word in text.split() for piece in nothings(word)]
    return tuple(Cell(piece, 0, index, place=where) for index, piece in enumerate(pieces))


def nothings(word: str) -> list[str]:
    """A word as its cells: 无无无 is three."""
    return list(word) if len(word) > 1 and not word.strip("无/") else [word]


def place(paragraphs: Sequence[Paragraph], offset: int) -> Place:
    """The place of the paragraph in which an offset of the joined text stands."""
    for paragraph in paragraphs:
        offset -= len(paragraph.text) + 1
        if offset < 0:
            return paragraph.place
    return paragraphs[-1].place
