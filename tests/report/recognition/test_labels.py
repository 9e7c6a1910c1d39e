"""Labels in print."""

import pytest

from gongkai.report.forms import FORMS
from gongkai.report.recognition import labels
from gongkai.report.recognition.slots import disputes, slots


@pytest.mark.parametrize("form", FORMS)
def test_every_label_of_the_forms_names_its_own_row(form: str) -> None:
    cells = set(FORMS[form].cells)
    assert {cell for number in (2, 3) for ids in slots(form, number).values() for cell in ids} | set(
        disputes(form)
    ) == cells
    for key, ids in slots(form, 3).items():
        assert {cell.rsplit(".", 1)[-1] for cell in ids} == {key}


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("其他", "other"),
        ("（六）其他处理", "other"),
        ("2.其他法律行政法规禁止公开", "other_law"),
        ("（三）不予公开", None),
        ("三、本年度办理结果", None),
        ("2.逾期不缴费", "fee_unpaid"),
        ("1.逾期不补正", "not_corrected"),
        ("3.补正后申请内容仍不明确", "still_unclear"),
        ("2. 重复申请", "repeated"),
        ("4.无正当理由大量反复申请", "excessive"),
        ("（七）总计", "handled"),
        ("四、结转下年度继续办理", "carried_forward"),
        ("二、上年结转政府信息公开申请数量", "brought_forward"),
        ("2021年，本局收到申请12件，部分公开3件，" * 4, None),
        ("12", None),
        ("", None),
    ],
)
def test_rows_of_table_three(label: str, key: str | None) -> None:
    assert labels.known(label, labels.TABLE_THREE) == key


@pytest.mark.parametrize(
    "text", ["", " ", "0", "１２", "-3", "/", "无", "—", "22（其中修订16件）", "251000元", "1,234"]
)
def test_figures(text: str) -> None:
    assert labels.is_figure(text)


@pytest.mark.parametrize("text", ["1.属于国家秘密", "2、重复申请", "总计", "行政许可"])
def test_words(text: str) -> None:
    assert not labels.is_figure(text)


@pytest.mark.parametrize(
    "text",
    [
        "信息内容  本年处理决定数量",
        "第二十条第（一）项",
        "结果结果其他尚未",
        "5.要求行政机关确认或重新",
        "表二：主动公开政府信息情况",
        "、",
        "|||",
    ],
)
def test_pieces_of_the_form(text: str) -> None:
    assert labels.is_of_the_form(text)


@pytest.mark.parametrize("text", ["注：含上年度结转数量。", "本局无规章制定权。", "未发生行政复议。", "22"])
def test_what_is_no_piece_of_the_form(text: str) -> None:
    assert not labels.is_of_the_form(text)


def test_a_sentence_of_words_that_the_forms_have_is_no_label() -> None:
    assert labels.is_of_the_form("其他需要报告的事项")
    assert not labels.is_of_the_form("没有其他需要报告的事项。")
