"""AR013: whether a report says how to reach the office."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.contact_missing import find

TITLE = "青山县司法局2024年政府信息公开工作年度报告"


def hits(preface, *words, title=TITLE, **other):
    sections = tuple(Section(number, "部分", text) for number, text in enumerate(words, 1))
    report = AnnualReport(title=title, preface=preface, sections=sections, **other)
    return list(find(report, Circumstances()))


@pytest.mark.parametrize(
    "preface",
    [
        "如有疑问，请与青山县司法局联系（地址：青山路1号，邮编：000000）。",
        "联系电话：83000000。",
        "电 话：0000—0000000",
        "有疑问的请拨打0000-00000000。",
        "邮政编码：000000",
        "电子邮箱：office@example.test",
        "如有意见，可拨打12345热线反映。",
        "请致函office@example.test",
        "咨询0000-0000000",
    ],
)
def test_any_one_of_them_in_the_preface_is_enough(preface):
    assert hits(preface, "总体情况。") == []


@pytest.mark.parametrize(
    "words",
    [
        "联系电话：0000-0000000。",
        "（联系方式：00000000000）",
        "邮编：000000",
        "联系地址：青山县青山路1号。",
        "来信请寄office@example.test。",
    ],
)
def test_elsewhere_a_number_or_an_address_is_enough(words):
    assert hits("本报告由青山县司法局编制。", "总体情况。", words) == []


@pytest.mark.parametrize(
    "words",
    [
        "密切联系群众，加强沟通。",
        "设立专区，公开咨询电话。",
        "热线电话11通，网络诉求3件。",
        "主动联系申请人12次。",
        "关注@青山发布，编号0123-1234567890。",
        "在青山县人民政府门户网站（www.example.test）下载。",
        "完成2020—2024年的清理，共2024-2025两批。",
        "全年发布1384657条，点击12345678次。",
    ],
)
def test_words_about_other_contacts_are_not(words):
    (hit,) = hits("本报告由青山县司法局编制。", words)
    assert "联系方式" in hit.message


def test_to_name_the_office_without_a_number_is_not():
    assert hits("如有疑问，请与青山县司法局办公室联系。", "总体情况。")


def test_a_report_that_lost_its_beginning_says_nothing():
    assert hits("", "总体情况。", title="") == []
    assert hits("", "总体情况。", title_printed=False) == []
    assert hits("", "总体情况。")
