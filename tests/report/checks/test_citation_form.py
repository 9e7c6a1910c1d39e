"""AR904: names, orders, articles and document numbers, each wrong one beside right ones that look like it."""

import time

import pytest

from gongkai import readers
from gongkai.law.instruments import ALL
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.citation_form import find
from gongkai.report.recognise import recognise

FULL = "根据《中华人民共和国政府信息公开条例》编制。"


def hits(text, year=2024, full=FULL):
    sections = (Section(1, "总体情况", text),)
    return list(find(AnnualReport(year=year, preface=full, sections=sections), Circumstances()))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("印发方案（青政办发[2024]5号）。", "〔2024〕5号"),
        ("印发方案（青政办发（2024）5号）。", "〔2024〕5号"),
        ("印发方案（青政办发【2024】5号）。", "〔2024〕5号"),
        ("印发方案（青政办发(2024)5 号）。", "〔2024〕5号"),
        ("印发方案（青政办发〔2024〕05号）。", "〔2024〕5号"),
        ("印发方案（青政办发〔2024〕第5号）。", "〔2024〕5号"),
        ("印发方案（国办发202417号）。", "〔2024〕17号"),
        ("印发方案（国办发2024〕17号）。", "〔2024〕17号"),
    ],
)
def test_a_document_number_has_tortoise_shell_brackets_and_a_plain_figure(text, right):
    (hit,) = hits(text)
    assert (hit.expected, hit.severity) == (right, None)
    assert text[hit.where.start : hit.where.end].endswith("号")


@pytest.mark.parametrize(
    "text",
    [
        "印发方案（青政办发〔2024〕5号）（国办发〔2024〕17 号）。",
        "判决书（2021）青01行终123号，热线12345号码，国务院令第732号，省政府令第300号。",
        "财政部公告2024年第5号，地址中山路202号，印发2024年第3号通告，第2024号提案，邮编200030号段。",
        "《面向村（居）政务公开标准目录》（2025版）3份。京A20241号车。",
    ],
)
def test_other_numbers_pass(text):
    assert hits(text) == []


def test_wrong_numbers_of_a_section_are_told_together():
    (hit,) = hits("印发甲（青政发[2024]1号）、乙（青政发[2024]2号）。")
    assert "2处" in hit.message


FORMAT = "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》"


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("（国办公开办函〔2021〕30号）", 0),
        ("（国办公开办函〔2021〕30 号）", 0),
        ("（国办公开办函〔2019〕60号）", 1),
        ("（国办公开办函〔2021〕3号）", 1),
        ("（国办公开办函〔2020〕30号）", 1),
        ("（国办公开办函〔2021〕30）", 1),
    ],
)
def test_the_number_of_the_format_is_the_one_in_force(number, found):
    results = hits(f"根据{FORMAT}{number}编制。")
    assert [hit.expected for hit in results] == ["国办公开办函〔2021〕30号"] * found


def test_lost_brackets_of_the_formats_number_are_found_as_web_copies_print_it():
    assert "〔2021〕30号" in [hit.expected for hit in hits(f"根据{FORMAT}（国办公开办函202130号）编制。")]


def test_other_notices_of_the_same_office_have_other_numbers():
    assert hits("按照《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）建设。") == []


def test_the_trial_forms_number_was_right_in_its_years():
    assert hits(f"根据{FORMAT}（国办公开办函〔2019〕60号）编制。", year=2020) == []


@pytest.mark.parametrize(
    ("text", "year", "found"),
    [
        ("《中华人民共和国政府信息公开条例》（国务院令第711号）", 2024, 0),
        ("《中华人民共和国政府信息公开条例》（国务院令第492号）", 2024, 1),
        ("《中华人民共和国政府信息公开条例》（国务院令第771号）", 2024, 1),
        ("条例（国务院第492号令）以来", 2024, 1),
        ("《中华人民共和国政府信息公开条例》（国务院令第492号）", 2018, 0),
        ("原《条例》（国务院令第492号）废止后", 2024, 0),
        ("修订前的条例（国务院令第492号）", 2024, 0),
        ("《重大行政决策程序暂行条例》（国务院令第713号）", 2024, 0),
        ("《优化营商环境条例》（国务院令第722号）", 2024, 0),
    ],
)
def test_the_order_of_the_regulation(text, year, found):
    assert len(hits(f"贯彻{text}的要求。", year=year)) == found


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("中华人民共和国政府信息公开条列", "中华人民共和国政府信息公开条例"),
        ("中华人民共和国政信息公开条例", "中华人民共和国政府信息公开条例"),
        ("中华人民共和国政府信息公公开条例", "中华人民共和国政府信息公开条例"),
        ("中国人民共和国政府信息公开条例", "中华人民共和国政府信息公开条例"),
        ("中华人民共和国信息公开条例", "中华人民共和国政府信息公开条例"),
        ("政府信息公开信息处里费管理办法", "政府信息公开信息处理费管理办法"),
        ("中华人民共和国政府信息公开年度报告格式", "中华人民共和国政府信息公开工作年度报告格式"),
        ("中华人民共和国个人信息护保法", "中华人民共和国个人信息保护法"),
    ],
)
def test_a_slip_in_a_known_title_is_found(written, meant):
    (hit,) = hits(f"根据《{written}》办理。")
    assert (hit.actual, hit.expected) == (written, meant)


