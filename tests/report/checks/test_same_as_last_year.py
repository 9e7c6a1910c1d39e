"""AR705: tables taken over from last year, and years in which nothing happened."""

from itertools import pairwise

import pytest

from gongkai import readers
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.checks.same_as_last_year import find
from gongkai.report.form_2019 import FORM as TRIAL
from gongkai.report.recognise import recognise
from gongkai.report.samples import zeros


def report(year, counted, other=None):
    own = {"agency": "青山县司法局", "year": year, "figures": zeros("") | counted}
    return AnnualReport(**(own | (other or {})))


def hits(then, now, previous=None, **other):
    last = report(2023, then, previous)
    return list(find(report(2024, now, other), Circumstances(previous=last)))


BUSY = {
    "decisions.licensing": 128,
    "applications.natural_person.received": 7,
    "applications.total.received": 7,
    "charges.administrative": "3.5",
}


def test_the_same_figures_are_one_finding():
    (hit,) = hits(BUSY, BUSY)
    assert hit.severity is None
    assert "2023年" in hit.message


@pytest.mark.parametrize(
    "cell", ["decisions.licensing", "applications.enterprise.other", "disputes.litigation_direct.total"]
)
def test_one_other_figure_is_enough_for_another_table(cell):
    assert hits(BUSY, BUSY | {cell: 1}) == []


def test_the_same_amount_written_otherwise_is_the_same():
    assert len(hits(BUSY, BUSY | {"charges.administrative": "3.50"})) == 1


def test_two_years_of_zeros_may_be_alike():
    assert hits({}, {}) == []


def test_a_stock_may_stay_as_it_is():
    stock = {"documents.normative_documents.in_force": 12}
    assert hits(stock, stock) == []


def test_one_or_two_small_figures_may_be_the_same_by_chance():
    (one,) = hits({"decisions.penalty": 3}, {"decisions.penalty": 3})
    assert one.severity == "notice"
    (large,) = hits({"decisions.penalty": 10}, {"decisions.penalty": 10})
    assert large.severity is None
    many = {"decisions.penalty": 3, "decisions.coercion": 2, "decisions.licensing": 1}
    assert hits(many, many)[0].severity is None


def test_sums_of_one_figure_are_no_second_figure():
    one = {
        f"applications.{column}.{row}": 2 for column in ("natural_person", "total") for row in ("received", "handled")
    }
    assert hits(one, one)[0].severity == "notice"


def test_uncertain_cells_make_a_notice():
    assert hits(BUSY, BUSY, uncertain=("applications.total",))[0].severity == "notice"
    assert hits(BUSY, BUSY, previous={"uncertain": ("decisions",)})[0].severity == "notice"


def test_whole_tables_of_one_form_are_compared():
    part = {cell: value for cell, value in (zeros("") | BUSY).items() if not cell.startswith("applications.")}
    assert hits(BUSY, BUSY, figures=part) == []
    assert hits(BUSY, BUSY, previous={"form": "2019"}) == []
    trial = dict.fromkeys(TRIAL.cells, 4)
    assert hits({}, {}, form="2019", figures=trial, previous={"form": "2019", "figures": trial, "year": 2023}) != []


def test_nothing_without_last_years_report_or_with_anothers():
    assert list(find(report(2024, BUSY), Circumstances())) == []
    assert hits(BUSY, BUSY, agency="白石县司法局") == []


@pytest.mark.reports
def test_the_published_reports_differ_from_year_to_year(reports):
    years = [recognise(readers.read(str(next(reports.glob(f"{n}_*"))))) for n in ("013", "014", "015", "016")]
    assert [list(find(now, Circumstances(then))) for then, now in pairwise(years)] == [[], [], []]
