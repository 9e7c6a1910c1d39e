"""AR002: the year of the report where it speaks of itself; other years are named with reason."""

from datetime import date

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.year_disagrees import find

TITLE = "青山县司法局2024年政府信息公开工作年度报告"
TITLES = {1: "总体情况", 5: "存在的主要问题及改进情况", 6: "其他需要报告的事项"}


def hits(preface="", year=2024, **words):
    sections = tuple(Section(n, title, words.get(f"s{n}", "")) for n, title in TITLES.items())
    other = {key: value for key, value in words.items() if not key.startswith("s")}
    report = AnnualReport(**({"title": TITLE, "preface": preface, "year": year, "sections": sections} | other))
    return list(find(report, Circumstances()))


def weights(*args, **words):
    return [hit.severity.value if hit.severity else "error" for hit in hits(*args, **words)]


def test_the_period_of_another_year_is_an_error():
    (hit,) = hits(period=(date(2023, 1, 1), date(2023, 12, 31)))
    assert (hit.expected, hit.actual, hit.severity) == (2024, 2023, None)
    assert "统计期限" in hit.message
    assert "题目" in hit.message


def test_a_period_over_two_years_is_not_told_here():
    assert hits(period=(date(2023, 1, 1), date(2024, 12, 31))) == []
    assert hits(period=(date(2024, 1, 1), date(2024, 12, 31))) == []


@pytest.mark.parametrize(
    "preface",
    [
        "现将青山县司法局2023年政府信息公开工作年度报告公布如下。",
        "现将2023年度政府信息公开工作情况报告如下：",
        "现发布《青山县司法局2023年政府信息公开工作年度报告》。",
        "现将2023 年政府信息公开年报\n予以公布。",
        "按照条例规定，编制我局2023年政府信息公开工作年度报告。",
        "现向社会公布青山县司法局2023年度政府信息公开年度报告。",
    ],
)
def test_a_preface_that_presents_another_year_is_an_error(preface):
    (hit,) = hits(preface)
    assert (hit.actual, hit.severity) == (2023, None)
    assert preface[hit.where.start : hit.where.end].startswith("2023")


@pytest.mark.parametrize(
    "preface",
    [
        "现将青山县司法局2024年政府信息公开工作年度报告公布如下。",
        "根据《青山县人民政府办公室关于做好2023年度政府信息公开工作年度报告编制工作的通知》编制本报告。",
        "根据县政府办关于发布2023年政府信息公开工作年度报告的通知要求编制。",
        "按照上级关于编制2025年政府信息公开年报的要求，编制本报告。",
        "根据《青山县2023年政务公开工作要点》编制。",
        "依据国办公开办函〔2021〕30号和2019年修订的条例编制。",
        "2023年12月我局更名。",
        "编制《2023年政府信息公开工作年度报告汇编》。",
        "附：2023年政府信息公开工作年度报告。",
    ],
)
def test_other_years_of_a_preface_are_named_with_reason(preface):
    assert hits(preface) == []


@pytest.mark.parametrize(
    ("words", "weight"),
    [
        ("2023年，我局认真落实条例。", ["error"]),
        ("2023 年，我局认真落实条例。", ["error"]),
        ("2025年，我局主动公开信息120条。", ["error"]),
        ("2023年度我局共公开信息120条。", ["error"]),
        ("2014年，我局认真落实条例。", ["notice"]),
        ("2024年，我局认真落实条例。", []),
        ("2023年以来，我局认真落实条例。", []),
        ("2023年，自机构改革以来，我局认真落实条例。", []),
        ("2023年，我局机构改革完成；2024年，我局认真落实条例。", []),
        ("2021年至2025年，我局分步推进。", []),
        ("2023年10月，我局印发方案。", []),
        ("2025年，我局将继续公开。", []),
        ("按照2023年工作要点，我局逐项落实。", []),
    ],
)
def test_the_first_words_of_section_one(words, weight):
    assert weights(s1=words) == weight


