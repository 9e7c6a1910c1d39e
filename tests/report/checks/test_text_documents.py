"""AR804: what the finding says; the cases of speech stand in sentences.tsv."""

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.text_documents import check
from gongkai.report.examine import finding
from gongkai.report.samples import zeros


def found(text, figures=None, agency="青山县民政局", number=1, **other):
    report = AnnualReport(
        agency=agency, year=2024, sections=(Section(number, "总体情况", text),), figures=figures or {}, **other
    )
    return [finding(check, hit, report) for hit in check.find(report, Circumstances())]


TABLE = zeros("documents.") | {"documents.normative_documents.made": 3}


def test_the_finding_names_both_figures():
    (result,) = found("全年制发行政规范性文件5件。", TABLE)
    assert (result.severity.value, result.expected, result.actual) == ("warning", 3, 5)
    assert result.message == "正文写制发行政规范性文件 5 件，第二部分的表是 3 件。请核对，改成一致。"
    assert result.where.cells == ("documents.normative_documents.made",)


def test_the_trial_form_counts_what_was_made_and_nothing_else():
    trial = {"documents_2019.normative_documents.made": 3, "documents_2019.normative_documents.public_total": 9}
    assert [r.expected for r in found("全年制发行政规范性文件5件。", trial)] == [3]
    assert found("废止规范性文件5件，现行有效规范性文件50件。", trial) == []


def test_a_remark_in_the_cell_is_not_compared():
    assert found("全年制发行政规范性文件5件。", {"documents.normative_documents.made": "3（含修订1件）"}) == []
