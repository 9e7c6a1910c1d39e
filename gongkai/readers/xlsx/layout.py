"""A sheet as it is seen: rows of words are paragraphs, rows of cells are tables, parted by empty rows and by headings.

Hidden rows and columns are closed up, as the eye sees the sheet; a merged cell keeps the rectangle that is left of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from gongkai.paper import Cell, Paragraph, Place, Table
from gongkai.readers.xlsx.sheet import MAXIMUM_CELLS, Corner, Sheet
from gongkai.report.recognition import labels

Block = Paragraph | Table

HEADING = re.compile(r"\s*(?:第?[一二三四五六七八九十]{1,2}(?:部分|章)?\s*[、.．,，:：]|表[一二三四五六\d])")
SENTENCE = re.compile(r"[。；！？]|^\s*[（(]?(?:注|说明|备注|单位)\s*[:：]")
NUMERAL = re.compile(r"第?[一二三四五六七八九十]{1,2}(?:部分)?[、.．]?")
SHEET_TITLE = re.compile(r"[一二三四五六]\s*[、.．]\s*\S{2}|情况|问题|事项")
LONGEST_LABEL = 40
"""A longer cell that is alone in its row is running text."""


@dataclass(frozen=True, slots=True)
class Box:
    """A printed cell with words: the rows and columns that it covers, counted from 0 among those that are seen."""

    text: str
    row: int
    column: int
    last_row: int
    last_column: int


Band = list[Box]
"""The boxes with words in rows that merged cells hold together."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A sheet closed up: its boxes, the corners that merged cells cover, the number of each row in the file."""

    boxes: tuple[Box, ...]
    covered: dict[Corner, Corner]
    rectangles: dict[Corner, tuple[int, int]]
    lines: list[int]


def blocks(sheet: Sheet, *, alone: bool) -> Iterator[Block]:
    """The paragraphs and tables of a sheet; the sheet's own name first where it is a title that its cells lack."""
    seen = closed_up(sheet)
    title = sheet.name.strip()
    if not alone and SHEET_TITLE.search(title) and not any(title in box.text for box in seen.boxes):
        yield Paragraph(title, Place(line=1))
    for region in regions(list(bands(seen.boxes))):
        yield from parted(region, seen)


def closed_up(sheet: Sheet) -> Seen:
    """The sheet without its hidden rows and columns."""
    last_row = max((row for row, _ in sheet.cells), default=-1)
    last_column = max((column for _, column in sheet.cells), default=-1)
    lines = [row for row in range(last_row + 1) if row not in sheet.hidden_rows]
    rows = {row: index for index, row in enumerate(lines)}
    columns = {c: index for index, c in enumerate(c for c in range(last_column + 1) if c not in sheet.hidden_columns)}
    covered: dict[Corner, Corner] = {}
    rectangles: dict[Corner, tuple[int, int]] = {}
    boxes = []
    for first_row, first_column, to_row, to_column in sheet.merged:
        down = [rows[row] for row in range(first_row, min(to_row, last_row) + 1) if row in rows]
        across = [
            columns[column] for column in range(first_column, min(to_column, last_column) + 1) if column in columns
        ]
        area = [(row, column) for row in down for column in across] if len(covered) < MAXIMUM_CELLS else []
        if not area or len(area) > MAXIMUM_CELLS or area[0] in covered:
            continue
        covered.update(dict.fromkeys(area, area[0]))
        rectangles[area[0]] = down[-1], across[-1]
        if text := sheet.cells.get((first_row, first_column)):
            boxes.append(Box(text, *area[0], *rectangles[area[0]]))
    for (row, column), text in sheet.cells.items():
        if row in rows and column in columns and (at := (rows[row], columns[column])) not in covered:
            boxes.append(Box(text, *at, *at))
    return Seen(tuple(sorted(boxes, key=lambda box: (box.row, box.column))), covered, rectangles, lines)


def bands(boxes: tuple[Box, ...]) -> Iterator[Band]:
    """The boxes parted into bands, top to bottom."""
    band: Band = []
    end = -1
    for box in boxes:
        if band and box.row > end:
            yield band
            band = []
        band.append(box)
        end = max(end, box.last_row)
    if band:
        yield band


def regions(found: list[Band]) -> Iterator[list[Band]]:
    """The bands parted where empty rows stand between them."""
    number, end = 0, -1
    numbered = []
    for band in found:
        number += band[0].row > end + 1
        end = max(box.last_row for box in band)
        numbered.append((number, band))
    for _, group in groupby(numbered, key=lambda item: item[0]):
        yield [band for _, band in group]


def parted(region: list[Band], seen: Seen) -> Iterator[Block]:
    """The paragraphs and tables of bands without an empty row between them."""
    table: list[Band] = []
    for index, band in enumerate(region):
        if is_running(band) or (len(band) == 1 and is_apart(band[0], bool(table), region[index + 1 :])):
            yield from tabled(table, seen)
            table = []
            yield from paragraphs(band, seen)
        else:
            table.append(band)
    yield from tabled(table, seen)


def is_running(band: Band) -> bool:
    """Whether a band of several boxes is text that was entered in cells: a number and a title, a title and its text."""
    if len(band) == 2 and NUMERAL.fullmatch(band[0].text) and not labels.is_figure(band[1].text):
        return True
    return any(len(box.text) > LONGEST_LABEL and "。" in box.text for box in band)


def is_apart(box: Box, below_table: bool, after: list[Band]) -> bool:
    """Whether a box alone in its rows is a title or text: a label whose figures are blank belongs to its table."""
    if len(box.text) > LONGEST_LABEL or SENTENCE.search(box.text):
        return True
    if below_table and (labels.known(box.text, labels.TABLE_THREE) or labels.known(box.text, labels.TABLE_TWO)):
        return False
    return not below_table or bool(HEADING.match(box.text)) or all(len(band) == 1 for band in after)


def paragraphs(band: Band, seen: Seen) -> Iterator[Paragraph]:
    """The lines of the boxes; a number in a box of its own is joined to its title."""
    place = Place(line=seen.lines[band[0].row] + 1)
    texts = [box.text for box in band]
    if len(texts) == 2 and NUMERAL.fullmatch(texts[0]):
        number = texts[0] if texts[0].endswith(("、", ".", "．")) else f"{texts[0]}、"
        texts = [number + texts[1]]
    for text in texts:
        yield from (Paragraph(line.strip(), place) for line in text.splitlines() if line.strip())


def tabled(table: list[Band], seen: Seen) -> Iterator[Block]:
    """The bands as one table, with every blank cell in its area; bands of single boxes are lines of text."""
    boxes = [box for band in table for box in band]
    if all(len(band) == 1 for band in table):
        for band in table:
            yield from paragraphs(band, seen)
        return
    top, bottom = boxes[0].row, max(box.last_row for box in boxes)
    left, right = min(box.column for box in boxes), max(box.last_column for box in boxes)
    texts = {(box.row, box.column): box.text for box in boxes}
    cells = []
    for row in range(top, bottom + 1):
        place = Place(line=seen.lines[row] + 1)
        for column in range(left, right + 1):
            at = row, column
            corner = seen.covered.get(at, at)
            if corner == at:
                last_row, last_column = seen.rectangles.get(corner, at)
                size = last_row - row + 1, min(last_column, right) - column + 1
                cells.append(Cell(texts.get(at, ""), row - top, column - left, *size, place))
    yield Table(tuple(cells), cells[0].place)
