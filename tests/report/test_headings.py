"""Which section a heading means."""

import pytest

from gongkai.report.annual_report import Section
from gongkai.report.headings import missing, plain, section_on, statutory
from gongkai.report.samples import standard_sections


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("一、总体情况", "总体情况"),
        ("（三） 收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请情况"),
        ("5．存在的主要问题及改进情况：", "存在的主要问题及改进情况"),
        ("第六部分 其他需要报告的事项", "其他需要报告的事项"),
        ("**二、主动公开政府信息情况**", "二、主动公开政府信息情况"),
        ("一直以来的情况", "一直以来的情况"),
    ],
)
def test_number_blanks_and_final_marks_are_taken_off(printed, words):
    assert plain(printed) == words


@pytest.mark.parametrize(
    ("number", "title", "meant"),
    [
        (6, "总体情况", 1),
        (3, "政府信息公开行政复议和诉讼情况", 4),
        (4, "因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4),
        (2, "主动公开和依申请公开情况", 2),
        (6, "其他需要说明的问题", 6),
        (5, "其他需要说明的问题", 5),
        (3, "一段说不清的标题", 3),
        (9, "一段说不清的标题", 9),
        (1, "概述", 1),
        (3, "工作概况", 1),
        (1, "依申请公开情况", 3),
        (1, "主动公开情况", 2),
        (1, "存在的不足和改进措施", 5),
        (1, "其它事项", 6),
    ],
)
def test_the_words_decide_and_where_they_do_not_the_number(number, title, meant):
    assert statutory(Section(number, title)) == meant


def test_what_no_heading_means_is_missing():
    assert missing(standard_sections()) == []
    assert missing([*standard_sections()[:2], Section(9, "附件")]) == [3, 4, 5, 6]


def test_a_section_is_found_by_what_its_heading_means():
    first, second = Section(5, "其他需要报告的事项"), Section(6, "其他需要报告的事项")
    assert section_on((first, second), 6) is first
    assert section_on((first,), 5) is None
