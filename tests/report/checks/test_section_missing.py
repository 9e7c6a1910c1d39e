"""AR004: which of the six sections is missing, by what the headings mean."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.section_missing import find
from gongkai.report.samples import standard_sections, zeros


def hits(*sections, **other):
    return list(find(AnnualReport(sections=sections, **other), Circumstances()))


@pytest.mark.parametrize("number", range(1, 7))
def test_a_missing_section_is_named(number):
    (hit,) = hits(*(section for section in standard_sections() if section.number != number))
    assert hit.where.section == number
    assert hit.expected.endswith(standard_sections()[number - 1].title)


def test_each_missing_section_is_a_finding():
    assert [hit.where.section for hit in hits(*standard_sections()[:3])] == [4, 5, 6]


def test_a_wrong_title_is_not_a_missing_section():
    assert hits(*standard_sections()[:4], Section(5, "存在问题及整改措施"), Section(6, "其它事项")) == []


def test_a_wrong_number_is_not_a_missing_section():
    wrong = Section(3, "政府信息公开行政复议、行政诉讼情况")
    assert hits(*standard_sections()[:3], wrong, *standard_sections()[4:]) == []


def test_the_section_left_out_is_named_though_the_last_took_its_number():
    (hit,) = hits(*standard_sections()[:4], Section(5, "其他需要报告的事项"))
    assert hit.where.section == 5


def test_no_heading_at_all_is_one_finding():
    (hit,) = hits()
    assert hit.where.section is None
    assert "请确认这是年度报告" in hit.message
    assert "请确认" not in hits(figures=zeros("disputes."))[0].message
