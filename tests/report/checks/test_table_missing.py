"""AR009: a table that is missing or has no figures."""

import pytest

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.checks.table_missing import find
from gongkai.report.samples import zeros

TABLES = {2: ("documents.", "decisions.", "charges."), 3: ("applications.",), 4: ("disputes.",)}


def figures(*numbers):
    return {cell: value for n in numbers for table in TABLES[n] for cell, value in zeros(table).items()}


def sections(cells):
    return [hit.where.section for hit in find(AnnualReport(figures=cells), Circumstances())]


@pytest.mark.parametrize("number", [2, 3, 4])
def test_each_table_is_missed(number):
    assert sections(figures(*({2, 3, 4} - {number}))) == [number]


@pytest.mark.parametrize("number", [2, 3, 4])
def test_a_table_without_any_figure_is_missed(number):
    assert sections(figures(2, 3, 4) | dict.fromkeys(figures(number))) == [number]


def test_one_figure_makes_a_table():
    blank = dict.fromkeys(figures(2, 3, 4))
    filled = {"charges.administrative": "0", "applications.total.received": 0, "disputes.litigation_direct.total": "/"}
    assert sections(blank | filled) == []


def test_table_two_of_the_trial_form_is_table_two():
    assert sections({"documents_2019.rules.made": 0} | figures(3, 4)) == []


def test_a_table_that_is_there_but_blank_is_described_so():
    hits = list(find(AnnualReport(figures=dict.fromkeys(figures(4)) | figures(2)), Circumstances()))
    assert ["没有统计表" in hit.message for hit in hits] == [True, False]


def test_the_section_is_named_by_its_title():
    (hit,) = find(AnnualReport(figures=figures(2, 3)), Circumstances())
    assert hit.message.startswith("第四部分“政府信息公开行政复议、行政诉讼情况”没有统计表")
