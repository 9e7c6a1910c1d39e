"""A paper becomes an annual report: its sections, every figure with its place, and what the file leaves in doubt."""

from collections.abc import Sequence

from gongkai.complaint import Complaint
from gongkai.paper import Paper, Paragraph, Place, Table
from gongkai.report.annual_report import AnnualReport
from gongkai.report.form import Form
from gongkai.report.forms import FORMS, form_for
from gongkai.report.recognition import identity, labels, table_four, table_three, table_two
from gongkai.report.recognition.figures import Figures
from gongkai.report.recognition.headings import is_of_contents
from gongkai.report.recognition.saved import restored
from gongkai.report.recognition.sections import Part, of_one_report, parts, sections, without_running_heads
from gongkai.report.recognition.source import Source
from gongkai.report.recognition.streams import stream_in

TABLES = {2: table_two, 3: table_three, 4: table_four}
LONGEST = 20_000
"""A report has a few hundred paragraphs; one with a cell in each line has a thousand."""
FURNITURE_ABOVE = 40
"""Without a title the preface begins at the first line so long, or with a full stop: before it are a page's menus."""


def recognise(paper: Paper) -> AnnualReport:
    """The report that a paper holds; what cannot be found stays empty, what cannot be settled is in `uncertain`."""
    if paper.format == "json":
        return restored(paper)
    if len(paper.blocks) > LONGEST:
        raise Complaint(f"{paper.name}：超过 {LONGEST} 段，不像一份年度报告，没有识别；请只保留年度报告正文再试。")
    found = of_one_report(parts(paper))
    dated = [paragraph.text for part in found[:2] for paragraph in part.paragraphs]
    period = identity.period_in(dated)
    title, opening = parted(found[0].paragraphs, paper, period[1].year if period else None)
    found = without_running_heads(found, title.text) if title else found
    preface = [line.text for line in opening]
    year = title.year if title else (period[1].year if period else identity.year_in(dated))
    form = form_of(found, paper, year)
    figures = read_figures(found, form) if form else Figures()
    return AnnualReport(
        agency=(title.agency if title else "") or identity.agency_in(preface) or identity.signed(paper.paragraphs),
        year=year,
        form=form.key if form else None,
        title=title.text if title else "",
        title_printed=bool(title and title.after),
        period=period,
        preface="\n".join(preface),
        preface_lines=tuple(line.place for line in opening),
        sections=tuple(sections(found, form)),
        figures=figures.values,
        uncertain=tuple(figures.uncertain),
        places=figures.places,
        file=paper.name,
        hidden=paper.hidden,
        running=paper.properties.get("running", ""),
    )


def parted(
    paragraphs: Sequence[Paragraph], paper: Paper, on: int | None
) -> tuple[identity.Title | None, list[Paragraph]]:
    """The title, and the lines of the preface behind it, each one line; `on` is the year of its period."""
    title = identity.title_in([paragraph.text for paragraph in paragraphs], on)
    after = list(paragraphs[title.after :] if title else paragraphs)
    if title and not title.labelled:
        rest = Paragraph(title.rest, paragraphs[title.after - 1].place if title.after else Place())
        return title, [line for line in lines_of([rest, *after]) if line.text and not is_of_contents(line.text)]
    start = next((i for i, line in enumerate(after) if len(line.text) >= FURNITURE_ABOVE or "。" in line.text), 0)
    return title or identity.title_of(paper), lines_of(after[start:])


def lines_of(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Each line of each paragraph for itself, with its place."""
    return [Paragraph(line, paragraph.place) for paragraph in paragraphs for line in paragraph.text.split("\n")]


def form_of(found: Sequence[Part], paper: Paper, year: int | None) -> Form | None:
    """The form that the report follows: by the heads of table two, else the one in force for its year, else none."""
    own = tuple(block for part in found if part.is_about(2) for block in part.blocks)
    words = labels.plain("".join(words_of(own or paper.blocks)))
    key = next((key for key, heads in labels.HEADS.items() if heads.search(words)), None)
    if key:
        return FORMS[key]
    return form_for(year) if year and len(found) > 1 else None


def elsewhere(found: Sequence[Part], number: int) -> tuple[Table, ...]:
    """The tables outside the sections that have tables of their own."""
    others = set(TABLES) - {number}
    return tuple(table for part in found if not any(map(part.is_about, others)) for table in part.tables)


def words_of(blocks: Sequence[Paragraph | Table]) -> list[str]:
    """All words of some blocks."""
    return [
        t for block in blocks for t in ([c.text for c in block.cells] if isinstance(block, Table) else [block.text])
    ]


def read_figures(found: Sequence[Part], form: Form) -> Figures:
    """The figures of the three tables, each from its own section, or from the whole paper where none is there."""
    figures = Figures()
    for number, table in TABLES.items():
        before = len(figures.values)
        table.read(source_of(found, number, form), form, figures)
        if len(figures.values) == before:
            table.read(Source(elsewhere(found, number)), form, figures)
    return figures


def source_of(found: Sequence[Part], number: int, form: Form) -> Source:
    """What the table of the section `number` is read from."""
    paragraphs, tables = of_section(found, number)
    overview, _ = of_section(found, 1)
    return Source(
        tuple(tables),
        stream_in(paragraphs, number, form),
        tuple(paragraph.text for paragraph in paragraphs),
        "\n".join(paragraph.text for paragraph in overview),
    )


def of_section(found: Sequence[Part], number: int) -> tuple[list[Paragraph], list[Table]]:
    """The paragraphs and the tables of a section, wherever it is parted."""
    own = [part for part in found if part.is_about(number)]
    return [p for part in own for p in part.paragraphs], [t for part in own for t in part.tables]
