"""AR011: what a cell may hold."""

import pytest

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.checks.cell_not_a_count import find


def hits(**cells):
    figures = {name.replace("__", "."): value for name, value in cells.items()}
    return list(find(AnnualReport(figures=figures, form="2019"), Circumstances()))


@pytest.mark.parametrize("value", [0, 7, 11398889, "7", "７", " 12 ", None, ""])
def test_whole_numbers_from_zero_are_right_and_blanks_are_ar010s(value):
    assert hits(documents__rules__made=value) == []


@pytest.mark.parametrize(
    "value", ["无", "/", "-", "—", "-1", -1, "3.5", "22（其中修订16件）", "12件", "两", "O", "1,2"]
)
def test_anything_else_is_found_as_written(value):
    (hit,) = hits(documents__rules__made=value)
    assert (hit.where.text, hit.actual) == (str(value), str(value))
    assert hit.where.cells == ("documents.rules.made",)


@pytest.mark.parametrize("value", ["0", "7730.28", "24252.311082", "316441", "1,234.50", 5, None])
def test_charges_are_a_decimal_from_zero(value):
    assert hits(charges__administrative=value) == []


@pytest.mark.parametrize("value", ["251000元", "12万元", "-3.5", "无", "1.2.3", "12.", "1,23"])
def test_charges_are_nothing_else(value):
    assert len(hits(charges__administrative=value)) == 1


@pytest.mark.parametrize("value", [-18, "-18", "+7", 0])
def test_the_change_of_the_trial_form_may_be_negative(value):
    assert hits(documents_2019__penalty__change=value, documents_2019__charges__change=value) == []


def test_other_figures_of_the_trial_form_may_not():
    assert len(hits(documents_2019__penalty__decisions=-18)) == 1
    assert len(hits(documents_2019__penalty__change="无")) == 1


@pytest.mark.parametrize("value", ["75394432.52元", "7539.44万元", "73802895.90", "0", 0, "约753万元"])
def test_the_amount_of_procurement_stands_as_printed(value):
    assert hits(documents_2019__procurement__amount=value) == []


@pytest.mark.parametrize("value", ["无", "/", "-5元"])
def test_an_amount_without_an_amount_is_found(value):
    assert len(hits(documents_2019__procurement__amount=value)) == 1


def test_the_cells_of_a_row_are_one_finding():
    (hit,) = hits(documents__rules__made="/", documents__rules__repealed="无", documents__rules__in_force=0)
    assert hit.where.cells == ("documents.rules.made", "documents.rules.repealed")
    assert (hit.where.row, hit.where.column, hit.where.text) == ("rules", None, "/、无")


def test_two_rows_are_two_findings():
    found = hits(documents__rules__made="22（其中修订16件）", documents__normative_documents__repealed="55（含29件）")
    assert [hit.where.row for hit in found] == ["rules", "normative_documents"]


def test_the_advice_fits_what_was_written():
    assert "填“0”" in hits(documents__rules__made="无")[0].message
    assert "说明写到正文里" in hits(documents__rules__made="22（其中修订16件）")[0].message


def test_the_sentence_fits_the_kind_of_cell_and_the_number_of_cells():
    assert hits(documents__rules__made="无")[0].message == (
        "“规章·本年制发件数”一格填的是“无”，不是从0起的整数；没有发生的填“0”。"
    )
    assert "不是从0起的数；" in hits(charges__administrative="12万元")[0].message
    assert hits(disputes__reconsideration__upheld="/", disputes__reconsideration__total="/")[0].message == (
        "“行政复议”一行有 2 格填的是“/”（如“行政复议·结果维持”），不是从0起的整数；没有发生的填“0”。"
    )
