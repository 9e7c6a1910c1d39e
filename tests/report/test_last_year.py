"""Which report is last year's."""

import pytest

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.last_year import last_year, mismatch, same_agency


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("洪泽区人民政府", "淮安市洪泽区人民政府", True),
        ("宿迁市", "宿迁市人民政府", True),
        ("青山县 司法局", "青山县司法局", True),
        ("", "青山县司法局", True),
        ("青山县司法局", "白石县司法局", False),
        ("青山县司法局", "青山县", False),
    ],
)
def test_names_of_one_office(one, other, same):
    assert same_agency(one, other) is same
    assert same_agency(other, one) is same


@pytest.mark.parametrize(
    ("year", "before", "fits"), [(2024, 2023, True), (2024, 2022, False), (2024, 2024, False), (2024, 2025, False)]
)
def test_only_the_year_before_fits(year, before, fits):
    previous = AnnualReport(year=before)
    assert (mismatch(AnnualReport(year=year), previous) == "") is fits
    assert (last_year(AnnualReport(year=year), Circumstances(previous=previous)) is previous) is fits


def test_an_unknown_year_cannot_be_compared_and_the_sentence_says_whose():
    assert "这份年报" in mismatch(AnnualReport(), AnnualReport(year=2023))
    assert "上年年报" in mismatch(AnnualReport(year=2024), AnnualReport())


def test_another_office_is_named():
    text = mismatch(AnnualReport("青山县司法局", 2024), AnnualReport("白石县司法局", 2023))
    assert "青山县司法局" in text
    assert "白石县司法局" in text


def test_no_previous_report_is_none():
    assert last_year(AnnualReport(year=2024), Circumstances()) is None


def test_the_sentence_names_the_year_that_is_wanted_and_the_one_given():
    assert mismatch(AnnualReport(year=2024), AnnualReport(year=2021)) == (
        "与2024年年报比较，要给2023年的年报；给的是2021年的。"
    )
