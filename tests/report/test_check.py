"""The JSON of a finding, and to which years a check applies."""

import pytest

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Example, Finding, Severity, Where


def test_what_does_not_apply_is_absent_from_where():
    assert Where().as_json() == {}
    assert Where(section=3, row="received", column="total", start=0, end=0).as_json() == {
        "section": 3,
        "row": "received",
        "column": "total",
        "start": 0,
        "end": 0,
    }
    assert Where(cells=("disputes.reconsideration.total",)).as_json() == {"cells": ["disputes.reconsideration.total"]}


def test_a_finding_prints_as_the_contract_says():
    where = Where(section=3, row="received", column="total")
    found = Finding("AR301", "applications-balance", Severity.ERROR, "总计一列……", where, "《条例》第五十条", 12, 11)
    assert found.as_json() == {
        "id": "AR301",
        "name": "applications-balance",
        "severity": "error",
        "message": "总计一列……",
        "where": {"section": 3, "row": "received", "column": "total"},
        "expected": 12,
        "actual": 11,
        "basis": "《条例》第五十条",
    }


def test_expected_and_actual_are_left_out_where_there_are_none_but_zero_stays():
    found = Finding("AR004", "section-missing", Severity.ERROR, "缺少", Where(), "依据").as_json()
    assert "expected" not in found
    assert "actual" not in found
    zero = Finding("AR401", "disputes-total", Severity.ERROR, "不等", Where(), "依据", 0, 0).as_json()
    assert (zero["expected"], zero["actual"]) == (0, 0)


@pytest.mark.parametrize(
    ("years", "year", "holds"),
    [
        ((2021, None), 2021, True),
        ((2021, None), 2020, False),
        ((2021, None), 2030, True),
        ((2019, 2020), 2020, True),
        ((2019, 2020), 2021, False),
        ((2021, None), None, True),
    ],
)
def test_a_check_holds_from_its_first_to_its_last_year(years, year, holds):
    nothing = Example(AnnualReport())
    check = Check("X", "x", Severity.ERROR, "", "", lambda *_: [], nothing, nothing, years)
    assert check.holds_for(year) is holds


def test_checks_hold_from_the_first_statutory_form_on_unless_they_say_otherwise():
    nothing = Example(AnnualReport())
    assert Check("X", "x", Severity.ERROR, "", "", lambda *_: [], nothing, nothing).years == (2019, None)
