"""AR501: section five without a concrete problem, or without a measure; only where that is sure."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.problems_vague import check, find

SIX = Section(6, "其他需要报告的事项", "未收取信息处理费。")


def message(text, *others, **rest):
    sections = (Section(5, "存在的主要问题及改进情况", text), *others)
    hits = list(find(AnnualReport(year=2024, sections=sections, **rest), Circumstances()))
    assert len(hits) <= 1
    return hits[0].message if hits else ""


@pytest.mark.parametrize(
    "text",
    [
        "政府信息公开工作还需进一步加强。",
        "存在以下短板：一是主动公开工作还需进一步规范。",
        "我局政务公开工作有待提高。今后继续努力。",
        "政府信息公开的质量和水平有待进一步提升。下一步，将认真落实条例。",
        "一是主动公开工作有待加强；二是依申请公开工作需要进一步规范。下一步将努力。",
        "各项工作仍需不断完善。针对上述问题，我局将改进。",
    ],
)
def test_nothing_but_the_work_as_a_whole_is_no_problem(text):
    assert "没有说到具体方面" in message(text)


@pytest.mark.parametrize(
    "text",
    ["无。", "无", "暂无", "没有问题。", "不存在问题。", "不存在主要问题", "无存在的问题。", "将按要求做好各项公开。"],
)
def test_no_problem_at_all_is_found(text):
    assert "没有写存在的问题" in message(text)


@pytest.mark.parametrize(
    "text",
    [
        "政策解读多样性需进一步加强。",
        "解读形式单一，更新不及时。",
        "存在的问题：部分栏目三个月没有更新。",
        "检索功能还需进一步改进。",
        "一是依申请答复的规范性有待提高。",
    ],
)
def test_no_measure_is_found(text):
    assert "没有写改进措施" in message(text)
    assert "具体方面" not in message(text)


@pytest.mark.parametrize(
    "text",
    [
        "解读形式单一。下一步，增加图解。",
        "政策解读多样性需进一步加强。针对上述问题，我县每份文件配图解。",
        "（一）存在的主要问题：更新不及时。（二）改进措施：每月检查。",
        "栏目更新滞后。一是加强巡查；二是明确专人。",
        "公开的深度和广度有待提升。2025年，我局将逐项梳理。",
        "培训次数较少。今后每季度培训一次。",
        "依申请公开工作规范性还有待提高。切实完善答复文书。",
        "信息公开队伍专业化能力有待提升。整改措施：组织学习。",
        "答复文书存在错别字。已组织校对，下一步逐件审核。",
        "部分科室公开\n不够主\n动，下一\n步每月通报。",
        "群众查找历史文件不便，拟改造检索功能。",
        "个别科室重视程度存在差距。下一步，组织学习。",
        "未能及时反馈采纳情况，计划二十日内公布。",
    ],
)
def test_a_problem_with_its_measure_is_right(text):
    assert message(text) == ""


def test_a_blank_section_is_found_where_the_report_goes_on():
    assert "是空白" in message("", SIX)
    assert message("") == ""


def test_both_faults_are_one_finding():
    text = message("政府信息公开工作还需进一步加强。")
    assert "没有说到具体方面" in text
    assert "没有写改进措施" in text


def test_the_trial_form_and_a_missing_section_say_nothing():
    assert message("无。", form="2019") == ""
    assert list(find(AnnualReport(sections=(SIX,)), Circumstances())) == []
    assert not check.holds_for(2020)
