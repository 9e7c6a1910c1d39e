"""AR102: the letters of section one, without punctuation, figures and blanks."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.overview_length import check, find
from gongkai.report.choices import Choices


def hits(text, number=1, title="总体情况", most=1000, **other):
    report = AnnualReport(sections=(Section(number, title, text),), **other)
    return list(find(report, Circumstances(choices=Choices(overview_length=most))))


def test_a_thousand_are_allowed_one_more_is_not():
    assert hits("字" * 1000) == []
    (hit,) = hits("字" * 1001)
    assert (hit.expected, hit.actual, hit.where.section) == (1000, 1001, 1)


@pytest.mark.parametrize(
    "mark", ["，", "。", "1", "2024", " ", "\n", "— 1 —\n", "“”", "（）", "、", "%", "\u3000", "**"]
)
def test_punctuation_figures_and_blanks_do_not_count(mark):
    assert hits("字" * 999 + mark * 300 + "字") == []
    assert hits("字" * 1000 + mark * 300 + "字")[0].actual == 1001


def test_a_letter_counts_one():
    assert hits("OA" * 500 + "字")[0].actual == 1001


def test_the_bound_is_the_offices_own():
    assert hits("字" * 801, most=800)[0].expected == 800
    assert hits("字" * 1500, most=1500) == []


def test_only_section_one_counts_by_whatever_title():
    assert hits("字" * 2000, number=5, title="存在的主要问题及改进情况") == []
    assert hits("字" * 2000, title="工作概述")
    assert list(find(AnnualReport(), Circumstances())) == []


def test_the_bound_is_of_the_notice_of_2021():
    assert hits("字" * 2000, form="2019") == []
    assert not check.holds_for(2020)
    assert check.holds_for(2021)
