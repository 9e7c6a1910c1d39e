"""AR601: whether any section says what became of the information-processing fee."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.fee_statement_missing import check, find

TITLES = {1: "总体情况", 3: "收到和处理政府信息公开申请情况", 5: "存在的主要问题及改进情况", 6: "其他需要报告的事项"}


def hits(words, number=6, upto=6, **other):
    sections = tuple(Section(n, title, words if n == number else "甲。") for n, title in TITLES.items() if n <= upto)
    return list(find(AnnualReport(year=2024, sections=sections, **other), Circumstances()))


@pytest.mark.parametrize(
    "words",
    [
        "本年度未收取信息处理费。",
        "2024年度本机关未收取信息公开处理费。",
        "2024年，无收取信息处理费情况。",
        "没有发出收费通知，未收取信息处理费。",
        "收取信息处理费0元。",
        "信息处理费收取情况：无。",
        "2024年有 1 件申请收取信息处理费 380 元。",
        "依据《政府信息公开信息处理费管理办法》，全县实际收取信息处理费共计400元。",
        "对25件申请收取了信息处理费2950元。",
        "本年度未产生政府信息公开信息处理费。",
        "发出收费通知2件，总金额600元，实际收取300元。",
        "依申请公开不存在收取信息处\n理费的情况。",
        "政府信息公开未发生收费情况。",
        "全年提供政府信息没有收取任何费用。",
        "本机关政府信息公开收费0元。",
        "信息处理费收取总额为零。",
    ],
)
@pytest.mark.parametrize("number", [1, 6])
def test_a_statement_in_any_words_and_place_is_enough(words, number):
    assert hits(words, number) == []


@pytest.mark.parametrize(
    "words",
    [
        "没有其他需要报告的事项。",
        "无。",
        "公开行政事业性收费项目目录清单。",
        "未发生行政事业性收费违规情况。",
        "开展消费维权，不断降低办事费用。",
        "年度要点确定的任务全部落实，处理投诉3件。",
        "公开“三公”经费27条，采购费用公开4条。",
        "",
    ],
)
def test_other_charges_are_no_statement(words):
    (hit,) = hits(words)
    assert hit.severity is None
    assert hit.where.section == 6


@pytest.mark.parametrize(
    "words",
    [
        "认真执行《政府信息公开信息处理费管理办法》。",
        "学习省财政厅关于信息处理费收缴的通知，依法落实有关规定。",
        "按规定收取信息处理费。",
    ],
)
def test_a_mention_alone_is_a_notice(words):
    (hit,) = hits(words)
    assert hit.severity == "notice"


def test_a_row_of_table_three_in_words_is_no_statement():
    assert hits("申请人逾期未按收费通知要求缴纳费用0件。", number=3)[0].severity is None


def test_a_file_that_breaks_off_says_nothing():
    assert hits("甲。", upto=3) == []
    assert len(hits("甲。", upto=5)) == 1


def test_it_holds_from_the_report_of_2021():
    assert hits("无。", form="2019") == []
    assert not check.holds_for(2020)
    assert check.holds_for(2021)
