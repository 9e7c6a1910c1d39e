"""The report as a Word file in the layout of official documents (GB/T 9704—2012), portrait A4 throughout."""

from collections.abc import Iterator

from docx import Document

from gongkai.report.annual_report import AnnualReport
from gongkai.report.printing import Part, Sheet, Words, figure, sheet
from gongkai.writers.docx.element import Element, element, paragraph, run
from gongkai.writers.docx.package import bare, packed
from gongkai.writers.docx.page import LINE, set_page, set_running_head
from gongkai.writers.docx.ruled_table import ruled_table

SUFFIX = ".docx"


def render(report: AnnualReport, *, banner: str) -> bytes:
    """The finished file; a banner stands at the head of every page; it names no person, no day, no machine."""
    printed = sheet(report, banner=banner)
    document = Document()
    bare(document, title=printed.title)
    set_page(document)
    if printed.banner:
        set_running_head(document, printed.banner)
    for block in blocks(printed, report):
        document.element.body.insert_element_before(block, "w:sectPr")
    return packed(document)


def blocks(printed: Sheet, report: AnnualReport) -> Iterator[Element]:
    """Title, preface and sections, as the paragraphs and tables of the file."""
    yield title(printed.title_lines)
    yield from map(text, printed.preface)
    after_table = False
    for part in printed.parts:
        yield from section(part, report, after_table=after_table)
        after_table = part.table is not None


def title(lines: tuple[str, ...]) -> Element:
    """The title in one paragraph, broken between its lines."""
    content = [run(lines[0])]
    for line in lines[1:]:
        content += [element("r", element("br")), run(line)]
    return paragraph("Title", *content)


def section(part: Part, report: AnnualReport, *, after_table: bool) -> Iterator[Element]:
    """A section: heading, paragraphs, table; a heading below a table keeps half a line away from it."""
    away = element("spacing", before=LINE // 2, line=LINE, lineRule="exact")
    yield paragraph("Heading1", run(part.heading), properties=(away,) if after_table else ())
    yield from map(text, part.words)
    if part.table:
        cells = (box.cell for line in part.table.lines for box in line if box.cell)
        yield ruled_table(part.table, {cell: figure(report.figures.get(cell)) for cell in cells})


def text(words: Words) -> Element:
    """A paragraph; a second-level heading alone is a heading, one that runs on into text has its own face there."""
    if words.head and not words.body:
        return paragraph("Heading2", run(words.head))
    lead = [run(words.head, style="Lead")] if words.head else []
    return paragraph("BodyText", *lead, run(words.body))
