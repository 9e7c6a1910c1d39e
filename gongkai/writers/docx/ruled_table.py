"""A statutory table as a Word table: merged as in the form, ruled, head repeated, rows and table kept whole."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gongkai.report.printed_table import Box, PrintedTable, Role
from gongkai.writers.docx.element import Element, element, paragraph, run
from gongkai.writers.docx.page import WIDTH


@dataclass(frozen=True, slots=True)
class Measures:
    """How a table is set: widths of columns, least height of a row (1/20 point), size of letters (1/2 point)."""

    widths: tuple[int, ...]
    height: int
    size: int


MEASURES = {
    2: Measures((WIDTH // 4,) * 4, 500, 24),
    3: Measures((540, 1350, 2586, *(624,) * 7), 350, 18),
    4: Measures((*(590,) * 14, WIDTH - 14 * 590), 500, 21),
}
"""By section: letters are 小四, 小五 and 五号; a figure of six digits fits into a column of table three."""

MARGIN = 28
"""Between a cell's border and its words: half a millimetre, in 1/20 point."""
SLACK = 8
"""What a line of a label may be longer than reckoned, in 1/20 point."""
COUNT = re.compile(r"-?\d+(\.\d+)?")


def ruled_table(table: PrintedTable, figures: Mapping[str, str]) -> Element:
    """The table; `figures` gives the words for each cell's id."""
    measures = MEASURES[table.number]
    grid = element("tblGrid", *(element("gridCol", w=width) for width in measures.widths))
    digits = max((len(words) for words in figures.values() if COUNT.fullmatch(words)), default=1)
    rows = (row(table, index, figures, digits) for index in range(len(table.lines)))
    return element("tbl", properties(table), grid, *rows)


def properties(table: PrintedTable) -> Element:
    """Width, borders, margins and name of the whole table."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    margins = (element(side, w=MARGIN, type="dxa") for side in ("top", "left", "bottom", "right"))
    return element(
        "tblPr",
        element("tblW", w=sum(MEASURES[table.number].widths), type="dxa"),
        element("jc", val="center"),
        element("tblBorders", *(element(side, val="single", sz=4, space=0, color="auto") for side in sides)),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *margins),
        element("tblCaption", val=table.title),
    )


def row(table: PrintedTable, index: int, figures: Mapping[str, str], digits: int) -> Element:
    """One row, which no page break parts; all but the last hold on to the next, so that a table stays on one page."""
    marks = [element("cantSplit"), element("trHeight", val=MEASURES[table.number].height, hRule="atLeast")]
    if index < table.repeated:
        marks.append(element("tblHeader"))
    keep = index < len(table.lines) - 1
    boxes = (box for line in table.lines[: index + 1] for box in line if box.covers_row(index))
    cells = []
    for box in sorted(boxes, key=lambda box: box.column):
        words = figures[box.cell] if box.cell else box.text
        cells.append(
            element(
                "tc",
                rectangle(box, index, MEASURES[table.number].widths),
                line(table, box, words if box.row == index else "", digits, keep=keep),
            )
        )
    return element("tr", element("trPr", *marks), *cells)


def rectangle(box: Box, index: int, widths: tuple[int, ...]) -> Element:
    """A cell's width and merging, in row `index` of those that it covers."""
    width = sum(widths[box.column : box.column + box.columns])
    across = [element("gridSpan", val=box.columns)] if box.columns > 1 else []
    down = [element("vMerge", val="restart" if box.row == index else "continue")] if box.rows > 1 else []
    return element("tcPr", element("tcW", w=width, type="dxa"), *across, *down, element("vAlign", val="center"))


def line(table: PrintedTable, box: Box, words: str, digits: int, *, keep: bool) -> Element:
    """A cell's paragraph; a cell that only goes on from the row above has one without words."""
    measures = MEASURES[table.number]
    width = sum(measures.widths[box.column : box.column + box.columns]) - 2 * MARGIN
    placed = placing(table, box, words, width, digits * measures.size * 5)  # a digit is half as wide as high
    hold = [element("keepNext")] if keep else []
    spacing = element("spacing", line=measures.size * 13, lineRule="exact")
    content = [run(words, size=measures.size)] if words else []
    return paragraph("TableText", *content, properties=(*hold, spacing, *placed))


def placing(table: PrintedTable, box: Box, words: str, width: int, longest: int) -> tuple[Element, ...]:
    """How words stand in a cell: counts right, so that the table's longest count would be in the middle of the column;
    the long labels of table three left, all other words in the middle. Lengths in 1/20 point.
    """
    if box.role is Role.FIGURE and COUNT.fullmatch(words):
        return element("ind", right=max(0, (width - longest) // 2)), element("jc", val="right")
    if table.number == 3 and (box.role is Role.CORNER or (box.role is Role.ROW and box.rows == 1)):
        return element("ind", left=MARGIN, right=0), element("jc", val="left")
    aside = 0 if box.role is Role.FIGURE else spare(len(words), width, MEASURES[table.number].size * 10)
    return element("ind", left=aside, right=aside), element("jc", val="center")


def spare(count: int, width: int, size: int) -> int:
    """What to leave free on each side so that a label's lines come out equally long: 商业企 / 业 → 商业 / 企业."""
    fitting = max(1, width // size)
    if count <= fitting:
        return 0
    lines = -(-count // fitting)
    return max(0, (width - -(-count // lines) * size) // 2 - SLACK)
