"""The report as its page shows it: words with their figures opened by a click, tables as they will be printed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from gongkai.office.annual_report.content import PREFACE, Content
from gongkai.report.bound_text import GAP, Bound, pieces
from gongkai.report.form import Form, Printed

WEIGHTS = {"error": "错误", "warning": "警告", "notice": "提示"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, or a figure: `cell` opens its records; `now` is set where the text's figure no longer holds."""

    text: str
    cell: str = ""
    now: str | None = None
    gap: bool = False


@dataclass(frozen=True, slots=True)
class ShownCell:
    """One printed cell: its words or its figure, its rectangle, its findings, last year's figure where asked for.

    `parts` are the cells whose sum it is; `names_row` is true for words that stand before the figures of their row.
    """

    printed: Printed
    value: str = ""
    title: str = ""
    findings: tuple[str, ...] = ()
    last_year: str = ""
    parts: tuple[str, ...] = ()
    names_row: bool = False


@dataclass(frozen=True, slots=True)
class ShownSection:
    """One section as shown: its number in Chinese, title, paragraphs, table, findings in the margin."""

    number: int
    numeral: str
    title: str
    paragraphs: list[list[Piece]]
    grid: list[list[ShownCell]]
    findings: list[dict[str, Any]] = field(default_factory=list)


def paragraphs(text: str, figures: Mapping[str, str]) -> list[list[Piece]]:
    """The paragraphs of a kept text as pieces."""
    return [list(line_pieces(line, figures)) for line in text.split("\n") if line.strip()]


def line_pieces(line: str, figures: Mapping[str, str]) -> Iterator[Piece]:
    """The pieces of one paragraph: words, gaps to be written, figures."""
    for piece in pieces(line):
        if isinstance(piece, Bound):
            now = figures.get(piece.cell)
            yield Piece(piece.value, piece.cell, None if now == piece.value else (now or "无此数"))
            continue
        position = 0
        for gap in GAP.finditer(piece):
            yield Piece(piece[position : gap.start()])
            yield Piece(gap.group(), gap=True)
            position = gap.end()
        yield Piece(piece[position:])


def sections(content: Content, form: Form, last_year: Mapping[str, Any]) -> list[ShownSection]:
    """The preface (number 0) and the six sections."""
    titles = ("", *form.sections)
    return [
        ShownSection(
            number=number,
            numeral="" if number == PREFACE else "一二三四五六"[number - 1],
            title=title,
            paragraphs=paragraphs(content.texts.get(number, ""), content.printed),
            grid=[list(shown_row(row, content, form, last_year)) for row in form.layout.get(number, ())],
            findings=[described(f) for f in content.findings if f["where"].get("section", 0) == number],
        )
        for number, title in enumerate(titles)
    ]


def shown_row(
    row: tuple[Printed, ...], content: Content, form: Form, last_year: Mapping[str, Any]
) -> Iterator[ShownCell]:
    """One printed row of a table."""
    names_row = any(printed.cell for printed in row)
    for printed in row:
        yield shown(printed, content, form, last_year) if printed.cell else ShownCell(printed, names_row=names_row)


def shown(printed: Printed, content: Content, form: Form, last_year: Mapping[str, Any]) -> ShownCell:
    """One figure of a table."""
    cell = printed.cell
    before = last_year.get(cell)
    return ShownCell(
        printed,
        value=str(content.figures[cell]),
        title=content.titles.get(cell, cell),
        findings=tuple(finding["id"] for finding in content.findings if cell in finding["where"].get("cells", ())),
        last_year="" if before is None else str(before),
        parts=form.parts.get(cell, ()),
    )


def described(finding: dict[str, Any]) -> dict[str, Any]:
    """A finding with its weight in a word."""
    return finding | {"weight": WEIGHTS[finding["severity"]]}
