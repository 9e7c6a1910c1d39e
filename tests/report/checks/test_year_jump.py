"""AR704: figures that changed beyond the bound, one finding a row, only between cells that mean the same."""

from itertools import pairwise

import pytest

from gongkai import readers
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.checks.year_jump import find
from gongkai.report.choices import Choices
from gongkai.report.recognise import recognise

SUITS = "disputes.litigation_direct.total"


def hits(then, now, *, year=2024, previous=None, choices=Choices(), **other):
    last = AnnualReport(**({"agency": "青山县司法局", "year": 2023, "figures": then} | (previous or {})))
    report = AnnualReport(**({"agency": "青山县司法局", "year": year, "figures": now} | other))
    return list(find(report, Circumstances(previous=last, choices=choices)))


def jumps(then, now, **more):
    return bool(hits({SUITS: then}, {SUITS: now}, **more))


@pytest.mark.parametrize(
    ("then", "now", "found"),
    [
        (12, 1, True),
        (1, 12, True),
        (2, 10, False),
        (2, 11, True),
        (51, 10, True),
        (50, 10, False),
        (0, 10, True),
        (10, 0, True),
        (0, 9, False),
        (9, 0, False),
        (0, 0, False),
        (1, 9, False),
        (300, 300, False),
    ],
)
def test_more_than_the_factor_and_at_least_the_floor(then, now, found):
    assert jumps(then, now) is found


def test_the_office_sets_both_bounds():
    assert not jumps(1, 12, choices=Choices(jump_factor=12))
    assert jumps(1, 12, choices=Choices(jump_factor=11.9))
    assert not jumps(1, 12, choices=Choices(jump_floor=13))
    assert jumps(0, 3, choices=Choices(jump_floor=3))


def test_a_single_cell_is_named_with_both_figures():
    (hit,) = hits({SUITS: 12}, {SUITS: 1})
    assert (hit.expected, hit.actual, hit.severity) == (12, 1, None)
    assert (hit.where.section, hit.where.row, hit.where.column, hit.where.cells) == (
        4,
        "litigation_direct",
        "total",
        (SUITS,),
    )
    assert "12" in hit.message
    assert "未经复议直接起诉" in hit.message


def row(name, **columns):
    return {f"applications.{column}.{name}": value for column, value in columns.items()}


def test_where_the_total_jumped_its_columns_are_not_told_again():
    then, now = row("granted", natural_person=2, total=2), row("granted", natural_person=40, total=40)
    (hit,) = hits(then, now)
    assert hit.where.cells == ("applications.total.granted",)


def test_where_only_columns_jumped_the_row_is_told_once_with_them():
    then = row("granted", natural_person=40, enterprise=0, legal_service=0, total=40)
    now = row("granted", natural_person=0, enterprise=20, legal_service=20, total=40)
    (hit,) = hits(then, now)
    assert [cell.split(".")[1] for cell in hit.where.cells] == ["natural_person", "enterprise", "legal_service"]
    assert (hit.where.row, hit.where.column, hit.expected) == ("granted", None, None)


def test_what_was_handled_follows_from_what_was_received():
    both = row("received", total=2) | row("handled", total=2), row("received", total=60) | row("handled", total=60)
    assert [hit.where.row for hit in hits(*both)] == ["received"]
    assert [hit.where.row for hit in hits(row("handled", total=2), row("handled", total=60))] == ["handled"]


def test_across_the_change_of_form_only_what_means_the_same():
    then = row("other", total=50) | row("granted", total=50) | {"documents.rules.made": 50}
    now = row("other", total=0) | row("granted", total=0) | {"documents.rules.made": 0}
    assert [hit.where.row for hit in hits(then, now, previous={"form": "2019"})] == ["granted"]
    assert len(hits(then, now)) == 3


def test_changes_and_amounts_of_the_trial_form_are_not_compared():
    then = {"documents_2019.licensing.change": 1, "documents_2019.procurement.amount": "20万元"}
    now = {"documents_2019.licensing.change": 40, "documents_2019.procurement.amount": "300000元"}
    assert hits(then, now, form="2019", year=2020, previous={"form": "2019", "year": 2019}) == []


def test_money_is_compared_as_decimals():
    cell = "charges.administrative"
    assert len(hits({cell: "2.5"}, {cell: "251.7"})) == 1
    assert hits({cell: "2.5"}, {cell: "12.5"}) == []
    assert hits({cell: None}, {cell: "12.5"}) == []


@pytest.mark.parametrize("value", [None, "", "/", "无", "-1"])
def test_a_blank_or_senseless_cell_is_left_to_ar010_and_ar011(value):
    assert not jumps(value, 40)
    assert not jumps(40, value)


def test_a_count_with_a_remark_is_a_count():
    assert jumps("22（其中修订16件）", 2)


def test_nothing_without_last_years_report_or_with_anothers():
    assert list(find(AnnualReport(year=2024, figures={SUITS: 40}), Circumstances())) == []
    assert not jumps(0, 40, year=2025)
    assert not jumps(0, 40, previous={"agency": "白石县司法局"})


def test_last_years_uncertain_cell_makes_a_notice():
    (hit,) = hits({SUITS: 12}, {SUITS: 1}, previous={"uncertain": ("disputes.litigation_direct",)})
    assert hit.severity == "notice"


@pytest.mark.reports
def test_the_published_reports(reports):
    """016 against 015: the suits fell from 12 to 1; the other jumps are those that the acceptance allows."""
    years = [recognise(readers.read(str(next(reports.glob(f"{n}_*"))))) for n in ("013", "014", "015", "016")]
    found = [
        {(hit.where.section, hit.where.row): (hit.expected, hit.actual) for hit in find(now, Circumstances(then))}
        for then, now in pairwise(years)
    ]
    assert found[2][4, "litigation_direct"] == (12, 1)
    assert set(found[2]) == {(4, "litigation_direct"), (2, "normative_documents"), (2, "coercion")}
    assert set(found[1]) == {(3, "not_held"), (4, "litigation_direct")}
