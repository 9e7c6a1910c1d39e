"""A made-up report as a PDF with a text layer and ruled tables, set by Typst."""

import random
from functools import cache

import typst

from tests.made.blocks import Blocks, Grid, Line, matrix

HEAD = """#set page(paper: "a4", margin: 2cm, numbering: "— 1 —")
#set text(font: ("Noto Serif CJK SC", "Noto Sans CJK SC"), size: 10.5pt, lang: "zh")
#set par(first-line-indent: (amount: 2em, all: true), justify: true)
"""


def quoted(text: str) -> str:
    return '#"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "") + '"'


def line(block: Line) -> str:
    size = {0: "", 1: "16pt", 2: "13pt"}[block.level]
    return f"\n#text(size: {size})[{quoted(block.text)}]\n" if size else f"\n{quoted(block.text)}\n"


def table(grid: Grid) -> str:
    """A ruled table that may run over pages."""
    places = matrix(grid)
    cells = "".join(
        f"table.cell(x: {x}, y: {y}, colspan: {one.columns}, rowspan: {one.rows})[{quoted(one.text)}],"
        for y, row in enumerate(places)
        for x, (one, begins) in enumerate(row)
        if begins
    )
    labels = len(places[0]) - (15 if grid.number == 4 else 7 if grid.number == 3 else 3)
    widths = "1fr," * len(places[0]) if labels < 1 else "2fr," * labels + "1fr," * (len(places[0]) - labels)
    return f"\n#block(text(size: 8pt, table(columns: ({widths}), inset: 3pt, {cells})))\n"


def pdf(blocks: Blocks, chance: random.Random) -> bytes:
    source = HEAD + "".join(table(b) if isinstance(b, Grid) else line(b) for b in blocks)
    return compiled(source)


@cache
def compiled(source: str) -> bytes:
    made = typst.compile(source.encode(), format="pdf")
    assert isinstance(made, bytes)
    return made
