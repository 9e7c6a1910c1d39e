"""AR602: the statement on the fee outside section six."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.fee_statement_place import check, find

FEE = "未收取信息处理费。"
TITLES = {1: "总体情况", 3: "收到和处理政府信息公开申请情况", 5: "存在的主要问题及改进情况", 6: "其他需要报告的事项"}


def hits(drop=(), **words):
    sections = tuple(Section(n, title, words.get(f"s{n}", "")) for n, title in TITLES.items() if n not in drop)
    return list(find(AnnualReport(year=2024, sections=sections), Circumstances()))


@pytest.mark.parametrize(("number", "named"), [(1, "第一部分"), (3, "第三部分"), (5, "第五部分")])
def test_a_statement_in_another_section_is_found(number, named):
    (hit,) = hits(**{f"s{number}": "收到申请3件。" + FEE, "s6": "没有其他事项。"})
    assert named in hit.message
    assert hit.where.section == number
    assert hit.where.text == FEE.strip("。")


def test_the_place_is_right_across_a_line_break():
    text = "收到 3 件。\n未收取信息处\n理费。"
    (hit,) = hits(s1=text)
    assert text[hit.where.start : hit.where.end] == "未收取信息处\n理费"


@pytest.mark.parametrize("six", [FEE, "本年度未收费，申请3件。", "收取信息处理费0元。", "未发生收费情况，申请均免费。"])
def test_a_statement_in_section_six_as_well_is_right(six):
    assert hits(s1=FEE, s6=six) == []
    assert hits(s6=six) == []


def test_section_six_under_another_number_is_section_six():
    sections = (Section(1, "总体情况", "甲。"), Section(5, "其他需要报告的事项", FEE))
    assert list(find(AnnualReport(year=2024, sections=sections), Circumstances())) == []


@pytest.mark.parametrize(
    "words",
    [
        "学习《政府信息公开信息处理费管理办法》。",
        "要求各单位依法落实信息处理费有关规定。",
        "不断规范收费公开，公开收费目录。",
        "全年未发生乱收费，办理申请3件。",
        "甲。",
    ],
)
def test_what_is_no_sure_statement_has_no_wrong_place(words):
    assert hits(s1=words) == []


def test_without_a_section_six_its_place_is_not_known():
    assert hits(drop=(6,), s5=FEE) == []


def test_it_holds_from_the_report_of_2021():
    assert not check.holds_for(2020)
    assert check.severity == "notice"
