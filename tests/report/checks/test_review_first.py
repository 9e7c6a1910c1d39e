"""AR402: suits without review beside refusals under Articles 14 to 16 (Reconsideration Law, Article 23)."""

import pytest

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.checks.review_first import check, find
from gongkai.report.samples import zeros

ZERO = zeros("applications.total.") | zeros("disputes.")


def hits(**figures):
    changed = {"applications.total." + row: count for row, count in figures.items() if row != "suits"}
    suits = {"disputes.litigation_direct.total": figures.get("suits", 0)}
    return list(find(AnnualReport(year=2024, figures=ZERO | changed | suits), Circumstances()))


@pytest.mark.parametrize(
    "row",
    ["state_secret", "other_law", "three_securities", "third_party", "internal_affairs", "process", "enforcement_file"],
)
def test_each_ground_of_articles_14_to_16_counts(row):
    (hit,) = hits(**{row: 3, "suits": 2})
    assert hit.actual == 2
    assert "2 件" in hit.message
    assert "3 件" in hit.message
    assert f"applications.total.{row}" in hit.where.cells


@pytest.mark.parametrize(
    "row", ["granted", "partial", "administrative_query", "not_held", "petition", "repeated", "fee_unpaid", "other"]
)
def test_other_outcomes_may_be_sued_at_once(row):
    assert hits(**{row: 9, "suits": 2}) == []


def test_without_a_direct_suit_or_a_refusal_nothing_is_said():
    assert hits(third_party=3) == []
    assert hits(suits=3) == []
    assert list(find(AnnualReport(year=2024), Circumstances())) == []


def test_refusals_are_added_up():
    assert "不予公开 5 件" in hits(third_party=3, process=2, suits=1)[0].message


def test_it_holds_from_2024():
    assert not check.holds_for(2023)
    assert check.holds_for(2024)
    assert check.severity == "notice"
