"""AR006: the words of a heading against the form's."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.section_title import find


def hits(number, title):
    return list(find(AnnualReport(sections=(Section(number, title),)), Circumstances()))


@pytest.mark.parametrize(
    ("number", "title"),
    [
        (1, "总体情况"),
        (1, "一、总体情况"),
        (1, "一、 总体情况："),
        (1, "总 体 情 况"),
        (2, "（二）主动公开政府信息情况"),
        (3, "3.收到和处理政府信息公开申请情况"),
        (4, "政府信息公开行政复议､行政诉讼情况"),
        (4, "四、政府信息公开行政复议、\n行政诉讼情况"),
        (5, "存在的主要问题及改进情况。"),
        (6, "第六部分　其他需要报告的事项"),
        (7, "附件"),
    ],
)
def test_number_blanks_width_and_final_marks_are_no_difference(number, title):
    assert hits(number, title) == []


@pytest.mark.parametrize(
    ("number", "title", "due"),
    [
        (5, "存在的主要问题及整改措施", "存在的主要问题及改进情况"),
        (5, "存在问题及改进情况", "存在的主要问题及改进情况"),
        (4, "政府信息公开行政法复议、行政诉讼情况", "政府信息公开行政复议、行政诉讼情况"),
        (4, "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议、行政诉讼情况"),
        (1, "工作基本情况", "总体情况"),
        (6, "其它需要报告的事项", "其他需要报告的事项"),
        (3, "依申请公开情况", "收到和处理政府信息公开申请情况"),
    ],
)
def test_other_words_are_found_with_the_forms(number, title, due):
    (hit,) = hits(number, title)
    assert (hit.expected, hit.actual, hit.where.section) == (due, title, number)


def test_under_a_wrong_number_the_words_tell_which_title_is_due():
    (hit,) = hits(3, "行政复议、行政诉讼情况")
    assert hit.expected == "政府信息公开行政复议、行政诉讼情况"


def test_the_items_of_a_file_that_breaks_off_are_no_titles():
    items = ((1, "基本情况"), (1, "主动公开情况"), (2, "依申请公开情况"), (3, "政府信息管理情况"))
    cut = AnnualReport(sections=tuple(Section(number, title) for number, title in items))
    assert [hit.actual for hit in find(cut, Circumstances())] == ["基本情况"]
