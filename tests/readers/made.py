"""Builds small report files by hand, from the forms' layout alone, in the shapes that offices and converters leave."""

from collections.abc import Callable, Mapping
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from gongkai.report.form import Form, Grid
from gongkai.report.forms import FORMS

AGENCY = "白水县林业局"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
Words = Callable[[str], str]


def as_is(text: str) -> str:
    """The form's own words."""
    return text


def figures(form: Form) -> dict[str, int | str]:
    """Another number in every cell, so that no two can be confused; money as the contract has it."""
    found: dict[str, int | str] = {cell: 200 + index for index, cell in enumerate(form.cells)}
    if form.key == "2021":
        return found | {"charges.administrative": "31.64"}
    return found | {"documents_2019.procurement.amount": "7539.52元", "documents_2019.penalty.change": -18}


def title(form: Form) -> str:
    return f"{AGENCY}{year(form)}年政府信息公开工作年度报告"


def year(form: Form) -> int:
    return 2020 if form.key == "2019" else 2023


def preface(form: Form) -> str:
    return f"本报告所列数据的统计期限自{year(form)}年1月1日起至{year(form)}年12月31日止。联系地址：白水县南大街3号。"


def html_table(grid: Grid, values: Mapping[str, object], words: Words = as_is) -> str:
    """One table of the form as HTML with merged cells."""
    lines = []
    for row in grid:
        cells = "".join(
            f'<td colspan="{p.columns}" rowspan="{p.rows}">'
            f"{escape(words(p.text)) if p.text else escape(str(values.get(p.cell, '')))}</td>"
            for p in row
        )
        lines.append(f"<tr>{cells}</tr>")
    return f"<table>{''.join(lines)}</table>"


def html_page(form: Form, values: Mapping[str, object], words: Words = as_is) -> str:
    """A whole report as a plain page."""
    body = [f"<h1>{title(form)}</h1><p>{preface(form)}</p>"]
    for number, name in enumerate(form.sections, 1):
        body.append(f"<p>{'一二三四五六'[number - 1]}、{name}</p>")
        table = html_table(form.layout[number], values, words) if number in form.layout else f"<p>第{number}部分。</p>"
        body.append(table)
    return f"<!DOCTYPE html><html><head><title>某站</title></head><body>{''.join(body)}</body></html>"


def docx_table(grid: Grid, values: Mapping[str, object], words: Words = as_is) -> str:
    """One table of the form as WordprocessingML: gridSpan across, vMerge down."""
    below: dict[int, tuple[int, int]] = {}
    lines = []
    for row in grid:
        cells, column, queue = [], 0, list(row)
        while queue or below.get(column, (0, 0))[0]:
            left, columns = below.get(column, (0, 0))
            if left:
                below[column] = (left - 1, columns)
                cells.append(docx_cell("", columns, '<w:vMerge w:val="continue"/>'))
                column += columns
                continue
            printed = queue.pop(0)
            text = words(printed.text) if printed.text else str(values.get(printed.cell, ""))
            merge = '<w:vMerge w:val="restart"/>' if printed.rows > 1 else ""
            below[column] = (printed.rows - 1, printed.columns)
            cells.append(docx_cell(text, printed.columns, merge))
            column += printed.columns
        lines.append(f"<w:tr>{''.join(cells)}</w:tr>")
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def docx_cell(text: str, columns: int, merge: str = "") -> str:
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    return f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{docx_paragraph(text)}</w:tc>"


def docx_paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def docx_body(form: Form, values: Mapping[str, object], words: Words = as_is) -> str:
    """A whole report as the body of a document."""
    parts = [docx_paragraph(title(form)), docx_paragraph(preface(form))]
    for number, name in enumerate(form.sections, 1):
        parts.append(docx_paragraph(f"{'一二三四五六'[number - 1]}、{name}"))
        grid = form.layout.get(number)
        parts.append(docx_table(grid, values, words) if grid else docx_paragraph(f"第{number}部分。"))
    return "".join(parts)


def docx(body: str, *, document: str = "", **more: str) -> bytes:
    """A Word file with this body; `more` are further parts by path, `__` for `/`."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", document or f"<w:document {WORD}><w:body>{body}</w:body></w:document>")
        for path, text in more.items():
            archive.writestr(path.replace("__", "/") + ".xml", text)
    return made.getvalue()


def text_file(form: Form, values: Mapping[str, object], between: str = "\t", words: Words = as_is) -> str:
    """A whole report as text: a line for each row, what was merged away lost."""
    lines = [title(form), "", preface(form), ""]
    for number, name in enumerate(form.sections, 1):
        lines += [f"{'一二三四五六'[number - 1]}、{name}", ""]
        for row in form.layout.get(number, ()):
            cells = [words(p.text) if p.text else str(values.get(p.cell, "")) for p in row]
            lines.append(f"| {between.join(cells)} |" if "|" in between else between.join(cells))
        lines += ["", f"第{number}部分的话。", ""] if number not in form.layout else [""]
    return "\n".join(lines)


F2021, F2019 = FORMS["2021"], FORMS["2019"]
