"""The report as one complete web page: nothing outside the file, readable from 320 px, printed on A4 as on paper."""

from html import escape
from pathlib import Path

from gongkai.report.annual_report import AnnualReport
from gongkai.report.printed_table import Block, Box, PrintedTable, Role
from gongkai.report.printing import Part, Sheet, Words, figure, sheet

SUFFIX = ".html"

STYLE = Path(__file__).with_name("page.css")
HINT = "表格较宽，左右滑动可看全表"
FITS = 4
"""How many columns fit on the narrowest screen (320 px)."""


def render(report: AnnualReport, *, banner: str) -> bytes:
    """The page in UTF-8; a banner stands in a bar above the text and at the head of every printed page."""
    printed = sheet(report, banner=banner)
    lines = [
        "<!DOCTYPE html>",
        '<html lang="zh-CN">',
        *head(printed),
        "<body>",
        *([f'<p class="banner" role="note">{escape(printed.banner)}</p>'] if printed.banner else []),
        "<main>",
        *body(printed, report),
        "</main>",
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines).encode(errors="replace")


def head(printed: Sheet) -> list[str]:
    """The page's head, with the whole style inside."""
    return [
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{escape(printed.title)}</title>",
        f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>",
        "</head>",
    ]


def body(printed: Sheet, report: AnnualReport) -> list[str]:
    """Title, preface and sections."""
    title = "".join(f"<span>{escape(line)}</span>" for line in printed.title_lines)
    sections = (line for part in printed.parts for line in section(part, report))
    return [f"<h1>{title}</h1>", *map(paragraph, printed.preface), *sections]


def section(part: Part, report: AnnualReport) -> list[str]:
    """One section: heading, paragraphs, table."""
    below = table(part.table, report) if part.table else []
    return ["<section>", f"<h2>{escape(part.heading)}</h2>", *map(paragraph, part.words), *below, "</section>"]


def paragraph(words: Words) -> str:
    """A paragraph; a second-level heading alone is a heading, one that runs on into text is set apart in it."""
    if words.head and not words.body:
        return f"<h3>{escape(words.head)}</h3>"
    lead = f'<span class="lead">{escape(words.head)}</span>' if words.head else ""
    return f"<p>{lead}{escape(words.body)}</p>"


def table(printed: PrintedTable, report: AnnualReport) -> list[str]:
    """A table; a wide one in a box that can be scrolled, by keyboard too, with a hint on narrow screens."""
    name = f"t{printed.number}"
    lines = [
        f'<table class="{name}">',
        f'<caption id="{name}">{escape(printed.title)}</caption>',
        f"<colgroup>{'<col>' * printed.width}</colgroup>",
        *(line for block in printed.blocks for line in groups(block, report, repeated=bool(printed.repeated))),
        "</table>",
    ]
    if printed.width <= FITS:
        return lines
    box = f'<div class="scroll" role="region" aria-labelledby="{name}" tabindex="0">'
    return [f'<p class="hint" aria-hidden="true">{HINT}</p>', box, *lines, "</div>"]


def groups(block: Block, report: AnnualReport, *, repeated: bool) -> list[str]:
    """A block's row groups: its head apart where every printed page repeats it."""
    head = [row(line, report) for line in block.head]
    rows = [row(line, report) for line in block.body]
    if repeated:
        return ["<thead>", *head, "</thead>", "<tbody>", *rows, "</tbody>"]
    return ["<tbody>", *head, *rows, "</tbody>"]


def row(line: tuple[Box, ...], report: AnnualReport) -> str:
    """One row of a table."""
    return f"<tr>{''.join(cell(box, report) for box in line)}</tr>"


def cell(box: Box, report: AnnualReport) -> str:
    """One cell: words as the head of columns or rows, a figure with the cells that head it."""
    spans = f' colspan="{box.columns}"' * (box.columns > 1) + f' rowspan="{box.rows}"' * (box.rows > 1)
    if box.role is Role.FIGURE:
        return f'<td{spans} headers="{" ".join(box.heads)}">{escape(figure(report.figures.get(box.cell)))}</td>'
    if box.role is Role.CORNER:
        return f'<td class="corner"{spans}>{escape(box.text)}</td>'
    scope = "col" if box.role is Role.COLUMN else "row"
    return f'<th id="{box.name}" scope="{scope}"{spans}>{escape(box.text)}</th>'
