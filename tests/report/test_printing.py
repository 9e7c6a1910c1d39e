"""A report as printed: title, headings, paragraphs, figures."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.printing import Words, figure, paragraphs, sheet

OTHER_NAME = "局里二〇二五年度政府信息公开工作年度报告"
SIX = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
]


@pytest.mark.parametrize("form", ["2019", "2021"])
def test_the_six_sections_are_there_even_if_the_report_lacks_them(form: str) -> None:
    parts = sheet(AnnualReport(form=form)).parts
    assert [part.heading for part in parts] == SIX
    assert [part.table is not None for part in parts] == [False, True, True, True, False, False]


def test_nothing_that_a_report_says_is_lost() -> None:
    sections = (
        Section(5, "存在问题", "甲"),
        Section(1, "概述", "乙"),
        Section(5, "改进", "丙"),
        Section(8, "附", "丁"),
    )
    parts = {
        part.heading: [words.body for words in part.words] for part in sheet(AnnualReport(sections=sections)).parts
    }
    assert parts == {heading: [] for heading in SIX} | {SIX[0]: ["乙"], SIX[4]: ["甲", "丙"], "八、附": ["丁"]}


def test_a_report_without_a_form_keeps_its_own_sections_in_their_order() -> None:
    sections = (Section(2, "计划", "乙"), Section(1, "概述", "甲"), Section(0, "附注", "丙"))
    parts = sheet(AnnualReport(form=None, sections=sections)).parts
    assert [(part.heading, part.table) for part in parts] == [("附注", None), ("一、概述", None), ("二、计划", None)]


@pytest.mark.parametrize(
    ("report", "lines"),
    [
        (AnnualReport(agency="某县司法局", year=2025), ("某县司法局", "2025年政府信息公开工作年度报告")),
        (AnnualReport(agency="某局", year=2025), ("某局2025年政府信息公开工作年度报告",)),
        (AnnualReport(agency="某局"), ("某局政府信息公开工作年度报告",)),
        (AnnualReport(agency="某县司法局", title=OTHER_NAME), (OTHER_NAME,)),
        (AnnualReport(agency="某局", title=" 某局\n二〇二五年度政府信息公开工作年度报告 "), ("某局", OTHER_NAME[2:])),
        (AnnualReport(), ("政府信息公开工作年度报告",)),
    ],
)
def test_title(report: AnnualReport, lines: tuple[str, ...]) -> None:
    assert sheet(report).title_lines == lines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("（一）主动公开", ("（一）主动公开", "")),
        ("（二）依申请公开。收到申请3件。", ("（二）依申请公开。", "收到申请3件。")),
        ("（十一）其他：无", ("（十一）其他：", "无")),
        ("（一）加强领导；（二）健全制度", ("（一）加强领导；", "（二）健全制度")),
        ("一是解读不足。", ("", "一是解读不足。")),
        ("（1）网站", ("", "（1）网站")),
        ("（一）" + "全" * 25 + "。后文", ("", "（一）" + "全" * 25 + "。后文")),
        ("（一）" + "全" * 24 + "。后文", ("（一）" + "全" * 24 + "。", "后文")),
    ],
)
def test_second_level_headings(text: str, words: tuple[str, str]) -> None:
    assert paragraphs(text) == (Words(*words),)


def test_paragraphs_are_lines_without_indents_and_blanks() -> None:
    assert [w.body for w in paragraphs("　　甲。\n\n \r\n乙\x00\ud800丙。 \u2028丁")] == ["甲。", "乙丙。", "丁"]


@pytest.mark.parametrize(
    ("value", "printed"),
    [(0, "0"), (11398889, "11398889"), (-3, "-3"), (None, ""), ("316.44", "316.44"), ("/", "/"), (" 二\n十 ", "二 十")],
)
def test_figures(value: int | str | None, printed: str) -> None:
    assert figure(value) == printed


def test_a_banner_is_one_printable_line() -> None:
    assert sheet(AnnualReport(), banner=" 演示\n数据\x07 ").banner == "演示 数据"
