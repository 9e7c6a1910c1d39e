"""AR702: in force = last year's + made − repealed."""

import pytest

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.checks.in_force_roll_forward import find


def row(kind, made, repealed, in_force):
    columns = {"made": made, "repealed": repealed, "in_force": in_force}
    return {f"documents.{kind}.{column}": value for column, value in columns.items()}


def hits(figures, last, **previous):
    before = AnnualReport(**({"year": 2021, "figures": last} | previous))
    return list(find(AnnualReport(year=2022, figures=figures), Circumstances(previous=before)))


def test_a_published_pair_rolls_forward():
    assert hits(row("normative_documents", 88, 55, 698), row("normative_documents", 69, 3, 665)) == []


@pytest.mark.parametrize("kind", ["rules", "normative_documents"])
def test_each_kind_is_rolled_forward(kind):
    (hit,) = hits(row(kind, 3, 1, 25), row(kind, 0, 0, 20))
    assert (hit.where.row, hit.expected, hit.actual) == (kind, 22, 25)
    assert set(hit.where.cells) == set(row(kind, 0, 0, 0))


def test_a_remark_behind_the_number_is_the_number():
    (hit,) = hits(row("rules", "22（其中修订16件）", 0, 40), row("rules", 0, 0, 20))
    assert hit.expected == 42


@pytest.mark.parametrize("column", [0, 1, 2])
def test_a_blank_cell_is_left_to_ar010(column):
    values = [3, 1, 25]
    values[column] = None
    assert hits(row("rules", *values), row("rules", 0, 0, 20)) == []
    assert hits(row("rules", 3, 1, 25), row("rules", 0, 0, None)) == []


def test_the_trial_form_is_never_compared():
    assert hits(row("normative_documents", 69, 3, 665), {"documents_2019.normative_documents.public_total": 166}) == []


def test_without_last_year_nothing_is_said():
    report = AnnualReport(year=2022, figures=row("rules", 3, 1, 25))
    assert list(find(report, Circumstances())) == []
    assert hits(row("rules", 3, 1, 25), row("rules", 0, 0, 20), year=2020) == []


def test_last_years_uncertain_cell_makes_a_notice():
    (hit,) = hits(row("rules", 3, 1, 25), row("rules", 0, 0, 20), uncertain=("documents.rules.in_force",))
    assert hit.severity == "notice"
