"""AR202: an amount typed in 元 where 万元 is due; false alarms are worse than silence."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.charges_unit import check, find

CELL = "charges.administrative"


def severity(agency, amount, before=None, text="", uncertain=()):
    sections = (Section(2, "主动公开政府信息情况", text),)
    report = AnnualReport(agency=agency, year=2024, figures={CELL: amount}, sections=sections)
    previous = AnnualReport(agency=agency, year=2023, figures={CELL: before}, uncertain=uncertain) if before else None
    hits = list(find(report, Circumstances(previous=previous)))
    return (hits[0].severity or check.severity).value if hits else None


@pytest.mark.parametrize(
    ("agency", "amount"),
    [
        ("沙坡头区司法局", "0"),
        ("沭阳县人民政府", "4068.208"),
        ("洪泽区人民政府", "7730.28"),
        ("宿迁市", "59237.2449"),
        ("测试市", "316441"),
        ("平潭综合实验区", "24252.311082"),
        ("平潭综合实验区", "9116.36"),
        ("青山县教育局", "5200.5"),
        ("宿迁市公安局", "8000"),
        ("白石镇人民政府", "120.55"),
    ],
)
def test_real_amounts_are_left_alone(agency, amount):
    assert severity(agency, amount) is None


@pytest.mark.parametrize(
    ("agency", "seldom", "never"),
    [
        ("白石镇人民政府", 2_000, 20_000),
        ("城南街道办事处", 2_000, 20_000),
        ("青山县司法局", 10_000, 100_000),
        ("宿迁市司法局", 100_000, 1_000_000),
        ("青山县人民政府", 300_000, 1_000_000),
    ],
)
def test_the_stated_bounds(agency, seldom, never):
    assert severity(agency, str(seldom - 1)) is None
    assert severity(agency, str(seldom)) == "notice"
    assert severity(agency, str(never - 1)) == "notice"
    assert severity(agency, str(never)) == "warning"


@pytest.mark.parametrize(
    ("agency", "never"),
    [("宿迁市", 3_000_000), ("平潭综合实验区", 3_000_000), ("广东省人民政府", 10_000_000), ("国家某局", 3_000_000)],
)
def test_larger_offices_have_one_bound(agency, never):
    assert severity(agency, str(never - 1)) is None
    assert severity(agency, str(never)) == "warning"


def test_a_real_amount_of_a_county_typed_in_yuan_is_found():
    for amount in ("40682080", "77302800"):
        assert severity("沭阳县人民政府", amount) == "warning"


def test_more_than_two_decimals_are_not_yuan():
    assert severity("青山县司法局", "251000.125") is None
    assert severity("青山县司法局", "251000.12") == "warning"
    assert severity("青山县司法局", "251000.1200") == "warning"


@pytest.mark.parametrize(
    ("before", "amount", "weight"),
    [
        ("0.5", "5000", "warning"),
        ("1", "5000", "warning"),
        ("1", "4999", "notice"),
        ("1", "20000", "warning"),
        ("1", "20001", "notice"),
        ("1", "2000", "notice"),
        ("1", "1999", None),
        ("1", "50000", "notice"),
        ("1", "50001", None),
        ("0.05", "500", "notice"),
        ("25.1", "27.3", None),
    ],
)
def test_ten_thousand_times_last_year(before, amount, weight):
    assert severity("宿迁市司法局", amount, before) == weight


def test_last_years_uncertain_amount_makes_a_notice():
    assert severity("宿迁市司法局", "5000", "0.5", uncertain=("charges.administrative",)) == "notice"


@pytest.mark.parametrize("cell", ["251000元", "3200 元"])
def test_a_cell_that_says_yuan_is_sure(cell):
    assert severity("测试市", cell) == "warning"


def test_a_cell_that_says_ten_thousand_yuan_is_not():
    assert severity("测试市", "25.1万元") is None


def test_the_reports_own_sentence_is_sure():
    assert severity("宿迁市司法局", "5200", text="全年行政事业性收费5,200元。") == "warning"
    assert severity("宿迁市司法局", "5200", text="全年行政事业性收费5200万元。") is None
    assert severity("宿迁市司法局", "5200", text="全年行政事业性收费降低。信息处理费5200元。") is None


@pytest.mark.parametrize("cell", [None, "无", "/", "0", 0, "-5"])
def test_no_amount_no_finding(cell):
    assert severity("青山县司法局", cell) is None
