"""AR901: slips in sections and preface, not in tables and menus; whole sentences that stand twice."""

import time

import pytest

from gongkai import readers
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.repeated_word import MOST, check, find
from gongkai.report.form_2021 import SECTIONS
from gongkai.report.recognise import recognise


def hits(text="", number=1, preface="", **more):
    sections = (Section(number, SECTIONS[number - 1], text), *more.pop("others", ()))
    return list(find(AnnualReport(year=2024, preface=preface, sections=sections), Circumstances()))


def test_the_place_is_the_two_copies_in_their_own_section():
    text = "今年规范复核复核登记机制。"
    (hit,) = hits(text, preface="根据《条例》编制。")
    assert (hit.where.section, text[hit.where.start : hit.where.end]) == (1, "复核复核")
    assert "复核" in hit.message
    (hit,) = hits("无。", preface="根据《条例》编制的的报告。")
    assert (hit.where.section, hit.where.text) == (None, "的的")


def test_words_do_not_meet_across_sections_or_lines():
    assert hits("公布清单", others=(Section(2, SECTIONS[1], "清单公布。"),)) == []
    assert hits("认真办理\n认真办理。") == []


def test_the_names_of_a_tables_columns_are_no_slip():
    labels = "结果维持结果纠正其他结果尚未审结总计" * 3
    assert hits(f"{labels}，0 0 0。", number=4) == []
    assert hits("本年处理决定数量本年处理决定数量，0。", number=2) == []


def test_a_row_of_words_without_a_sentence_is_no_prose():
    assert hits("司法局司法局 公告栏") == []
    assert len(hits("司法局司法局公布了公告。")) == 1


def test_the_menu_of_a_page_is_not_the_report():
    menu = "当前位置：首页政府信息公开政府信息公开年报，"
    assert hits("无。", preface=f"{menu}根据《条例》编制本报告。") == []
    assert len(hits("无。", preface=f"{menu}根据《条例》编制编制本报告。")) == 1


LONG = (
    "对全县二十六个试点领域的标准目录逐项核对，删去已经废止的事项"
    "十二项，补上新增的事项三十一项，并在每个乡镇便民服务中心张贴"
)


def test_a_sentence_that_stands_twice_is_told_at_the_second_place():
    fifth = Section(5, SECTIONS[4], f"一是人手少。\n {LONG}。")
    (hit,) = hits(f"今年做了三件事。{LONG}。", others=(fifth,))
    assert hit.where.section == 5
    assert fifth.text[hit.where.start : hit.where.end] == LONG


def test_short_sentences_may_stand_twice():
    short = "坚持以公开为常态、不公开为例外"
    assert hits(f"{short}。", others=(Section(5, SECTIONS[4], f"{short}。"),)) == []
    assert len(LONG) >= 50 > len(short)


def test_a_sentence_beside_a_table_may_stand_twice():
    assert hits(f"{LONG}。", others=(Section(3, SECTIONS[2], f"{LONG}。"),)) == []


def test_a_file_of_nothing_but_repeats_gives_a_bounded_number_of_findings():
    began = time.process_time()
    assert len(hits("规范复核复核登记。" * 5000)) <= 2 * MOST
    assert time.process_time() - began < 10


def test_it_is_a_warning():
    assert {hit.severity for hit in hits("规范复核复核登记。")} == {None}
    assert check.severity == "warning"


@pytest.mark.reports
def test_the_published_reports(reports):
    """The true repeats of the four reports that have one, and nothing else in any of them."""
    found = {}
    for file in sorted(reports.glob("0*.*")):
        slips = find(recognise(readers.read(str(file))), Circumstances())
        found |= {file.name[:3]: [hit.where.text[:4] for hit in slips]}
    assert {name: words for name, words in found.items() if words} == {
        "000": ["政策性文"],
        "013": ["聚焦新中"],
        "015": ["审核审核"],
        "016": ["的的"],
    }