@pytest.mark.parametrize(
    ("words", "weight"),
    [
        ("我局认真落实条例。2023年，共收到申请26件。", ["error"]),
        ("认真落实条例。2023年我局主动公开信息249条。", ["error"]),
        ("认真落实条例。2023年收到申请26件，2024年收到申请20件。", []),
        ("认真落实条例。2023年收到申请26件，今年收到20件。", []),
        ("认真落实条例。2023年收到申请26件，同比增长三成。", []),
        ("认真落实条例。自2019年起公开文件26件。", []),
        ("公开2023年决算、2025年预算。", []),
        ("认真落实条例。2023年度部门决算公开。", []),
    ],
)
def test_the_counts_of_a_section_that_never_names_the_year(words, weight):
    assert weights(s1=words) == weight


@pytest.mark.parametrize(
    ("words", "weight"),
    [
        ("2023年，未收取信息处理费。", ["error"]),
        ("2023年度本机关收取信息处理费200元。", ["error"]),
        ("2024年，未收取信息处理费。", []),
        ("2023年、2024年均未收取信息处理费。", []),
        ("自2021年办法施行以来，未收取信息处理费。", []),
        ("根据《信息处理费管理办法（2020年）》，未收取信息处理费。", []),
    ],
)
def test_the_year_of_the_fee(words, weight):
    assert weights(s6=words) == weight


@pytest.mark.parametrize(
    ("signature", "weight"),
    [
        ("2024年1月20日", ["error"]),
        ("2023年1月20日", ["error"]),
        ("2025年1月20日", []),
        ("2024年12月31日", []),
        ("二〇二五年一月", []),
    ],
)
def test_no_report_is_signed_before_its_year_is_over(signature, weight):
    assert weights(s6=f"未收取信息处理费。\n青山县司法局\n{signature}") == weight


def test_a_day_in_running_text_is_no_signature():
    assert hits(s6="2024年1月20日起施行新办法。") == []


@pytest.mark.parametrize(
    ("words", "weight"),
    [
        ("存在不足。2024年，我局将进一步加强培训。", ["notice"]),
        ("2023年，公开工作取得成效，但仍有不足。", ["notice"]),
        ("2024年，公开工作取得成效。2025年，我局将加强培训。", []),
        ("（一）2023年问题的整改情况。已完成。", []),
        ("2025年，我局将加强培训。", []),
        ("2024年，我局将公开工作纳入考核，仍有不足。", []),
    ],
)
def test_section_five_is_never_sure(words, weight):
    assert weights(s5=words) == weight


def test_a_year_from_a_files_name_is_not_sure():
    found = hits(period=(date(2023, 1, 1), date(2023, 12, 31)), title_printed=False)
    assert [hit.severity.value for hit in found] == ["notice"]
    assert "文件名" in found[0].message


def test_a_report_without_a_year_says_nothing():
    assert hits(s1="2023年，我局认真落实条例。", year=None) == []


@pytest.mark.parametrize(
    "item",
    [
        "（三）政府信息管理情况。2023年，我局制发文件3件。",
        "（三）政府信息管理情况 2023年，我局制发文件3件。",
        "（三）2023年，我局制发文件3件。",
        "1.2023年度，我局制发文件3件。",
    ],
)
def test_an_item_that_only_tells_of_the_year_before_is_a_notice(item):
    (hit,) = hits(s1=f"2024年，我局推进公开。\n{item}")
    assert (hit.actual, hit.severity.value, hit.where.text) == (2023, "notice", "2023年")


@pytest.mark.parametrize(
    "item",
    [
        "（三）管理情况。2023年，我局制发文件3件，2024年制发5件。",
        "（三）管理情况。2023年，我局制发文件3件，今年没有。",
        "（三）管理情况。2023年，我局获评先进。",
        "（三）管理情况。2023年以来，我局制发文件3件。",
        "（三）管理情况。2022年，我局制发文件3件。",
        "（三）管理情况。我局答复2023年的申请3件。",
        "（三）管理情况。2023年，我局开设专栏，开设以来公开30条。",
        "（三）2024年，我局制发文件3件。\n（四）我局答复2023年的申请3件。",
        "2023年，我局制发文件3件，比上一年多。",
    ],
)
def test_an_item_may_look_back(item):
    assert hits(s1=f"2024年，我局推进公开。\n{item}") == []
