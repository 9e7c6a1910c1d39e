"""AR005: sections out of order or numbered twice."""

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.section_order import find
from gongkai.report.samples import standard_sections

ONE, TWO, THREE, FOUR, FIVE, SIX = standard_sections()


def texts(*sections):
    return [hit.where.text for hit in find(AnnualReport(sections=sections), Circumstances())]


def test_the_order_of_the_form_is_right():
    assert texts(*standard_sections()) == []


def test_a_missing_section_leaves_the_order_right():
    assert texts(ONE, TWO, THREE, FOUR, SIX) == []


def test_a_section_that_comes_too_late_is_found():
    assert texts(ONE, TWO, FOUR, THREE, FIVE, SIX) == [THREE.title]


def test_titles_exchanged_under_rising_numbers_are_out_of_order():
    assert texts(ONE, TWO, Section(3, FOUR.title), Section(4, THREE.title), FIVE, SIX) == [THREE.title]


def test_numbers_exchanged_over_the_right_titles_are_out_of_order():
    assert texts(ONE, TWO, Section(4, THREE.title), Section(3, FOUR.title), FIVE, SIX) == [FOUR.title]


def test_a_number_used_twice_is_found_once():
    (hit,) = find(AnnualReport(sections=(ONE, TWO, THREE, Section(3, FOUR.title), FIVE, SIX)), Circumstances())
    assert hit.where.text == FOUR.title
    assert "用了两次" in hit.message


def test_a_number_that_is_skipped_is_found_where_all_sections_are_there():
    assert texts(ONE, TWO, THREE, FOUR, FIVE, Section(7, SIX.title)) == [SIX.title]


def test_a_section_that_took_the_number_of_a_missing_one_is_left_to_ar004():
    assert texts(ONE, TWO, THREE, FOUR, Section(5, SIX.title)) == []


def test_two_headings_of_one_meaning_are_in_order():
    assert texts(ONE, TWO, THREE, FOUR, Section(5, "存在的问题"), Section(6, "改进情况")) == []


def test_a_strange_number_is_printed_as_it_is():
    (hit,) = find(AnnualReport(sections=(ONE, Section(0, "附件"))), Circumstances())
    assert "“0、附件”排在“一、总体情况”的后面" in hit.message
    assert texts(ONE, Section(1000, "附件"), Section(1000, "附件")) == ["附件"]


def test_the_items_of_a_file_that_breaks_off_are_no_second_section_one():
    items = ((1, "总体情况"), (1, "主动公开情况"), (2, "依申请公开情况"), (3, "政府信息管理情况"))
    cut = AnnualReport(sections=tuple(Section(number, title) for number, title in items))
    assert list(find(cut, Circumstances())) == []
    rest = (Section(5, "存在的主要问题及改进情况"), Section(6, "其他需要报告的事项"))
    whole = AnnualReport(sections=(*cut.sections, *rest))
    assert any("用了两次" in hit.message for hit in find(whole, Circumstances()))
