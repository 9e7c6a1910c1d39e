"""Shares and changes beside their counts; the true ones are reckoned by hand."""

import pytest

from gongkai.report.said.shares import changes, in_words, shares
from gongkai.report.said.statements import statements


def wrong(text, table=()):
    (statement,) = statements(text)
    found = [*shares(statement, None, table), *changes(statement), *in_words(statement)]
    return [(rate.stated, rate.true) for rate in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("收到805件，其中公开258件，占32%", []),
        ("收到805件，其中公开258件，占32.05%", []),
        ("收到805件，其中公开258件，占32.04%", []),
        ("收到805件，其中公开258件，占33.9%", [("33.9%", "32.0%")]),
        ("收到805件，其中公开258件（33.9%）", [("33.9%", "32.0%")]),
        ("收到805件，公开258件，占比33.9%", []),
        ("收到805件，公开258件，占总数的33.9%", [("33.9%", "32.0%")]),
        ("收到3件，其中公开2件，占66.8%", [("66.8%", "66.7%")]),
        ("由100件下降到80件，下降20%", []),
        ("由100件下降到80件，下降25%", [("下降25%", "下降20%")]),
        ("收到120件，比上年的100件增长20%", []),
        ("收到120件，比上年增加20件，增长16.7%", [("增长16.7%", "增长20.0%")]),
        ("发布30条，其中图解17条，占比超八成", [("占比超八成", "56.7%")]),
        ("发布30条，其中图解17条，占比过半", []),
        ("发布30条，其中图解17条，占比近六成", []),
    ],
)
def test_rates(text, found):
    assert wrong(text) == found


def test_the_table_may_give_the_base():
    assert wrong("收到10件，其中公开5件，占25%", (20,)) == []