@pytest.mark.parametrize(
    "title",
    [
        "浙江省政府信息公开条例",
        "青山市政府信息公开规定",
        "广州市政务公开条例",
        "教育部政府信息公开实施办法",
        "江苏省政府信息公开信息处理费管理办法",
        "政府信息公开信息处理费管理办法（试行）",
        "中华人民共和国行政强制法",
        "中华人民共和国民事诉讼法",
        "中华人民共和国刑事诉讼法",
        "中华人民共和国统计法",
        "中华人民共和国档案法",
        "中华人民共和国政府采购法实施条例",
        "中华人民共和国\n政府信息公开条例",
        "条例",
    ],
)
def test_other_instruments_have_names_of_their_own(title):
    assert hits(f"根据《{title}》办理。") == []


@pytest.mark.parametrize("instrument", ALL.values(), ids=str)
def test_every_known_title_is_right(instrument):
    assert hits(f"根据《{instrument.title}》办理。") == []


def test_a_broken_line_in_a_wrong_title_is_no_second_slip():
    (hit,) = hits("根据《中华人民共和国\n信息公开条例》办理。")
    assert hit.actual == "中华人民共和国信息公开条例"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("根据《条例》第三十一条的规定编制年度报告。", 1),
        ("按照《政府信息公开条例》第三十二条要求，编制并公布2024年度报告。", 1),
        ("根据《条例》第五十条的规定编制年度报告。", 0),
        ("根据《条例》第四十九条的规定公布年度报告。", 0),
        ("根据《条例》第三十二条征求第三方意见。年底编制年度报告。", 0),
        ("根据《条例》第二十条主动公开，编制年度报告。", 0),
        ("原《条例》第三十一条规定公布年度报告的日期。", 0),
    ],
)
def test_the_articles_on_the_yearly_report(text, found):
    assert len(hits(text)) == found


def test_a_number_inside_the_marks_of_a_title_is_a_notice():
    (hit,) = hits("转发《关于做好公开工作的通知（国办发〔2020〕17号）》。")
    assert hit.severity == "notice"


def test_the_short_title_is_a_notice_only_where_the_full_one_never_stands():
    (hit,) = hits("学习《政府信息公开条例》。再学《政府信息公开条例》。", full="")
    assert (hit.severity, hit.where.start) == ("notice", 2)
    assert hits("学习《政府信息公开条例》。") == []
    assert hits("学习《政府信息公开条例》。", full="根据《中华人民共和国\n政府信息公开条例》编制。") == []


def test_long_texts_take_little_time():
    began = time.process_time()
    for unit in (
        "国务院",
        "《",
        "1号",
        "（2024）",
        "条例》第三十一条编制",
        "国办公开办函",
        "〔2024〕0",
        "年度报告国办公开办函〔2019〕60号",
        "国务院令第492号",
    ):
        hits(unit * (200_000 // len(unit)))
    assert time.process_time() - began < 20


@pytest.mark.reports
def test_the_published_reports(reports):
    """None of them has a wrong citation; one names the Regulation by its short title only."""
    found = {}
    for file in sorted(reports.glob("0*.*")):
        for hit in find(recognise(readers.read(str(file))), Circumstances()):
            found.setdefault(file.name[:3], []).append((hit.severity, hit.actual))
    assert found == {"033": [("notice", "政府信息公开条例")]}


def test_the_name_of_the_trial_notice_with_the_number_of_the_present_form_is_a_notice():
    text = "根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔{}号）编制。"
    (hit,) = hits(text.format("2021〕30"))
    assert hit.severity.value == "notice"
    assert "2019年" in hit.message
    assert hits("根据《关于印发年度报告格式的通知》（国办公开办函〔2021〕30号）编制。") == []


def test_who_cites_both_notices_cites_each_by_its_own_number():
    trial = "《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）"
    present = "《关于印发年度报告格式的通知》（国办公开办函〔2021〕30号）"
    assert hits(f"根据{trial}和{present}编制。") == []
    (hit,) = hits(f"根据{trial}编制。")
    assert hit.expected == "国办公开办函〔2021〕30号"
