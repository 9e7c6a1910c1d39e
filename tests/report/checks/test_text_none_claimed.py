"""AR802: what the finding says; the cases of speech stand in sentences.tsv."""

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.text_none_claimed import check
from gongkai.report.examine import finding
from gongkai.report.samples import zeros


def found(text, figures=None, agency="青山县民政局", number=1, **other):
    report = AnnualReport(
        agency=agency, year=2024, sections=(Section(number, "总体情况", text),), figures=figures or {}, **other
    )
    return [finding(check, hit, report) for hit in check.find(report, Circumstances())]


TABLE = zeros("applications.") | {
    f"applications.{column}.{row}": 3 for column in ("natural_person", "total") for row in ("received", "handled")
}


def test_none_said_where_some_are_counted():
    (result,) = found("本年度未收到政府信息公开申请。", TABLE)
    assert (result.severity.value, result.expected, result.actual) == ("error", 3, 0)
    assert result.message == "正文说没有收到政府信息公开申请，申请情况表的本年新收是 3 件。请核对，改成一致。"
    assert result.where.text == "未收到政府信息公开申请"
    assert result.where.cells == ("applications.total.received",)


def test_some_said_where_none_are_counted_is_told_once_a_sentence():
    text = "收到政府信息公开申请3件，办结3件。"
    (result,) = found(text, zeros("applications."))
    assert (result.expected, result.actual) == (0, 3)
    assert len(found(text + text, zeros("applications."))) == 2


def test_an_uncertain_table_gives_a_notice():
    (result,) = found("本年度未收到政府信息公开申请。", TABLE, uncertain=("applications.total.received",))
    assert result.severity.value == "notice"
