"""AR906: what the finding says, and where it looks; the cases of speech stand in sentences.tsv."""

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.vague_count import check
from gongkai.report.examine import finding


def found(text, figures=None, agency="青山县民政局", number=1, **other):
    report = AnnualReport(
        agency=agency, year=2024, sections=(Section(number, "总体情况", text),), figures=figures or {}, **other
    )
    return [finding(check, hit, report) for hit in check.find(report, Circumstances())]


def test_the_finding_quotes_the_vague_count():
    (result,) = found("全年公开信息1000余条。")
    assert (result.severity.value, result.message) == ("notice", "“1000余条”不是准数。能写准数的，请写准数。")


def test_one_finding_a_sentence():
    assert len(found("全年公开信息1000余条，印发文件20余件；制发文件若干。")) == 2


def test_only_the_overview_and_the_last_section_are_read():
    text = "多次召开培训会，公开信息100余条。"
    report = AnnualReport(sections=(Section(5, "存在的主要问题及改进情况", text),))
    assert list(check.find(report, Circumstances())) == []
    assert len(found(text)) == 1
