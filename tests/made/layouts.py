"""Every layout of a made-up report: how its figures are printed, what shape it has, in which format it is carried."""

import random
from dataclasses import dataclass, replace

from tests.made import as_html, as_office, as_pdf, as_text, prints, shapes, table_shapes
from tests.made.blocks import blocks_of
from tests.made.prints import Print
from tests.made.report import Made
from tests.made.table_shapes import Shape


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout; `suffix` of its file, `glued`: nothing parts the figures, so that some of them may be in doubt.

    `forms` in which it exists; `gone` names rows or columns of table three that it does not print; `signed`: behind
    section six stand the agency and the day.
    """

    carry: as_text.Writer
    suffix: str
    shape: Shape = table_shapes.plain
    prepare: Print = prints.digits
    glued: bool = False
    forms: tuple[str, ...] = ("2019", "2021")
    gone: tuple[str, ...] = ()
    signed: bool = False

    def __call__(self, made: Made) -> tuple[bytes, Made]:
        """The file, and the report as it must be read."""
        chance = random.Random(f"layout {made.seed}")
        printed = self.prepare(made, chance)
        kept = {c: v for c, v in printed.figures.items() if not is_gone(c, self.gone)}
        data = self.carry(self.shape(blocks_of(printed), printed, chance), chance)
        return data, replace(printed, figures=kept)


def is_gone(cell: str, gone: tuple[str, ...]) -> bool:
    """Whether a cell's row, or its column with the table before it, is among those that are not printed."""
    table, *path = cell.split(".")
    return path[-1] in gone or f"{table}.{path[0]}" in gone


CARRIERS: dict[str, Layout] = {
    "html": Layout(as_html.clean, ".html"),
    "html_word": Layout(as_html.pasted, ".html"),
    "html_site": Layout(as_html.sited, ".html"),
    "html_poured": Layout(as_html.poured, ".html"),
    "html_run_on": Layout(as_html.run_on, ".html"),
    "html_in_cells": Layout(as_html.in_cells, ".htm"),
    "html_gb18030": Layout(as_html.in_gb18030, ".html"),
    "pipes_bold": Layout(as_text.pipes_bold, ".md"),
    "docx_merged": Layout(as_office.docx_merged, ".docx"),
    "docx_repeated": Layout(as_office.docx_repeated, ".docx"),
    "tabs": Layout(as_text.tabs, ".txt"),
    "own_tabs": Layout(as_text.own_tabs, ".txt"),
    "cell_lines": Layout(as_text.cell_lines, ".txt"),
    "barred_cells": Layout(as_text.barred_cells, ".txt"),
    "barred_rows": Layout(as_text.barred_rows, ".txt"),
    "widened_rows": Layout(as_text.widened_rows, ".md"),
    "framed_cells": Layout(as_text.framed_cells, ".txt"),
    "indented_cells": Layout(as_text.indented_cells, ".txt"),
    "glued": Layout(as_text.glued, ".txt", glued=True),
    "glued_rows": Layout(as_text.glued_rows, ".txt", glued=True),
    "glued_loosely": Layout(as_text.glued_loosely, ".txt", glued=True),
    "narrow_gaps": Layout(as_text.narrow_gaps, ".txt"),
    "gaps": Layout(as_text.gaps, ".txt"),
    "pipes": Layout(as_text.pipes, ".md"),
    "pipes_repeated": Layout(as_text.pipes_repeated, ".md"),
    "pipes_dropped": Layout(as_text.pipes_dropped, ".md"),
    "pipes_numbered": Layout(as_text.pipes_numbered, ".md"),
    "pipes_split": Layout(as_text.pipes_split, ".md"),
    "xlsx": Layout(as_office.sheet, ".xlsx"),
    "pdf": Layout(as_pdf.pdf, ".pdf"),
}

STRUCTURED = ("html", "docx_merged", "tabs", "own_tabs", "pipes", "xlsx", "pdf")
"""Formats in which a table's rows are told apart."""
WORDS = ("html", "html_poured", "docx_merged", "own_tabs", "pipes", "pdf")
"""Formats for what is done to the words."""
GRIDS = ("html", "docx_merged", "xlsx", "pdf")
"""Formats that keep merged cells, or draw them."""

