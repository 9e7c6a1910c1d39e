"""A saved report as a paper."""

import json

import pytest

from gongkai.complaint import Complaint
from gongkai.readers import json as reader


def test_words_are_paragraphs_and_the_whole_is_kept() -> None:
    saved = {
        "schema": "gongkai.report/1",
        "title": "年报",
        "preface": "甲。\n乙。",
        "sections": [{"number": 1, "title": "总体情况", "text": "丙。"}],
    }
    text = json.dumps(saved, ensure_ascii=False)
    paper = reader.read(text.encode("utf-8-sig"), "a.json")
    assert [p.text for p in paper.paragraphs] == ["年报", "甲。", "乙。", "总体情况", "丙。"]
    assert paper.properties["json"] == text
    assert paper.title == "年报"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"schema": "gongkai.report/1", ', "JSON 格式有误"),
        ('{"schema": "gongkai.findings/1"}', "不是 gongkai.report/1"),
        ("[1, 2]", "不是 gongkai.report/1"),
        ('{"a": ' * 5000, "JSON 格式有误"),
        ('{"schema": "gongkai.report/1", "a": ' + "9" * 5000 + "}", "JSON 格式有误"),
    ],
)
def test_what_is_no_saved_report_is_complained_of(text: str, said: str) -> None:
    with pytest.raises(Complaint, match=f"a.json：{said}"):
        reader.read(text.encode(), "a.json")


@pytest.mark.parametrize("sections", [None, "x", [None, 3], [{"title": 5, "text": None}]])
def test_senseless_parts_are_passed_over(sections: object) -> None:
    text = json.dumps({"schema": "gongkai.report/1", "sections": sections})
    assert reader.read(text.encode(), "a.json").blocks
