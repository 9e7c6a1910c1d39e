"""Where a report states its own year."""

from datetime import date

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.stated_years import signed_on, stated_years


def test_every_place_is_given_once_in_the_order_of_the_report():
    report = AnnualReport(
        period=(date(2024, 1, 1), date(2024, 12, 31)),
        preface="现将青山县司法局2024年政府信息公开工作年度报告公布如下。",
        sections=(
            Section(1, "总体情况", "2024年，我局落实条例。"),
            Section(6, "其他需要报告的事项", "2024年，未收取信息处理费。\n青山县司法局\n2025年1月20日"),
        ),
    )
    stated = [(one.what, one.year) for one in stated_years(report, 2025)]
    assert stated == [
        ("统计期限", 2024),
        ("前言", 2024),
        ("总体情况开头", 2024),
        ("信息处理费的说明", 2024),
    ]
    assert signed_on(report) == (2025, 1)


def test_the_places_are_in_the_words():
    preface = "现将青山县司法局 2024 年政府信息公开工作年度报告公布如下。"
    (stated,) = stated_years(AnnualReport(preface=preface), 2024)
    assert preface[stated.where.start : stated.where.end] == "2024 年"


def test_without_words_nothing_is_stated():
    assert list(stated_years(AnnualReport(), 2024)) == []
    assert signed_on(AnnualReport()) is None
