"""A made-up report as a Word or Excel file, by libraries that the program itself does not write with."""

import random
from io import BytesIO

import docx
import openpyxl

from tests.made.blocks import Blocks, Grid, matrix


def saved_docx(blocks: Blocks, chance: random.Random, *, merged: bool) -> bytes:
    document = docx.Document()
    document.core_properties.author = ""
    for block in blocks:
        if isinstance(block, Grid):
            fill(document, block, merged=merged)
        elif block.level:
            document.add_heading(block.text, block.level)
        else:
            document.add_paragraph(block.text)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def fill(document: "docx.document.Document", grid: Grid, *, merged: bool) -> None:
    """One table; with `merged` its cells are merged, else a label stands again in every cell that it covered."""
    places = matrix(grid)
    table = document.add_table(len(places), len(places[0]))
    cells = [list(row.cells) for row in table.rows]
    for row, line in enumerate(places):
        for column, (one, begins) in enumerate(line):
            if begins and merged and (one.rows > 1 or one.columns > 1):
                cells[row][column].merge(cells[row + one.rows - 1][column + one.columns - 1]).text = one.text
            elif begins or not merged:
                cells[row][column].text = one.text


def docx_merged(blocks: Blocks, chance: random.Random) -> bytes:
    return saved_docx(blocks, chance, merged=True)


def docx_repeated(blocks: Blocks, chance: random.Random) -> bytes:
    return saved_docx(blocks, chance, merged=False)


def sheet(blocks: Blocks, chance: random.Random) -> bytes:
    """One sheet: words in column A, tables below each other with merged cells; digits are numbers."""
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    at = 1
    for block in blocks:
        if not isinstance(block, Grid):
            page.cell(at, 1, block.text)
            at += 1
            continue
        for row, line in enumerate(matrix(block), at):
            for column, (one, begins) in enumerate(line, 1):
                if begins and one.text:
                    page.cell(row, column, int(one.text) if one.text.isascii() and one.text.isdigit() else one.text)
                if begins and (one.rows > 1 or one.columns > 1):
                    page.merge_cells(None, row, column, row + one.rows - 1, column + one.columns - 1)
        at += len(block.rows) + 1
    made = BytesIO()
    book.save(made)
    return made.getvalue()
