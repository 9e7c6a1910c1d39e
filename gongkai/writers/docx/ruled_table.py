"""A statutory table as a Word table: merged as in the form, ruled, head repeated, rows and table kept whole."""

from collections.abc import Mapping

from gongkai.report.printed_table import Box, PrintedTable
from gongkai.report.table_setting import MARGIN, MEASURES, Placed, Side, longest_count, placed
from gongkai.writers.docx.element import Element, element, paragraph, run


def ruled_table(table: PrintedTable, figures: Mapping[str, str]) -> Element:
    """The table; `figures` gives the words for each cell's id."""
    measures = MEASURES[table.number]
    grid = element("tblGrid", *(element("gridCol", w=width) for width in measures.widths))
    digits = longest_count(list(figures.values()))
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
    size = MEASURES[table.number].size
    hold = [element("keepNext")] if keep else []
    spacing = element("spacing", line=size * 13, lineRule="exact")
    content = [run(words, size=size)] if words else []
    setting = placing(placed(table, box, words, digits))
    return paragraph("TableText", *content, properties=(*hold, spacing, *setting))


def placing(words: Placed) -> tuple[Element, ...]:
    """How words stand in a cell, as Word says it."""
    left = {} if words.side is Side.RIGHT else {"left": words.left}
    return element("ind", **left, right=words.right), element("jc", val=words.side.value)
