"""The forms: their labels are those of the notice, every cell is named once, every identity of the form is known."""

import pytest

from gongkai.report.form import Form
from gongkai.report.forms import FORMS, form_for
from tests.conftest import SHARED


@pytest.fixture
def notice() -> str:
    """The notice of 2021, with its template, without white space."""
    path = SHARED / "law" / "format_2021_notice.txt"
    if not path.exists():
        pytest.skip("没有格式通知的原文，表头没有与原文核对")
    return "".join(path.read_text(encoding="utf-8").split()).split("政府信息公开工作年度报告格式模板")[-1]


def test_the_form_of_2021_prints_the_labels_of_the_notice_in_their_order(notice: str) -> None:
    form = FORMS["2021"]
    position = 0
    for number, title in enumerate(form.sections, start=1):
        heading = f"{'一二三四五六'[number - 1]}、{title}"
        position = notice.index(heading, position) + len(heading)
        labels = [printed.text for row in form.layout.get(number, ()) for printed in row if printed.text]
        for label in labels:
            position = notice.index(label, position) + len(label)


@pytest.mark.parametrize(("key", "cells", "counted"), [("2021", 200, 166), ("2019", 198, 166)])
def test_every_cell_stands_once_and_has_a_title_of_its_own(key: str, cells: int, counted: int) -> None:
    form = FORMS[key]
    assert len(form.cells) == len(set(form.cells)) == cells
    assert len(form.inputs) == counted
    assert set(form.titles) == set(form.cells)
    assert len(set(form.titles.values())) == cells


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_every_row_of_print_is_as_wide_as_its_table(form: Form) -> None:
    for number, grid in form.layout.items():
        covered: set[tuple[int, int]] = set()
        width = 0
        for row, line in enumerate(grid):
            column = 0
            for printed in line:
                while (row, column) in covered:
                    column += 1
                block = {(row + r, column + c) for r in range(printed.rows) for c in range(printed.columns)}
                assert not covered & block, (number, printed)
                covered |= block
            width = width or 1 + max(c for r, c in covered if r == row)
        assert covered == {(r, c) for r in range(len(grid)) for c in range(width)}, number


def test_the_total_of_a_derived_cell_reaches_the_counted_cells() -> None:
    form = FORMS["2021"]
    leaves = form.counted("applications.total.handled")
    assert len(leaves) == len(set(leaves)) == 6 * 21
    assert form.counted("disputes.reconsideration.total") == [
        f"disputes.reconsideration.{result}" for result in ("upheld", "corrected", "other", "pending")
    ]
    assert form.counted("documents.rules.made") == ["documents.rules.made"]


def test_each_cell_knows_its_section() -> None:
    form = FORMS["2021"]
    assert [form.section_of(cell) for cell in ("charges.administrative", "applications.total.other")] == [2, 3]
    assert form.section_of("disputes.litigation_after_review.total") == 4


@pytest.mark.parametrize(
    ("year", "key"), [(2018, None), (2019, "2019"), (2020, "2019"), (2021, "2021"), (2025, "2021")]
)
def test_the_form_of_a_year(year: int, key: str | None) -> None:
    form = form_for(year)
    assert (form.key if form else None) == key
