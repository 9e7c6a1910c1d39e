"""Where a cell stands, what it is called, how cells are grouped."""

import pytest

from gongkai.report.annual_report import AnnualReport
from gongkai.report.form_2019 import FORM as OLD
from gongkai.report.form_2021 import FORM
from gongkai.report.tables import column_of, lines, row_of, section_of, stated, sum_in_words, title


@pytest.mark.parametrize("form", [OLD, FORM], ids=["2019", "2021"])
def test_every_cell_of_a_form_has_its_section_and_its_title(form):
    for cell in form.cells:
        assert section_of(cell) == form.section_of(cell)
        assert title(cell, form.key) == form.titles[cell]


@pytest.mark.parametrize(
    ("cell", "row", "column"),
    [
        ("applications.total.received", "received", "total"),
        ("documents.rules.made", "rules", "made"),
        ("documents_2019.charges.change", "charges", "change"),
        ("disputes.reconsideration.upheld", "reconsideration", "upheld"),
        ("decisions.penalty", "penalty", None),
        ("charges.administrative", "administrative", None),
    ],
)
def test_rows_and_columns(cell, row, column):
    assert (row_of(cell), column_of(cell)) == (row, column)


def test_lines_cover_every_cell_once_and_a_single_cell_goes_with_its_row():
    cells = [
        "documents.rules.made",
        "documents.rules.repealed",
        "documents.normative_documents.made",
        "decisions.penalty",
    ]
    found = lines(cells)
    assert [line.cells for line in found] == [tuple(cells[:2]), (cells[2],), (cells[3],)]
    assert [(line.row, line.column) for line in found] == [
        ("rules", None),
        ("normative_documents", "made"),
        ("penalty", None),
    ]


def test_three_decisions_in_their_one_column_are_one_line():
    (line,) = lines(["decisions.licensing", "decisions.penalty", "decisions.coercion"])
    assert line.row is None


def test_figures_outside_the_forms_are_not_stated():
    assert stated(AnnualReport(figures={"unknown.cell": 1, "charges.administrative": "0"})) == {
        "charges.administrative": "0"
    }


def test_a_sum_shows_what_counts():
    report = AnnualReport(figures={"decisions.penalty": 3, "decisions.coercion": "2件", "decisions.licensing": None})
    names = {"decisions.licensing": "许可", "decisions.penalty": "处罚", "decisions.coercion": "强制"}
    assert sum_in_words(report, names) == "处罚 3 ＋ 强制 2 ＝ 5"
    assert sum_in_words(report, names, shown=1) == "处罚 3 ＋ 其余 1 项 2 ＝ 5"
