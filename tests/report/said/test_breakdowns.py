"""Totals and their parts in one sentence."""

import pytest

from gongkai.report.said.breakdowns import breakdowns
from gongkai.report.said.statements import statements


def read(text):
    previous, result = None, []
    for statement in statements(text):
        for found in breakdowns(statement, previous):
            result.append(([int(q.value) for q in found.totals], [int(q.value) for q in found.parts], found.closed))
        previous = statement
    return result


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("信息100条，其中甲类30条、乙类70条。", ([100], [30, 70], False)),
        ("信息100条（甲类30条、乙类50条、丙类20条）。", ([100], [30, 50, 20], True)),
        ("信息100条（含甲类30条）。", ([100], [30], False)),
        ("信息100条：甲类30条；乙类50条；丙类20条。", ([100], [30, 50, 20], True)),
        ("信息100条，分别为甲类30条、乙类70条。", ([100], [30, 70], True)),
        ("信息100条，其中甲类30条、其他70条。", ([100], [30, 70], True)),
        ("信息100条，其中甲类30条、其他等70条等。", ([100], [30, 70], False)),
        ("申请12件。其中，自然人10件，法人2件。", ([12], [10, 2], True)),
        ("申请12件，办结10件，其中甲类6件、乙类4件。", ([12, 10], [6, 4], False)),
        ("申请12件，其中甲类6件、乙类6件，均已办结12件。", ([12], [6, 6], False)),
        ("申请12件，其中甲类6件（50%）、乙类6件（50%）。", ([12], [6, 6], False)),
    ],
)
def test_lists(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["信息100余条，其中甲类30条、乙类70条。",
     "信息100条，其中甲类30条、乙类近70条。", "信息100条，其中文章30篇、视频70个。",
     "信息100条，甲类30条、乙类70条。", "信息100条，其中甲类30条，其中丙类10条、乙类70条。", "其中甲类30条。"],
)  # fmt: skip
def test_no_lists(text):
    assert read(text) == []


def test_brackets_belong_to_the_part_before_them():
    found = read("信息100条，其中甲类40条（丙类15条、丁类25条）、其他60条。")
    assert found == [([100], [40, 60], True), ([40], [15, 25], False)]


def test_each_item_may_give_two_figures():
    found = read("6件申请收费600元。其中，甲局1件，收取100元；乙局5件，收取500元。")
    assert found == [([6], [1, 5], False), ([600], [100, 500], False)]
