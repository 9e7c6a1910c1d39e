"""AR703: more repealed than there were."""

import pytest

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.checks.repealed_too_many import find


def hits(made, repealed, before, kind="normative_documents", **previous):
    figures = {f"documents.{kind}.made": made, f"documents.{kind}.repealed": repealed}
    last = AnnualReport(**({"year": 2023, "figures": {f"documents.{kind}.in_force": before}} | previous))
    return list(find(AnnualReport(year=2024, figures=figures), Circumstances(previous=last)))


@pytest.mark.parametrize("kind", ["rules", "normative_documents"])
def test_all_may_be_repealed_but_not_one_more(kind):
    assert hits(3, 23, 20, kind) == []
    (hit,) = hits(3, 24, 20, kind)
    assert (hit.where.row, hit.where.column, hit.expected, hit.actual) == (kind, "repealed", 23, 24)
    assert set(hit.where.cells) == {f"documents.{kind}.made", f"documents.{kind}.repealed"}


def test_a_blank_cell_or_a_missing_report_says_nothing():
    assert hits(None, 24, 20) == []
    assert hits(3, "/", 20) == []
    assert hits(3, 24, None) == []
    assert hits(3, 24, 20, year=2022) == []


def test_last_years_uncertain_cell_makes_a_notice():
    (hit,) = hits(3, 24, 20, uncertain=("documents.in_force",))
    assert hit.severity == "notice"
