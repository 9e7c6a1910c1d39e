"""AR806: what the finding says; the cases of speech stand in sentences.tsv and test_shares.py."""

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.percentage import check
from gongkai.report.examine import finding
from gongkai.report.samples import zeros


def found(text, figures=None, agency="青山县民政局", number=1, **other):
    report = AnnualReport(
        agency=agency, year=2024, sections=(Section(number, "总体情况", text),), figures=figures or {}, **other
    )
    return [finding(check, hit, report) for hit in check.find(report, Circumstances())]


def test_the_finding_gives_the_true_share():
    (result,) = found("答复申请805件，其中公开258件，占33.9%。")
    assert (result.severity.value, result.expected, result.actual) == ("warning", "32.0%", "33.9%")
    assert result.message == "正文写“33.9%”，按258÷805算是 32.0%。请核对件数和比例。"


def test_the_base_may_stand_in_the_table_alone():
    table = zeros("applications.") | {"applications.total.received": 50}
    assert found("收到政府信息公开申请20件，其中予以公开10件，占20%。", table) == []
    assert len(found("收到政府信息公开申请20件，其中予以公开10件，占20%。")) == 1


def test_the_total_may_stand_in_the_sentence_before():
    assert found("答复申请50件。其中，公开10件，占20%。") == []
    assert len(found("答复申请50件。其中，公开10件，占30%。")) == 1
