"""A passage made even, and the way back to its own offsets."""

import pytest

from gongkai.report.said.smooth import smooth


@pytest.mark.parametrize(
    ("printed", "even"),
    [
        ("收到 12 件", "收到12件"),
        ("收到１２件，占３３．９％", "收到12件，占33.9%"),
        ("收到12件,其中:(网上)5件;", "收到12件，其中：（网上）5件；"),
        ("受理1,234件", "受理1\x1f234件"),
        ("网上5,信函7件", "网上5，信函7件"),
        ("1 2件", "1 2件"),
        ("**一是公开。**2021 年", "一是公开。2021年"),
        ("一、总体情况\n全年收到", "一、总体情况\n全年收到"),
        ("我局严格按照规定认真办理政府信息公开申请共收到1\n2件", "我局严格按照规定认真办理政府信息公开申请共收到12件"),
        (
            "我局严格按照规定认真办理政府信息公开申请共收到\n\n2件",
            "我局严格按照规定认真办理政府信息公开申请共收到\n\n2件",
        ),
        (
            "我局严格按照规定认真办理政府信息公开申请的各项工作\n（二）公开",
            "我局严格按照规定认真办理政府信息公开申请的各项工作\n（二）公开",
        ),
        ("", ""),
    ],
)
def test_one_width_no_blanks_lines_of_print_joined(printed, even):
    assert smooth(printed).text == even


def test_offsets_lead_back_to_the_passage():
    printed = "全年 收到 申请 12 件，办结 12 件。"
    even = smooth(printed)
    start = even.text.index("办结")
    first, last = even.span(start, start + 5)
    assert printed[first:last] == "办结 12 件"
    assert even.span(start, start) == (first, first)
