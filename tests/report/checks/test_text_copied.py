"""AR706 against last year: the sections that are last year's, and the formulas that may be."""

from itertools import pairwise

import pytest

from gongkai import readers
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.text_copied import PRAISE, PROBLEMS, find
from gongkai.report.choices import Choices
from gongkai.report.form_2021 import SECTIONS
from gongkai.report.recognise import recognise


def report(year, texts, other=None):
    sections = tuple(Section(number, SECTIONS[number - 1], text) for number, text in texts.items())
    return AnnualReport(**({"agency": "青山县司法局", "year": year, "sections": sections} | (other or {})))


def hits(then, now, choices=Choices(), previous=None, **other):
    last = report(2023, then, previous)
    return list(find(report(2024, now, other), Circumstances(previous=last, choices=choices)))


def test_last_years_words_are_found_in_their_section():
    (hit,) = hits({1: PRAISE, 5: PROBLEMS}, {1: PROBLEMS, 5: PROBLEMS})
    assert (hit.where.section, hit.severity) == (5, None)
    assert "100%" in hit.message
    assert "2023年" in hit.message


def test_new_figures_are_no_new_words():
    then, now = PROBLEMS.replace("两次", "3次"), PROBLEMS.replace("两次", "十二次")
    assert then != now
    assert len(hits({5: then}, {5: now})) == 1


def test_other_words_pass():
    assert hits({5: PRAISE}, {5: PROBLEMS}) == []


def test_half_new_words_pass_and_the_office_sets_the_bound():
    half = {5: PROBLEMS + PRAISE}
    assert hits({5: PROBLEMS}, half) == []
    assert len(hits({5: PROBLEMS}, half, Choices(copied_share=0.4))) == 1


def test_a_part_of_last_years_words_is_last_years_words():
    assert len(hits({5: PROBLEMS + PRAISE}, {5: PROBLEMS})) == 1


def test_formulas_and_prefaces_may_stay():
    formula = "2024年，本机关未收取信息处理费，没有其他需要报告的事项。"
    assert hits({6: formula}, {6: formula}) == []
    assert hits({}, {}, preface=PROBLEMS, previous={"preface": PROBLEMS}) == []
    assert len(hits({6: formula}, {6: formula}, Choices(copied_length=10))) == 1


def test_nothing_without_last_years_report_or_with_anothers():
    assert list(find(report(2024, {5: PROBLEMS}), Circumstances())) == []
    assert hits({5: PROBLEMS}, {5: PROBLEMS}, agency="白石县司法局") == []
    assert hits({5: PROBLEMS}, {5: PROBLEMS}, previous={"year": 2021}) == []


@pytest.mark.reports
def test_the_published_reports_are_written_anew(reports):
    years = [recognise(readers.read(str(next(reports.glob(f"{n}_*"))))) for n in ("013", "014", "015", "016")]
    for then, now in pairwise(years):
        assert list(find(now, Circumstances(then))) == []
