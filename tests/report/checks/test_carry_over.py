"""AR701: this year's brought forward against last year's carried forward."""

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.checks.carry_over import check, find
from gongkai.report.samples import zeros


def report(year, row, values, **other):
    figures = zeros("applications.") | {f"applications.{column}.{row}": value for column, value in values.items()}
    return AnnualReport(**({"agency": "青山县司法局", "year": year, "figures": figures} | other))


def hits(now, then, year=2024, previous=None, **other):
    last = report(2023, "carried_forward", then, **(previous or {}))
    return list(find(report(year, "brought_forward", now, **other), Circumstances(previous=last)))


def test_equal_columns_pass():
    assert hits({"natural_person": 3, "total": 3}, {"natural_person": 3, "total": 3}) == []


def test_each_column_is_compared_for_itself():
    found = hits({"natural_person": 3, "total": 3}, {"enterprise": 3, "total": 3})
    assert [(hit.where.column, hit.expected, hit.actual) for hit in found] == [
        ("natural_person", 0, 3),
        ("enterprise", 3, 0),
    ]
    assert found[0].where.cells == ("applications.natural_person.brought_forward",)
    assert (found[0].where.section, found[0].where.row) == (3, "brought_forward")


def test_nothing_is_compared_without_last_years_report():
    assert list(find(report(2024, "brought_forward", {"total": 9}), Circumstances())) == []


def test_nothing_is_compared_across_a_gap_or_with_another_office():
    assert hits({"total": 9}, {}, year=2025) == []
    assert hits({"total": 9}, {}, previous={"agency": "白石县司法局"}) == []


def test_a_blank_or_senseless_cell_is_left_to_ar010_and_ar011():
    assert hits({"total": None}, {"total": 4}) == []
    assert hits({"total": "无"}, {"total": 4}) == []
    assert hits({"total": 4}, {"total": None}) == []


def test_the_change_of_form_does_not_matter_for_table_three():
    (hit,) = hits({"total": 4}, {"total": 5}, previous={"form": "2019"})
    assert hit.where.column == "total"


def test_last_years_uncertain_cell_makes_a_notice():
    (sure,) = hits({"total": 4}, {"total": 5})
    (unsure,) = hits({"total": 4}, {"total": 5}, previous={"uncertain": ("applications.total",)})
    assert (sure.severity or check.severity) == "error"
    assert unsure.severity == "notice"
