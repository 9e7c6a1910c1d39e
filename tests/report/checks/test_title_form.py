"""AR001: the title against the statutory name; blanks and the width of characters are no difference."""

import pytest

from gongkai.paper import Paper, Paragraph
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.checks.title_form import find
from gongkai.report.recognise import recognise


def hits(title, agency="青山县司法局", year=2024, **other):
    return list(find(AnnualReport(title=title, agency=agency, year=year, **other), Circumstances()))


@pytest.mark.parametrize(
    "title",
    [
        "青山县司法局2024年政府信息公开工作年度报告",
        "青山县司法局 2024 年政府信息公开工作年度报告",
        "青山县司法局\n2024年政府信息公开\n工作年度报告",
        "青山县司法局２０２４年政府信息公开工作年度报告",
        "《青山县司法局2024年政府信息公开工作年度报告》",
        "青山县司法局二〇二四年政府信息公开工作年度报告",
        "青山县人民政府本级2024年政府信息公开工作年度报告",
        "",
    ],
)
def test_the_statutory_name_in_any_print_is_right(title):
    assert hits(title) == []


@pytest.mark.parametrize(
    "title",
    [
        "青山县司法局2024年度政府信息公开工作年度报告",
        "2024年青山县司法局政府信息公开工作年度报告",
        "青山县司法局2024年政府信息公开年度报告",
        "青山县司法局政府信息公开工作2024年度报告",
        "青山县司法局关于2024年政府信息公开工作年度报告",
        "青山县司法局2024年政府信息公开工作报告",
        "青山县司法局2024年政务公开工作年度报告",
        "青山县司法局2024年信息公开工作年度报告",
        "2024年政府信息公开工作年度报告",
    ],
)
def test_other_names_are_warned_of_with_the_right_one(title):
    (hit,) = hits(title)
    assert hit.severity is None
    assert hit.expected == "青山县司法局2024年政府信息公开工作年度报告"
    assert hit.expected in hit.message
    assert hit.actual == title


def test_a_title_that_may_not_be_the_reports_is_a_notice():
    (hit,) = hits("青山县司法局2024年报告")
    assert hit.severity == "notice"


def test_a_title_without_any_known_agency_is_a_notice():
    (hit,) = hits("2024年政府信息公开工作年度报告", agency="")
    assert hit.severity == "notice"
    assert hit.expected == "机关名称2024年政府信息公开工作年度报告"


def test_a_page_title_or_a_files_name_is_no_title():
    assert hits("青山县司法局2024年度政府信息公开年报报告", title_printed=False) == []


@pytest.mark.parametrize(("lines", "count"), [((), 0), (("青山县司法局2024年政府信息公开年度报告",), 1)])
def test_a_report_knows_whether_its_title_is_printed(lines, count):
    words = (*lines, "本报告由青山县司法局编制，所列数据的统计期限为2024年1月1日至12月31日。", "一、总体情况", "甲。")
    blocks = tuple(Paragraph(text) for text in words)
    report = recognise(Paper("x.html", "html", blocks, title="青山县司法局2024年政府信息公开年度报告"))
    assert report.title == "青山县司法局2024年政府信息公开年度报告"
    assert len(list(find(report, Circumstances()))) == count
