"""AR304: a large share of 其他 without a word of explanation."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.other_unexplained import check, find
from gongkai.report.choices import Choices
from gongkai.report.samples import zeros

ZERO = zeros("applications.total.")


def hits(other, handled, text="全年收到申请若干。", share=0.1, drop=(), **rest):
    figures = ZERO | {"applications.total.other": other, "applications.total.handled": handled}
    figures = {cell: value for cell, value in figures.items() if cell.rsplit(".", 1)[1] not in drop}
    report = AnnualReport(year=2024, figures=figures, sections=(Section(1, "总体情况", text),), **rest)
    return list(find(report, Circumstances(choices=Choices(other_share=share))))


@pytest.mark.parametrize(("other", "handled"), [(11, 100), (3, 10), (143, 718), (3, 3)])
def test_more_than_a_tenth_is_found(other, handled):
    (hit,) = hits(other, handled)
    assert hit.actual == other
    assert hit.where.cells == ("applications.total.other", "applications.total.handled")


@pytest.mark.parametrize(("other", "handled"), [(10, 100), (2, 10), (2, 2), (0, 0), (5, 0), (965, 13810), (0, 50)])
def test_a_tenth_or_a_few_are_not(other, handled):
    assert hits(other, handled) == []


@pytest.mark.parametrize(
    "text",
    [
        "其中申请人主动撤回5件。",
        "其他处理20件（含撤回12件）。",
        "经沟通，8名申请人撤销申请。",
        "申请人放弃的按其他处理。",
        "同一申请人的多份申请合并办理。",
        "引导申请人通过信访渠道反映。",
        "其他情形主要是重复邮寄。",
        "有6件不属于政府信息公开申请。",
        "属于咨询的12件。",
        "终止办理4件。",
    ],
)
def test_words_that_say_what_it_was_explain_it(text):
    assert hits(20, 100, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "其他处理20件。",
        "予以公开60件，其他处理20件。",
        "一次性告知补正内容。",
        "转送承办单位办理。",
        "推动化解争议33件。",
    ],
)
def test_words_that_only_count_it_do_not(text):
    assert hits(20, 100, text)


def test_one_row_for_all_other_handling_says_nothing():
    assert hits(20, 100, drop=("not_corrected",)) == []
    assert hits(20, 100, drop=("fee_unpaid",)) == []
    assert hits(20, 100, form="2019") == []


def test_figures_without_words_say_nothing():
    assert hits(20, 100, text="") == []


def test_the_share_is_the_offices_own():
    assert hits(20, 100, share=0.2) == []
    assert hits(21, 100, share=0.2)


def test_it_holds_from_the_report_of_2021():
    assert not check.holds_for(2020)
    assert check.holds_for(2021)
