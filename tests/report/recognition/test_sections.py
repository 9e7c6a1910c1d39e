"""A paper parted at its headings: one report alone, its words without furniture."""

import pytest

from gongkai.paper import Cell, Paper, Paragraph, Table
from gongkai.report.form_2021 import FORM, SECTIONS
from gongkai.report.recognition.sections import of_one_report, parts, sections

AGENCY = "白水县林业局"


def lines(year: int) -> list[str]:
    heads = [line for n, title in enumerate(SECTIONS) for line in (f"{'一二三四五六'[n]}、{title}", f"{year}年的话。")]
    return [f"{AGENCY}{year}年政府信息公开工作年度报告", f"前言{year}。", *heads]


def texts(*words: str) -> list[str]:
    paper = Paper("a.txt", "text", tuple(Paragraph(line) for line in words))
    return [section.text for section in sections(of_one_report(parts(paper)), FORM)]


def test_last_years_report_behind_this_years_is_left_out() -> None:
    assert texts(*lines(2023), *lines(2022)) == ["2023年的话。"] * 6


def test_without_a_title_the_second_report_begins_at_its_section_one() -> None:
    assert texts(*lines(2023), *lines(2022)[2:]) == ["2023年的话。"] * 6


@pytest.mark.parametrize("number", ["— 3 —", "-12-", "第2页", "第 2 页 共 9 页"])
def test_page_numbers_are_no_words(number: str) -> None:
    assert texts(*lines(2023)[:4], number, *lines(2023)[4:]) == ["2023年的话。"] * 6


def test_tables_behind_the_report_and_their_captions_are_no_words() -> None:
    blocks = [*(Paragraph(line) for line in lines(2023)), Paragraph("附表："), Paragraph("信息内容")]
    paper = Paper("a.txt", "text", (*blocks, Table((Cell("规章", 0, 0), Cell("3", 0, 1)))))
    assert [section.text for section in sections(parts(paper), FORM)][-1] == "2023年的话。"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("三、本法提供", False),
        ("表三　收到和处理政府信息公开申请情况统计表", False),
        ("无", True),
        ("本法提供。", True),
    ],
)
def test_scraps_of_labels_are_no_words(line: str, kept: bool) -> None:
    words = lines(2023)
    found = texts(*words[:7], line, *words[7:])
    assert found[2] == (line + "\n" if kept else "") + "2023年的话。"
