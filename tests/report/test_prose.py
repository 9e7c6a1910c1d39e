"""The running text as the checks of wording see it: passages in order, sentences with their offsets and lines."""

from gongkai.paper import Paper, Paragraph, Place
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Where
from gongkai.report.examine import located
from gongkai.report.prose import Passage, passages, sentences
from gongkai.report.recognise import recognise


def test_the_preface_comes_first_then_the_sections_of_the_file() -> None:
    report = AnnualReport(preface="前言。", sections=(Section(1, "总体情况", "甲。"), Section(2, "主动公开", "")))
    assert [(p.section, p.text) for p in passages(report)] == [(None, "前言。"), (1, "甲。"), (2, "")]


def test_a_report_without_preface_has_no_passage_for_it() -> None:
    assert [p.section for p in passages(AnnualReport(sections=(Section(6, "其他"),)))] == [6]


def test_sentences_know_where_they_stand() -> None:
    text = "  收到申请3件；办结2件。“已答复。”\n\n标题\n尾"
    found = list(sentences(text))
    assert [s.text for s in found] == ["收到申请3件；", "办结2件。", "“已答复。”", "标题", "尾"]
    assert all(text[s.start : s.end] == s.text for s in found)


def test_a_place_in_a_passage_quotes_it() -> None:
    where = Passage(1, "一二三四五").where(1, 3)
    assert (where.section, where.text, where.start, where.end) == (1, "二三", 1, 3)


def test_words_are_found_again_in_the_line_of_the_file() -> None:
    lines = ["青山县司法局2024年政府信息公开工作年度报告", "前言一。", "前言二。", "一、总体情况", "甲。", "乙。"]
    paper = Paper("x.txt", "text", tuple(Paragraph(words, Place(line=n)) for n, words in enumerate(lines, 11)))
    report = recognise(paper)
    assert located(Where(start=report.preface.index("二")), report).line == 13
    section = report.section(1)
    assert section is not None
    assert located(Where(section=1, start=section.text.index("乙")), report).line == 16
    assert located(Where(section=1), report).line == 14
