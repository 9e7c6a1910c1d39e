"""The report as a workbook, read by another library than the one that wrote it."""

import random
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from gongkai.report.annual_report import Section
from gongkai.report.forms import FORMS
from gongkai.report.printing import NAME
from gongkai.writers.xlsx import render
from tests.writers.grids import Grid, form_grid, made_up

FORM_KEYS = ["2019", "2021"]


def book(content: bytes) -> Any:
    """The workbook as openpyxl has it."""
    return load_workbook(BytesIO(content))


def grid(sheet: Any) -> Grid:
    """The printed cells of a sheet: words, and the rectangle of each."""
    merged = {(r.min_row - 1, r.min_col - 1): (r.size["rows"], r.size["columns"]) for r in sheet.merged_cells.ranges}
    inside = {(y - 1, x - 1) for r in sheet.merged_cells.ranges for y, x in r.cells} - set(merged)
    return {
        (cell.row - 1, cell.column - 1): (str("" if cell.value is None else cell.value), *merged.get(at, (1, 1)))
        for row in sheet.iter_rows()
        for cell in row
        if (at := (cell.row - 1, cell.column - 1)) not in inside
    }


@pytest.mark.parametrize("form", FORM_KEYS)
def test_every_cell_stands_where_the_form_has_it(form: str) -> None:
    report = made_up(form)
    tables = book(render(report, banner="")).worksheets[1:]
    assert [grid(sheet) for sheet in tables] == [form_grid(FORMS[form], n, dict(report.figures)) for n in (2, 3, 4)]


def test_figures_are_numbers_and_what_is_no_number_stays_as_written() -> None:
    given = {"applications.total.received": 12, "applications.total.partial": "22（其中修订16件）"}
    given |= {"charges.administrative": "31.64", "decisions.licensing": 10**16, "decisions.penalty": None}
    sheets = book(render(made_up("2021", figures=given), banner="")).worksheets
    values = [cell.value for sheet in sheets[1:] for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert 12 in values
    assert 31.64 in values
    assert {"22（其中修订16件）", str(10**16)} <= set(values)


def test_an_amount_keeps_its_digits() -> None:
    chance = random.Random(5)
    amounts = [f"{chance.randrange(10 ** chance.randrange(1, 12))}.{chance.randrange(10**4):04}" for _ in range(60)]
    for amount in [*amounts, "0", "0.50", "12.0", "-3", "1e5", "007", "٣"]:
        content = render(made_up("2021", figures={"charges.administrative": amount}), banner="")
        found = next(v for row in book(content).worksheets[1].values for v in row if v not in (None, "") and is_(v))
        assert str(found) == amount or (not isinstance(found, str) and Decimal(repr(found)) == Decimal(amount))
        assert isinstance(found, str) or repr(found) == amount, "a number must be printed as it was written"


def is_(value: object) -> bool:
    """Whether a value is no label of table two."""
    return not isinstance(value, str) or not any("\u4e00" <= character <= "\u9fff" for character in value)


def test_the_words_are_all_there_in_order_and_never_become_formulas() -> None:
    sections = (Section(1, "总体情况", "=1+1\n@甲\n（一）主动公开。有。"), Section(6, "其他需要报告的事项", "无。"))
    rows = list(book(render(made_up("2021", sections=sections), banner="")).worksheets[0].iter_rows())
    lines = [row[0].value for row in rows]
    assert lines[0] == f"青石县司法局2025年{NAME}"
    assert lines[3:8] == ["一、总体情况", "=1+1", "@甲", "（一）主动公开。有。", "二、主动公开政府信息情况"]
    assert lines[-2:] == ["六、其他需要报告的事项", "无。"]
    assert {row[0].data_type for row in rows} == {"s"}


def test_the_banner_stands_in_every_sheet_and_on_every_printed_page() -> None:
    made = book(render(made_up("2021"), banner="演示数据　未冻结稿"))
    assert all("演示数据" in name and len(name) <= 31 for name in made.sheetnames)
    assert all("演示数据 未冻结稿" in sheet.oddHeader.center.text for sheet in made.worksheets)
    assert not any("演示" in name for name in book(render(made_up("2021"), banner="")).sheetnames)


def test_odd_words_are_no_danger_to_the_names_of_sheets() -> None:
    made = book(render(made_up("2021"), banner="a/b\\c[d]:*?'" + "长" * 60))
    assert len(set(made.sheetnames)) == 4


def test_a_new_page_repeats_the_head_of_table_three() -> None:
    assert book(render(made_up("2021"), banner="")).worksheets[2].print_title_rows == "$1:$3"


def test_it_names_no_person_and_no_day() -> None:
    properties = book(render(made_up("2021"), banner="")).properties
    assert not properties.creator
    assert not properties.lastModifiedBy
    assert properties.created.year == 2000
