"""AR603: the words on the fee against table three and against the tariff (信息处理费管理办法 Article 4)."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.fee_contradiction import check, find

UNPAID = "applications.total.fee_unpaid"


def hits(words, unpaid=0, agency="青山县司法局", number=6, title="其他需要报告的事项"):
    sections = (Section(number, title, words),)
    report = AnnualReport(agency=agency, year=2024, figures={UNPAID: unpaid}, sections=sections)
    return list(find(report, Circumstances()))


@pytest.mark.parametrize(
    "words",
    [
        "本年度没有发出收费通知，未收取信息处理费。",
        "全年未发出信息处理费收费通知。",
        "2024年未下达缴费通知书，信息处理费为零。",
        "本年度无信息处理费收费通知。",
        "发出收费通知0件，收取信息处理费0元。",
        "信息处理费收费通知书的件数为0，收取0元。",
        "未制发过信息处理费\n收费通知。",
        "没有向申请人送达收费通知。",
    ],
)
def test_no_notice_beside_unpaid_fees_is_an_error(words):
    (hit,) = hits(words, unpaid=2)
    assert hit.severity is None
    assert hit.actual == 2
    assert hit.where.cells == (UNPAID,)
    assert hits(words, unpaid=0) == []


@pytest.mark.parametrize(
    "words",
    [
        "本年度未收取信息处理费。",
        "收取信息处理费0元。",
        "发出收费通知2件，没有收到信息处理费。",
        "发出收费通知10件，收取信息处理费0元。",
        "2名申请人未按收费通知要求缴纳信息处理费。",
        "申请人逾期未按照收费通知缴费，收取信息处理费0元。",
        "没有其他需要报告的事项。",
        "实际收取信息处理费400元。",
        "未收到信息处理费。",
        "申请人称未收到信息处理费收费通知。",
    ],
)
def test_nothing_collected_beside_unpaid_fees_is_right(words):
    assert hits(words, unpaid=2) == []


def test_a_government_that_speaks_of_its_own_office_is_not_sure():
    words = "本机关没有发出收费通知，未收取信息处理费。"
    assert hits(words, 2, agency="青山县人民政府")[0].severity == "notice"
    assert hits("全县没有发出收费通知，未收取信息处理费。", 2, agency="青山县人民政府")[0].severity is None
    assert hits(words, 2)[0].severity is None


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("收取信息处理费385元。", "385元"),
        ("信息处理费共计1,234元。", "1,234元"),
        ("实际收取信息处理费99.5元。", "99.5元"),
        ("收取信息处理费0.0385万元。", "0.0385万元"),
        ("收取了信息处理费400元，其中县医保局1件，收取 385 元。", "385元"),
        ("收取信息处理费8元。", "8元"),
    ],
)
def test_an_amount_that_the_tariff_cannot_give_is_a_warning(words, amount):
    (hit,) = hits(words)
    assert (hit.severity.value, hit.actual) == ("warning", amount)
    assert "".join(words[hit.where.start : hit.where.end].split()).endswith(amount)


@pytest.mark.parametrize(
    "words",
    [
        "收取信息处理费380元。",
        "收取信息处理费0元。",
        "收取信息处理费共计2950元，其中一件420元，两件290元。",
        "收取信息处理费0.038万元。",
        "收取信息处理费1.3万元。",
        "收取信息处理费约385元。",
        "收取信息处理费380余元。",
        "未收取信息处理费。行政事业性收费共计3333.33元。",
        "行政事业性收费收取385元。",
        "财政拨款385元。",
        "收费标准为每页10元，收取信息处理费70元。",
    ],
)
def test_amounts_that_the_tariff_can_give_are_right(words):
    assert hits(words) == []


def test_it_holds_from_the_report_of_2021():
    assert not check.holds_for(2020)
    assert check.severity == "error"


def test_a_hundred_wrong_amounts_are_not_told_one_by_one():
    assert len(hits("未收取信息处理费。" + "收取5元；" * 100)) == 20
