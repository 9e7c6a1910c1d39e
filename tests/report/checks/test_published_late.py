"""AR008: the last day for each kind of office (条例 49; 年度报告格式 二)."""

from datetime import date

import pytest

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.checks.published_late import check, find
from gongkai.report.standing import Standing

JANUARY, FEBRUARY, MARCH_10, MARCH_31 = date(2025, 1, 31), date(2025, 2, 20), date(2025, 3, 10), date(2025, 3, 31)


def severity(agency, published, year=2024, level=None):
    """The weight of the finding, None where there is none."""
    hits = list(find(AnnualReport(agency=agency, year=year), Circumstances(None, published, level)))
    assert len(hits) < 2
    return (hits[0].severity or check.severity).value if hits else None


def after(day):
    return date.fromordinal(day.toordinal() + 1)


@pytest.mark.parametrize(
    ("agency", "last", "weight"),
    [
        ("青山县司法局", JANUARY, "error"),
        ("青山县人民政府办公室", JANUARY, "error"),
        ("青山县白石镇人民政府", JANUARY, "error"),
        ("江东区城南街道办事处", JANUARY, "error"),
        ("青山县人民政府", FEBRUARY, "warning"),
        ("青山县人民政府", MARCH_31, "error"),
        ("江东区", FEBRUARY, "warning"),
        ("宿迁市人民政府", MARCH_10, "warning"),
        ("宿迁市", MARCH_31, "error"),
        ("上海市人民政府", MARCH_31, "error"),
        ("平潭综合实验区", JANUARY, "notice"),
        ("平潭综合实验区", MARCH_31, "error"),
        ("", JANUARY, "notice"),
    ],
)
def test_the_last_day_is_in_time_and_the_next_is_late(agency, last, weight):
    assert severity(agency, last) != weight
    assert severity(agency, after(last)) == weight


@pytest.mark.parametrize("agency", ["青山县人民政府", "宿迁市", "上海市人民政府", "上海市徐汇区人民政府"])
def test_a_government_is_not_measured_by_the_day_of_departments(agency):
    assert severity(agency, after(JANUARY)) is None


def test_a_district_of_a_municipality_has_the_later_day():
    assert severity("上海市徐汇区人民政府", MARCH_10) is None
    assert severity("上海市徐汇区人民政府", after(MARCH_10)) == "warning"


@pytest.mark.parametrize("agency", ["青山县人民政府", "宿迁市"])
def test_the_days_of_the_notice_of_2021_do_not_bind_earlier_reports(agency):
    assert severity(agency, date(2021, 3, 31), year=2020) is None
    assert severity(agency, date(2021, 4, 1), year=2020) == "error"


def test_what_the_office_knows_of_itself_beats_its_name():
    assert severity("昆山市人民政府", after(FEBRUARY)) is None
    assert severity("昆山市人民政府", after(FEBRUARY), level=Standing.COUNTY) == "warning"
    assert severity("平潭综合实验区", after(JANUARY), level=Standing.DEPARTMENT) == "error"


def test_without_a_day_or_a_year_nothing_is_said():
    assert severity("青山县司法局", None) is None
    assert severity("青山县司法局", date(2030, 1, 1), year=None) is None


def test_the_days_late_are_counted():
    (hit,) = find(AnnualReport(agency="青山县司法局", year=2024), Circumstances(published_on=date(2025, 2, 10)))
    assert "晚了10天" in hit.message
    assert (hit.expected, hit.actual) == ("2025-01-31", "2025-02-10")


@pytest.mark.parametrize(("agency", "published"), [("青山县", date(2022, 2, 21)), ("宿迁市", date(2022, 3, 11))])
def test_the_days_of_the_notice_bind_the_report_of_2021(agency, published):
    assert severity(agency, published, year=2021) == "warning"


@pytest.mark.parametrize(
    ("agency", "published", "words"),
    [
        ("青山县司法局", date(2025, 2, 1), "部门应当在1月31日前公布。"),
        ("白石镇人民政府", date(2025, 2, 1), "乡镇（街道）应当在1月31日前公布。"),
        ("青山县", date(2025, 2, 21), "县级政府应当在2月20日前公布。"),
        ("宿迁市", date(2025, 4, 1), "地市级政府应当在3月31日前公布。"),
        ("平潭综合实验区", date(2025, 2, 1), "日公布；从名称看不出是哪一类机关，是部门、乡镇的应当在1月31日前公布。"),
        ("平潭综合实验区", date(2025, 4, 1), "晚了1天：各类机关都应当在3月31日前公布。"),
    ],
)
def test_the_sentence_says_who_must_by_when(agency, published, words):
    (hit,) = find(AnnualReport(agency=agency, year=2024), Circumstances(published_on=published))
    assert hit.message.endswith(words)
