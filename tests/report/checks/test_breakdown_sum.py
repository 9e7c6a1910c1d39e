"""AR805: what the finding says; the cases of speech stand in sentences.tsv and test_breakdowns.py."""

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.breakdown_sum import check
from gongkai.report.examine import finding


def found(text, figures=None, agency="青山县民政局", number=1, **other):
    report = AnnualReport(
        agency=agency, year=2024, sections=(Section(number, "总体情况", text),), figures=figures or {}, **other
    )
    return [finding(check, hit, report) for hit in check.find(report, Circumstances())]


def test_the_finding_gives_the_sum_and_the_difference():
    text = "主动公开信息100条（甲类30条，乙类50条，丙类10条）。"
    (result,) = found(text)
    assert (result.severity.value, result.expected, result.actual) == ("warning", 90, 100)
    assert result.message == "写明的总数是 100 条，列出的各部分合计 90 条，少 10 条。请核对总数和各部分的数。"
    assert text[result.where.start : result.where.end] == "100条（甲类30条，乙类50条，丙类10条"


def test_channels_may_overlap():
    (result,) = found("主动公开信息100条，其中网站80条，公众号60条。")
    assert result.severity.value == "notice"
    assert "多 40 条" in result.message


def test_a_long_list_that_is_short_by_little_is_pointed_out():
    text = "信息100条，其中甲类30条，乙类30条，丙类20条，丁类{}条。"
    assert [r.severity.value for r in found(text.format(18))] == ["notice"]
    assert found(text.format(17)) == []


def test_what_belongs_to_a_part_is_no_part_of_the_whole():
    """其中网站60条，含文件20条，公告40条: the last two make up the 60, and the list of the 300 stays open."""
    assert found("信息300条，其中网站发布60条，含文件20条，其他公告40条。") == []
    assert found("信息300条，其中网站发布60条，包括文件20条，其他公告40条。") == []
    assert len(found("信息300条，其中网站发布60条，其他公告40条。")) == 1


def test_a_second_list_behind_a_list_names_no_total():
    lists = "信息100条，其中文件类60条，公告类31条，其他类9条。{}网站20条，公众号30条，公开栏{}条。"
    assert found(lists.format("其中", 50)) == []
    assert found(lists.format("其中", 51)) == []
    assert len(found("信息9条。其中网站20条，公众号30条，公开栏51条。")) == 1
