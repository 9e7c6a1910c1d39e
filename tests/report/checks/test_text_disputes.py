"""AR803: what the finding says; the cases of speech stand in sentences.tsv."""

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.text_disputes import check
from gongkai.report.examine import finding
from gongkai.report.samples import zeros


def found(text, figures=None, agency="青山县民政局", number=1, **other):
    report = AnnualReport(
        agency=agency, year=2024, sections=(Section(number, "总体情况", text),), figures=figures or {}, **other
    )
    return [finding(check, hit, report) for hit in check.find(report, Circumstances())]


TABLE = zeros("disputes.") | {
    "disputes.reconsideration.upheld": 2,
    "disputes.reconsideration.pending": 1,
    "disputes.reconsideration.total": 3,
    "disputes.litigation_direct.upheld": 1,
    "disputes.litigation_direct.total": 1,
    "disputes.litigation_after_review.upheld": 4,
    "disputes.litigation_after_review.total": 4,
}


def test_the_finding_names_both_figures():
    (result,) = found("因政府信息公开被申请行政复议7件。", TABLE)
    assert (result.severity.value, result.expected, result.actual) == ("error", 3, 7)
    assert result.message == "正文写行政复议 7 件，第四部分的表是 3 件。请核对，改成一致。"
    assert result.where.cells == ("disputes.reconsideration.total",)


def test_suits_may_be_both_kinds_or_one_and_those_pending_may_be_left_out():
    for count in (5, 1, 4):
        assert found(f"因政府信息公开被提起行政诉讼{count}件。", TABLE) == []
    assert [r.expected for r in found("因政府信息公开被提起行政诉讼2件。", TABLE)] == [5]
    assert found("因政府信息公开被申请行政复议2件。", TABLE) == []


def test_none_said_under_the_heading_of_applications_is_less_sure():
    text = "（二）依申请公开。\n没有发生行政诉讼。"
    assert [r.severity.value for r in found(text, TABLE)] == ["notice"]
    assert [r.severity.value for r in found("没有发生行政诉讼。", TABLE, number=4, agency="青山县民政局")] == []


def test_a_blank_table_is_not_compared():
    blank = dict.fromkeys(zeros("disputes."))
    assert found("因政府信息公开被申请行政复议7件。", blank) == []
