"""AR807: what the finding says; the cases of speech stand in sentences.tsv."""

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.text_conflict import check
from gongkai.report.examine import finding


def found(text, figures=None, agency="青山县民政局", number=1, **other):
    report = AnnualReport(
        agency=agency, year=2024, sections=(Section(number, "总体情况", text),), figures=figures or {}, **other
    )
    return [finding(check, hit, report) for hit in check.find(report, Circumstances())]


def test_the_finding_stands_at_the_second_place_and_names_both():
    text = "全年共收到政府信息公开申请12件。\n年内共收到政府信息公开申请15件。"
    (result,) = found(text)
    assert (result.severity.value, result.expected, result.actual) == ("warning", 12, 15)
    assert result.message == "前面写收到政府信息公开申请 12 件，这里写 15 件，两处不一致。请核对。"
    assert result.where.start == text.index("年内")


def test_another_unit_is_another_count():
    assert found("全年共主动公开政府信息120条。\n全年共主动公开政府信息30份。") == []


def test_sections_are_compared_with_each_other():
    sections = (
        Section(1, "总体情况", "全年共收到政府信息公开申请12件。"),
        Section(6, "其他", "本年共收到政府信息公开申请15件。"),
    )
    report = AnnualReport(agency="青山县民政局", year=2024, sections=sections)
    (hit,) = check.find(report, Circumstances())
    assert hit.where.section == 6


def test_what_one_sentence_says_twice_is_not_compared():
    assert found("全年共收到政府信息公开申请12件；年内共收到政府信息公开申请15件。") == []