SHAPED: dict[str, tuple[Shape, tuple[str, ...]]] = {
    "cut": (table_shapes.cut(again=False, head=False), STRUCTURED),
    "cut_with_head": (table_shapes.cut(again=True, head=True), STRUCTURED),
    "four_transposed": (table_shapes.four_transposed, STRUCTURED),
    "four_rows": (table_shapes.four_rows, STRUCTURED),
    "four_in_three": (table_shapes.four_in_three, STRUCTURED),
    "two_in_parts": (table_shapes.two_in_parts, STRUCTURED),
    "figures_below": (table_shapes.figures_below, GRIDS),
    "numbered_rows": (table_shapes.numbered_rows, STRUCTURED),
    "unit_row": (table_shapes.unit_row, STRUCTURED),
    "total_first": (table_shapes.total_first, STRUCTURED),
    "with_shares": (table_shapes.with_shares, STRUCTURED),
    "cut_labels": (table_shapes.cut_labels, GRIDS),
    "short_labels": (shapes.labels(shapes.SHORT_LABELS), (*STRUCTURED, "cell_lines", "gaps")),
    "marked_labels": (shapes.labels(shapes.MARKED_LABELS), (*STRUCTURED, "cell_lines", "glued")),
    "spaced_labels": (shapes.labels(shapes.SPACED_LABELS), (*STRUCTURED, "cell_lines")),
    "shortened_labels": (shapes.labels(shapes.CUT_LABELS), (*STRUCTURED, "cell_lines")),
    "unnumbered_labels": (shapes.unnumbered_labels, (*STRUCTURED, "cell_lines")),
    "title_in_three_lines": (shapes.title_in_three_lines, WORDS),
    "title_in_two_lines": (shapes.title_in_two_lines, WORDS),
    "year_in_chinese": (shapes.year_in_chinese, WORDS),
    "contents": (shapes.contents, WORDS),
    "page_numbers": (shapes.page_numbers, ("own_tabs", "cell_lines", "pipes")),
    "running_heads": (shapes.running_heads, (*WORDS, "cell_lines")),
    "text_behind_headings": (shapes.text_behind_headings, WORDS),
    "in_a_list": (shapes.in_a_list, WORDS),
    "tables_at_the_end": (shapes.tables_at_the_end, ("html", "docx_merged", "own_tabs", "pipes")),
    "sections_in_one_line": (shapes.sections_in_one_line, WORDS),
    "rest_of_label_first": (table_shapes.rest_of_label_first, GRIDS),
    "torn_labels": (table_shapes.torn_labels, ("pipes", "own_tabs", "html", "pdf")),
    "subtotals": (table_shapes.subtotals, STRUCTURED),
    "captions": (shapes.captions, STRUCTURED),
    "with_last_year": (shapes.with_last_year, (*WORDS, "cell_lines")),
    "mixed": (shapes.mixed, (*STRUCTURED, "html_word", "html_site", "gaps")),
    **{f"title_{name}": (shapes.titled(form), WORDS) for name, form in shapes.TITLES.items()},
    **{f"heading_{name}": (shapes.headed(say), WORDS) for name, say in shapes.HEADINGS.items()},
}
PRINTED: dict[str, tuple[Print, tuple[str, ...]]] = {
    "zero_none": (prints.zeros("无"), (*STRUCTURED, "cell_lines", "gaps")),
    "zero_dash": (prints.zeros("-"), (*STRUCTURED, "cell_lines")),
    "zero_slash": (prints.zeros("/"), (*STRUCTURED, "cell_lines")),
    "zero_blank": (prints.zeros(""), ("html", "html_word", "docx_merged", "tabs", "pipes", "barred_rows")),
    "zero_nbsp": (prints.zeros("\xa0"), ("html", "html_word", "docx_merged")),
    "full_width": (prints.full_width, (*STRUCTURED, "cell_lines")),
    "thousands": (prints.thousands, STRUCTURED),
    "remarks": (prints.remarks, STRUCTURED),
}


def every() -> dict[str, Layout]:
    """All layouts by name: the plain carriers, then shapes and prints in the carriers that can have them."""
    found = dict(CARRIERS)
    for name, (shape, carriers) in SHAPED.items():
        found |= {f"{name}/{carrier}": replace(CARRIERS[carrier], shape=shape) for carrier in carriers}
    for name, (prepare, carriers) in PRINTED.items():
        found |= {f"{name}/{carrier}": replace(CARRIERS[carrier], prepare=prepare) for carrier in carriers}
    found |= {f"signed/{carrier}": replace(CARRIERS[carrier], shape=shapes.signed, signed=True) for carrier in WORDS}
    for carrier in STRUCTURED:
        found[f"without_total/{carrier}"] = replace(
            CARRIERS[carrier], shape=table_shapes.without_total, gone=("applications.total",)
        )
        found[f"one_other_row/{carrier}"] = replace(
            CARRIERS[carrier],
            shape=table_shapes.one_other_row,
            forms=("2021",),
            gone=("not_corrected", "fee_unpaid"),
        )
    return found


ALL = every()
