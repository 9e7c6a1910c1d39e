"""A report drawn with characters for a person at a terminal: columns aligned, Chinese characters counted as two."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from gongkai.cli._terminal import folded, width
from gongkai.law.instruments import numeral
from gongkai.report.annual_report import AnnualReport, Value
from gongkai.report.form import Form, Grid, Printed
from gongkai.report.form_2021 import PROCEEDINGS, RESULTS

BLANK = "空"
ABSENT = "—"
GAP = "  "
LABEL = 34
"""Longer labels are cut: the table must fit a terminal of a hundred columns."""
FIRST_WORDS = 38


def drawn(report: AnnualReport) -> Iterator[str]:
    """The lines of a report: head, sections with their first words, the tables, what is blank and what is in doubt."""
    yield from head(report)
    form = report.statutory_form
    for section in report.sections:
        yield ""
        words = section.text.replace("\n", " ")
        yield f"{numbered(section.number)}{section.title}（{len(section.text)} 字）"
        if words:
            yield GAP + words[:FIRST_WORDS] + ("…" if len(words) > FIRST_WORDS else "")
    if form:
        yield from tables(report, form)
        yield from open_points(report, form)


def numbered(number: int) -> str:
    """A section's number as it is printed: 一、"""
    return f"{numeral(number)}、" if 0 < number < 1000 else ""


def head(report: AnnualReport) -> Iterator[str]:
    """Whose report it is, on which year, in which form."""
    yield report.title or "（没有找到标题）"
    yield f"机关：{report.agency or '没有找到'}"
    yield f"年度：{report.year or '没有找到'}"
    first, last = report.period or (None, None)
    yield f"统计期限：{first} 至 {last}" if first else "统计期限：没有找到"
    form = report.statutory_form
    yield f"格式：{form.instrument.number}" if form else "格式：没有找到年度报告的表格"


def tables(report: AnnualReport, form: Form) -> Iterator[str]:
    """The three tables, each under its section's title."""
    for number, grid in form.layout.items():
        yield ""
        yield f"【{form.sections[number - 1]}】"
        rows = list(dispute_rows(report) if number == 4 else figure_rows(report, grid))
        if all(cell == ABSENT for row in rows for cell in row[1:] if row[1:] and not is_head(cell)):
            yield GAP + "文件中没有这张表。"
        else:
            yield from aligned(rows)


def is_head(cell: str) -> bool:
    """Whether a drawn cell is a head and no figure."""
    return any("\u4e00" <= character <= "\u9fff" for character in cell) and cell != BLANK


def figure_rows(report: AnnualReport, grid: Grid) -> Iterator[list[str]]:
    """The lines of a table that carry figures, label first, and the heads above each block of them."""
    heads: list[str] = []
    for line in grid:
        cells = [printed.cell for printed in line if printed.cell]
        words = [printed.text for printed in line if printed.text]
        if cells:
            if heads:
                yield ["", *heads[-len(cells) :]]
            heads = []
            yield [words[-1], *(shown(report, cell) for cell in cells)]
        else:
            heads = heads_of(line, heads)


def heads_of(line: Sequence[Printed], above: list[str]) -> list[str]:
    """The heads of the columns below: those of this line, between those above that reach down past it."""
    words = [printed.text for printed in line if printed.text]
    if above and len(above) > 1 and above[0] == "自然人":
        return [above[0], *words, above[-1]]
    return words if len(words) != 2 or words[0] != "信息内容" else words[1:]


def dispute_rows(report: AnnualReport) -> Iterator[list[str]]:
    """Table four turned: a line for each kind of proceeding."""
    yield ["", *(result.title for result in RESULTS)]
    for proceeding in PROCEEDINGS:
        yield [proceeding.title, *(shown(report, f"disputes.{proceeding.key}.{result.key}") for result in RESULTS)]


def shown(report: AnnualReport, cell: str) -> str:
    """A figure as drawn: 空 where it is blank, — where the file has no such cell, ? behind one in doubt."""
    if cell not in report.figures:
        return ABSENT
    value: Value = report.figures[cell]
    text = BLANK if value is None else str(value)
    return f"{text}?" if report.is_uncertain(cell) else text


def open_points(report: AnnualReport, form: Form) -> Iterator[str]:
    """The blank cells by name, and the cells that the file does not settle."""
    blank = [cell for cell in form.cells if cell in report.figures and report.figures[cell] is None]
    if blank:
        yield ""
        yield folded("、".join(blank_names(report, form)), len(GAP), f"空白单元格 {len(blank)} 个：\n{GAP}")
    if report.uncertain:
        yield ""
        names = dict.fromkeys(called(name, form) for name in report.uncertain)
        yield folded("、".join(names), len(GAP), f"文件本身不能确定、需要核对的（数字后带 ?）：\n{GAP}")


def called(name: str, form: Form) -> str:
    """What a person calls an uncertain cell, row or column."""
    table, _, part = name.partition(".")
    titles = form.titles
    if name in titles:
        return titles[name]
    within = [title for cell, title in titles.items() if cell.startswith(f"{name}.")]
    across = [title for cell, title in titles.items() if cell.startswith(f"{table}.") and cell.endswith(f".{part}")]
    return next((title.partition("·")[0] for title in within), next((t.partition("·")[2] for t in across), name))


def blank_names(report: AnnualReport, form: Form) -> Iterator[str]:
    """What is blank: a whole column or proceeding in one word, else the cell."""
    groups = list(dict.fromkeys(map(group, form.cells)))
    for _, same in groupby(sorted(form.cells, key=lambda cell: groups.index(group(cell))), key=group):
        cells = [cell for cell in same if cell in report.figures]
        blank = [cell for cell in cells if report.figures[cell] is None]
        if len(blank) == len(cells) > 1:
            yield f"{form.titles[blank[0]].split('·')[0]}全部 {len(blank)} 格"
        else:
            yield from (form.titles[cell] for cell in blank)


def group(cell: str) -> str:
    """The column of table three, the proceeding of table four, the row of table two in which a cell stands."""
    return ".".join(cell.split(".")[:2])


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows in columns: the first to the left, figures to the right."""
    count = max(len(row) for row in rows)
    widths = [max(width(cut(row[i])) for row in rows if i < len(row)) for i in range(count)]
    for row in rows:
        cells = [padded(cut(text), widths[i], left=i == 0) for i, text in enumerate(row)]
        yield GAP + GAP.join(cells).rstrip()


def cut(text: str) -> str:
    """A label short enough for the table."""
    while width(text) > LABEL:
        text = text[:-2] + "…" if text.endswith("…") else text[:-1] + "…"
    return text


def padded(text: str, to: int, *, left: bool) -> str:
    """A text with blanks to a width."""
    blanks = " " * (to - width(text))
    return text + blanks if left else blanks + text
