"""Reports set in many layouts by a program that is not ours: every figure, every paragraph, however drawn."""

import random
from collections.abc import Mapping

import pytest

from gongkai.paper import Paper
from gongkai.readers import read_bytes
from gongkai.report.form import Form
from gongkai.report.recognise import recognise
from tests.readers import typeset
from tests.readers.made import AGENCY, F2019, F2021, figures, title, year
from tests.readers.typeset import Style

LOW = "width: 180mm, height: {}mm, margin: 15mm"
"""Low pages, so that tables break at many rows."""
SHADES = "fill: (x, y) => if calc.odd(x + y) { luma(225) } else { luma(245) }"
ROWS = "stroke: none, fill: (x, y) => if calc.odd(y) { luma(225) }"
INSIDE = "stroke: (x, y) => (left: if x > 0 { 0.5pt }, top: 0.5pt, bottom: 0.5pt)"
HEAD = "stroke: (x, y) => if y in (0, 3) { (top: 1pt) }"
FRAME = "stroke: (x, y) => (top: if y == 0 { 0.5pt }, left: if x == 0 { 0.5pt })"
WHOLE = {
    "plain": Style(),
    "hairlines": Style(table="stroke: 0.1pt"),
    "thick lines": Style(table="stroke: 2.5pt"),
    "dashed": Style(table='stroke: (thickness: 0.5pt, dash: "dashed")'),
    "dotted": Style(table='stroke: (thickness: 0.5pt, dash: "dotted")'),
    "a box for each cell": Style(table="stroke: 0.5pt, gutter: 1.5pt"),
    "shaded cells apart": Style(table="stroke: none, gutter: 2pt, fill: luma(225)"),
    "shaded cells": Style(table=f"stroke: none, {SHADES}"),
    "shaded heads": Style(table="stroke: 0.5pt, fill: (x, y) => if y < 2 { luma(210) }"),
    "broad page": Style(page='paper: "a4", flipped: true, margin: 20mm'),
    "narrow cells": Style(page="width: 150mm, height: 200mm, margin: 10mm", cell="size: 8pt"),
    "two columns": Style(
        page='paper: "a3", flipped: true, margin: 25mm, columns: 2', setup="#set columns(gutter: 14mm)"
    ),
    "heads repeated": Style(page=LOW.format(140), heads=3),
    "breaks a": Style(page=LOW.format(120)),
    "breaks b": Style(page=LOW.format(133)),
    "breaks c": Style(page=LOW.format(97)),
    "breaks d": Style(page=LOW.format(109), table="stroke: 0.5pt, gutter: 1.5pt"),
}
"""Layouts in which every table is one table, merged cells included."""
PIECEMEAL = {
    "no rules": Style(table="stroke: none"),
    "level rules": Style(table="stroke: (x: none, y: 0.5pt)"),
    "upright rules": Style(table="stroke: (x: 0.5pt, y: none)"),
    "rules under the heads": Style(table=HEAD),
    "half a frame": Style(table=FRAME),
    "every other row shaded": Style(table=ROWS),
    "open sides": Style(table=INSIDE),
    "no rules, breaks": Style(page=LOW.format(140), table="stroke: none"),
    "level rules, breaks": Style(page=LOW.format(140), table="stroke: (x: none, y: 0.5pt)"),
}
"""Layouts whose rules do not close the cells: the rows count, not how many tables they stand in."""
TEXT = {
    "no indent": Style(setup="#set par(first-line-indent: 0em, spacing: 2em)"),
    "ragged": Style(setup="#set par(justify: false)"),
    "wide lines": Style(setup="#set par(leading: 2em, spacing: 2em)"),
    "letters apart": Style(setup="#set text(tracking: 2pt)"),
    "bold": Style(setup="#set text(stroke: 0.3pt)"),
    "running head": Style(page='paper: "a4", margin: 26mm, header: [内部资料 #h(1fr) 年度报告]'),
    "bare page numbers": Style(page='paper: "a4", margin: 26mm, numbering: "1"', numbered=False),
    "counted page numbers": Style(page='paper: "a4", margin: 26mm, numbering: "第1页 共1页"', numbered=False),
}
FORMS = [F2021, F2019]
BROKEN = {"a box for each cell", "shaded cells apart", "heads repeated", *(name for name in WHOLE if "breaks" in name)}
"""Layouts in which a page break may fall into the heads: these come in pieces, the rows below whole."""
GROUPS = {"（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理", "（一）予以公开", "（七）总计"}


def small_figures(form: Form) -> dict[str, int | str]:
    """Figures as most offices have them: many zeros, few of two digits."""
    chance = random.Random(form.key)
    return {c: v if isinstance(v, str) else chance.choice((0, 0, 0, 0, 1, 5, 12)) for c, v in figures(form).items()}


def check(form: Form, style: Style, values: Mapping[str, int | str]) -> Paper:
    """Read a report set in this style and compare every figure and every word; gives back its paper."""
    paper = read_bytes(typeset.report(form, values, style), "a.pdf")
    report = recognise(paper)
    assert {cell: report.figures.get(cell) for cell in values} == values
    assert report.uncertain == ()
    assert (report.agency, report.year, report.form) == (AGENCY, year(form), form.key)
    assert report.title == title(form)
    assert {
        section.number: section.text for section in report.sections if section.number in typeset.TEXTS
    } == typeset.TEXTS
    assert report.period is not None
    return paper


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
@pytest.mark.parametrize("style", WHOLE)
def test_closed_cells(style: str, form: Form) -> None:
    paper = check(form, WHOLE[style], figures(form))
    assert len(paper.tables) == 3
    for number, table in zip((3, 4), paper.tables[1:], strict=True):
        shapes = {cell.text: (cell.rows, cell.columns) for cell in table.cells if cell.text in GROUPS}
        assert shapes == {text: spans for text, spans in printed(form, number).items() if text in GROUPS}
        if style not in BROKEN:
            assert [(c.row, c.column, c.rows, c.columns) for c in table.cells] == expected(form, number)


def printed(form: Form, number: int) -> dict[str, tuple[int, int]]:
    """How many rows and columns each label of a table takes in the form."""
    return {cell.text: (cell.rows, cell.columns) for row in form.layout[number] for cell in row}


def expected(form: Form, number: int) -> list[tuple[int, int, int, int]]:
    """Where the form prints the cells of one table, in reading order."""
    taken: set[tuple[int, int]] = set()
    found = []
    for row, cells in enumerate(form.layout[number]):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            found.append((row, column, cell.rows, cell.columns))
            taken |= {(row + r, column + c) for r in range(cell.rows) for c in range(cell.columns)}
    return found


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
@pytest.mark.parametrize("style", PIECEMEAL)
def test_cells_that_no_rules_close(style: str, form: Form) -> None:
    check(form, PIECEMEAL[style], figures(form) if form is F2021 else small_figures(form))


@pytest.mark.parametrize("style", TEXT)
def test_running_text(style: str) -> None:
    paper = check(F2021, TEXT[style], figures(F2021))
    assert paper.properties.get("running", "") == ("内部资料 年度报告" if style == "running head" else "")
