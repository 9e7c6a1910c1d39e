"""Document numbers: the right form, the wrong forms seen in copies, and what each should be."""

import pytest

from gongkai.law.document_number import CITATION, DocumentNumber, check, parse, wrong_forms
from gongkai.law.wording import wording

# Numbers of real notices, as printed in the originals.
RIGHT = [
    "国办发〔2021〕30号",
    "国办公开办函〔2021〕30号",
    "国办发明电〔2025〕7号",
    "国办函〔2020〕109号",
    "国发〔1999〕1号",
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_number_stands_as_it_is(text: str) -> None:
    number = parse(text)
    assert number is not None
    assert str(number) == text
    verdict = check(text)
    assert verdict.is_right
    assert verdict.meant == number
    assert verdict.faults == ()


def test_the_parts_of_a_number() -> None:
    assert parse("国办公开办函〔2021〕30号") == DocumentNumber("国办公开办函", 2021, 30)


@pytest.mark.parametrize(
    ("text", "meant", "faults"),
    [
        ("沭政办发[2026]1号", "沭政办发〔2026〕1号", ["括号不对"]),
        ("沭政办发(2026)1号", "沭政办发〔2026〕1号", ["括号不对"]),
        ("沭政办发（2026）1号", "沭政办发〔2026〕1号", ["括号不对"]),
        ("沭政办发【2026】1号", "沭政办发〔2026〕1号", ["括号不对"]),
        ("沭政办发〔2026]1号", "沭政办发〔2026〕1号", ["括号不对"]),
        ("沭政办发﹝2026﹞1号", "沭政办发〔2026〕1号", ["括号不对"]),
        ("沭政办发〔2026〕第1号", "沭政办发〔2026〕1号", ["不加“第”字"]),
        ("沭政办发〔2026〕01号", "沭政办发〔2026〕1号", ["不编虚位"]),
        ("沭政办发〔2026〕第001号", "沭政办发〔2026〕1号", ["不加“第”字", "不编虚位"]),
        ("沭政办发（2026）第01号", "沭政办发〔2026〕1号", ["括号不对", "不加“第”字", "不编虚位"]),
        # A web copy of the notice of 2021 lost brackets and 号 (law.md 9.3).
        ("国办公开办函202130", "国办公开办函〔2021〕30号", ["没有括号", "缺“号”字"]),
        ("沭政办发20261号", "沭政办发〔2026〕1号", ["没有括号"]),
        ("沭政办发2026年1号", "沭政办发〔2026〕1号", ["没有括号", "不写“年”字"]),
        ("沭政办发〔26〕1号", "沭政办发〔2026〕1号", ["年份不全"]),
        ("沭政办发〔98〕1号", "沭政办发〔1998〕1号", ["年份不全"]),
        ("沭政办发〔2026〕1", "沭政办发〔2026〕1号", ["缺“号”字"]),
        ("沭政办发〔２０２６〕１号", "沭政办发〔2026〕1号", ["用半角"]),
        ("沭政办发 〔2026〕 1 号", "沭政办发〔2026〕1号", ["空格"]),
        (" 沭政办发〔2026〕1号", "沭政办发〔2026〕1号", ["空格"]),
    ],
)
def test_a_wrong_form_is_named_and_put_right(text: str, meant: str, faults: list[str]) -> None:
    verdict = check(text)
    assert parse(text) is None
    assert str(verdict.meant) == meant
    assert len(verdict.faults) == len(faults)
    assert all(words in fault for words, fault in zip(faults, verdict.faults, strict=True))
    assert not verdict.is_right


@pytest.mark.parametrize(
    "text", ["", "国务院令第711号", "〔2021〕30号", "国办发〔2021〕0号", "国办发", "国办发〔2021〕号", "2021年30号"]
)
def test_what_is_no_document_number_is_said_to_be_none(text: str) -> None:
    verdict = check(text)
    assert verdict.meant is None
    assert len(verdict.faults) == 1
    assert "不是发文字号" in verdict.faults[0]


def test_wrong_numbers_are_found_in_running_text() -> None:
    text = "根据国办发[2021]30号、国办函（2020）第109号和国办发〔2018〕037号文件，另见国办发〔2021〕30号。"
    found = list(wrong_forms(text))
    assert [(form.written, form.right) for form in found] == [
        ("[2021]30号", "〔2021〕30号"),
        ("（2020）第109号", "〔2020〕109号"),
        ("〔2018〕037号", "〔2018〕37号"),
    ]
    assert all(text[form.start : form.end] == form.written for form in found)


@pytest.mark.parametrize(
    "text",
    [
        "案号为（2021）京01行初30号",
        "门牌在某路（2021）一带30号",
        "国务院令第711号",
        "2021年第30号公告",
        "（2021）30号",  # no agency before it: a list's own number
        "国办发〔2021〕30号",
    ],
)
def test_other_numbers_in_running_text_are_left_alone(text: str) -> None:
    assert list(wrong_forms(text)) == []


def test_the_standard_says_so() -> None:
    words = wording(CITATION)
    for rule in ("年份应标全称", "用六角括号“〔〕”括入", "不加“第”字", "不编虚位", "加“号”字"):
        assert rule in words
