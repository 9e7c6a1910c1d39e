"""Sentences on the fee: surely stated, likely stated, only mentioned."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.fee_statement import kind_of, statements

SURE, LIKELY, MENTIONED, NOTHING = (True, True), (False, True), (False, False), None


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("未收取信息处理费", SURE),
        ("收取信息处理费380元", SURE),
        ("没有发出收费通知", SURE),
        ("政府信息公开未收费", LIKELY),
        ("申请人查阅信息免收费用，没有产生费用", LIKELY),
        ("落实信息处理费有关规定", MENTIONED),
        ("学习《信息处理费管理办法》", MENTIONED),
        ("2024年严格执行信息处理费规定", MENTIONED),
        ("学习《信息处理费减免办法》", MENTIONED),
        ("停车场全年未收费", NOTHING),
        ("公开行政事业性收费目录", NOTHING),
        ("未发生行政事业性收费问题，申请已公开", NOTHING),
        ("逾期未按收费通知要求缴纳费用0件", NOTHING),
        ("办理费用报销", NOTHING),
    ],
)
def test_what_a_sentence_says(sentence, kind):
    assert kind_of(sentence) == kind


def test_they_come_in_the_order_of_the_file_with_their_places():
    one = Section(1, "总体情况", "收到 3 件。未收取信息处\n理费；答复及时。")
    six = Section(6, "其他需要报告的事项", "收取信息处理费0元。")
    first, second = statements(AnnualReport(sections=(one, six)))
    start, end = first.place
    assert one.text[start:end] == "未收取信息处\n理费"
    assert (first.in_section_six, second.in_section_six) == (False, True)
