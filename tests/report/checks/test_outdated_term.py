"""AR905: old terms and old tables in later reports, and the same in the years in which they were right."""

import time

import pytest

from gongkai import readers
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.outdated_term import find
from gongkai.report.form_2019 import FORM as TRIAL
from gongkai.report.form_2021 import FORM as PRESENT
from gongkai.report.recognise import recognise


def hits(text="", year=2024, title="总体情况", **more):
    sections = (Section(1, title, text),)
    return list(find(AnnualReport(year=year, sections=sections, **more), Circumstances()))


@pytest.mark.parametrize(
    ("text", "since", "severity"),
    [
        ("规范性文件本年新制作数量5件。", 2021, None),
        ("行政许可上一年项目数量20项。", 2021, None),
        ("申请人根据自身生产、生活、科研等特殊需要提出申请。", 2019, None),
        ("审核申请是否符合“三需要”。", 2019, None),
        ("未收取检索、复制、邮寄等费用。", 2019, None),
        ("政府信息公开的收费及减免情况：未收费。", 2019, None),
        ("同意公开答复数3件，申请信息不存在数1件。", 2019, None),
        ("收到申请后15个工作日内予以答复。", 2019, "notice"),
        ("政府信息公开咨询处理120人次。", 2019, "notice"),
    ],
)
def test_an_old_term_is_found_from_the_year_on_in_which_it_was_old(text, since, severity):
    (hit,) = hits(text, year=since)
    assert hit.severity == severity
    assert text[hit.where.start : hit.where.end] == hit.actual
    assert hits(text, year=since - 1) == []
    assert len(hits(text, year=None)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "本年新收政府信息公开申请15件，本年度办理结果15件，上年结转0件，其他处理1件。",
        "本年处理决定数量20件，本年制发件数3件，现行有效件数12件。",
        "修订后的条例取消了“三需要”的限制。",
        "原《条例》规定的自身生产、生活、科研等特殊需要不再是条件。",
        "答复期限由15个工作日内答复延长到20个工作日。",
        "第三方应当在15个工作日内提出意见。请第三方15个工作日内答复意见。",
        "承诺10个工作日、缩短到15个工作日内答复。",
        "开展保密审查，收取信息处理费0元，满足群众生产生活需要。",
        "做好群众来电咨询处理。邮寄答复书3份，检索档案2次。",
    ],
)
def test_terms_that_still_hold_and_words_about_the_past_pass(text):
    assert hits(text) == []


def test_history_reaches_no_further_than_its_sentence():
    (hit,) = hits("旧条例已经废止。审核申请是否符合“三需要”。今后不再拖延。")
    assert hit.actual == "“三需要”"


def test_terms_of_one_source_are_told_once_in_a_section():
    assert len(hits("本年新制作数量5件，本年新公开数量5件，对外公开总数量9件。")) == 1


def test_the_title_of_section_one_before_2019():
    (hit,) = hits(title="一、概述")
    assert (hit.actual, hit.expected) == ("概述", "总体情况")


def zeros(form, without=()):
    return {cell: 0 for cell in form.cells if not cell.endswith(tuple(without))}


@pytest.mark.parametrize(("year", "found"), [(2019, 0), (2020, 0), (2021, 2), (2024, 2)])
def test_tables_of_the_trial_form_are_old_from_2021_on(year, found):
    results = hits(year=year, form="2019", figures=zeros(TRIAL))
    assert [hit.severity for hit in results] == [None, "notice"][:found]


def test_the_present_tables_pass():
    assert hits(figures=zeros(PRESENT)) == []


def test_one_row_for_other_outcomes_in_a_present_report_is_a_notice():
    (hit,) = hits(figures=zeros(PRESENT, ("not_corrected", "fee_unpaid")))
    assert (hit.severity, hit.where.section) == ("notice", 3)


def test_a_table_of_which_more_is_missing_was_not_read_whole():
    assert hits(figures=zeros(PRESENT, ("not_corrected", "fee_unpaid", "repeated"))) == []
    assert hits(figures=zeros(PRESENT, ("not_corrected", "fee_unpaid", "enterprise.other"))) == []
    assert hits() == []


def test_long_texts_take_little_time():
    began = time.process_time()
    for unit in ("“三需要”", "新制作数量", "（", "15个工作日内答复"):
        hits(unit * (200_000 // len(unit)))
    assert time.process_time() - began < 20


@pytest.mark.reports
def test_the_published_reports(reports):
    """The trial form in its own years passes; 005 has one row for the other outcomes."""
    found = {}
    for file in sorted(reports.glob("0*.*")):
        for hit in find(recognise(readers.read(str(file))), Circumstances()):
            found.setdefault(file.name[:3], []).append((hit.severity, hit.where.row))
    assert found == {"005": [("notice", "other")]}
