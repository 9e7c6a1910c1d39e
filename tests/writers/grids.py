"""Reads written tables back into grids, by other means than the program's own readers, and makes reports to write."""

from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree, html

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.form import Form
from gongkai.report.forms import FORMS

Grid = dict[tuple[int, int], tuple[str, int, int]]
"""Where a printed cell begins (row, column) → its words, how many rows and columns it covers."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
YEARS = {"2019": 2020, "2021": 2025}


def made_up(form_key: str, **changes: Any) -> AnnualReport:
    """A report of an office that does not exist; every figure is another number, so that no two can be confused."""
    form, year = FORMS[form_key], YEARS[form_key]
    name = "青石县司法局"
    texts = {
        1: f"{year}年，本局公开信息326条。\n（一）主动公开。通过网站公开184条。\n（二）依申请公开\n均按期答复。",
        5: "一是解读形式单一。\n下一步，制作图解6件。",
        6: "未收取信息处理费。",
    }
    given: dict[str, Any] = {
        "agency": name,
        "year": year,
        "form": form_key,
        "title": f"{name}{year}年政府信息公开工作年度报告",
        "period": (date(year, 1, 1), date(year, 12, 31)),
        "preface": f"本报告所列数据自{year}年1月1日起至12月31日止。\n地址：青石县文汇路8号。",
        "sections": tuple(Section(n, title, texts.get(n, "")) for n, title in enumerate(form.sections, 1)),
        "figures": {cell: 1000 + index for index, cell in enumerate(form.cells)},
    }
    return AnnualReport(**(given | changes))


def form_grid(form: Form, number: int, figures: dict[str, Any]) -> Grid:
    """The grid that the form prescribes, painted field by field."""
    painted: dict[tuple[int, int], bool] = {}
    grid: Grid = {}
    for row, cells in enumerate(form.layout[number]):
        for cell in cells:
            column = 0
            while (row, column) in painted:
                column += 1
            grid[row, column] = (str(figures[cell.cell]) if cell.cell else cell.text, cell.rows, cell.columns)
            for down in range(cell.rows):
                for right in range(cell.columns):
                    painted[row + down, column + right] = True
    return grid


def html_grids(content: bytes) -> list[Grid]:
    """The tables of a page."""
    return [html_grid(table) for table in html.document_fromstring(content.decode()).iter("table")]


def html_grid(table: Any) -> Grid:
    """One table of a page, by the rules of HTML: a cell goes to the first free slot of its row."""
    grid: Grid = {}
    taken: set[tuple[int, int]] = set()
    for row, line in enumerate(table.iter("tr")):
        for cell in line:
            column = min(c for c in range(40) if (row, c) not in taken)
            rows, columns = int(cell.get("rowspan", 1)), int(cell.get("colspan", 1))
            taken |= {(row + r, column + c) for r in range(rows) for c in range(columns)}
            grid[row, column] = (cell.text_content(), rows, columns)
    return grid


def docx_part(content: bytes, name: str = "word/document.xml") -> Any:
    """One part of a Word file, parsed."""
    with ZipFile(BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def words(element: Any) -> str:
    """All words in an element of a Word file; tabs and breaks as they are."""
    marks = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(marks.get(e.tag) or e.text or "" for e in element.iter(f"{W}t", f"{W}tab", f"{W}br"))


def docx_grids(content: bytes) -> list[Grid]:
    """The tables of a Word file."""
    return [docx_grid(table) for table in docx_part(content).iter(f"{W}tbl")]


def docx_grid(table: Any) -> Grid:
    """One table of a Word file: columns counted by gridSpan, rows joined by vMerge."""
    grid: Grid = {}
    begun: dict[int, int] = {}
    for row, line in enumerate(table.findall(f"{W}tr")):
        column = 0
        for cell in line.findall(f"{W}tc"):
            span, merge = cell.find(f"{W}tcPr/{W}gridSpan"), cell.find(f"{W}tcPr/{W}vMerge")
            columns = int(span.get(f"{W}val")) if span is not None else 1
            if merge is not None and merge.get(f"{W}val", "continue") == "continue":
                text, rows, wide = grid[begun[column], column]
                assert wide == columns, "a merged cell must keep its width"
                assert not words(cell), "what goes on from above has no words"
                grid[begun[column], column] = (text, rows + 1, wide)
            else:
                begun[column] = row
                grid[row, column] = (words(cell), 1, columns)
            column += columns
    return grid
