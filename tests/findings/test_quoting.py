"""The sentence around a finding, and stars over a person's data in whatever is quoted."""

import pytest

from gongkai.findings._quoting import AROUND, covered, sentence, with_sentences
from tests.findings.made import PHONE, REPORT, at, found


def report(text):
    return {"preface": "", "sections": [{"number": 1, "title": "总体情况", "text": text}]}


def place(start, end, text="", section=1):
    return found("AR902", "warning", "错。", section=section, text=text, start=start, end=end)


@pytest.mark.parametrize(
    ("text", "start", "end", "quoted"),
    [
        ("甲。乙丙丁。戊", 3, 4, ("乙丙丁。", 1, 2)),
        ("甲乙", 0, 2, ("甲乙", 0, 2)),
        ("甲。\n　乙丙\n丁", 4, 6, ("乙丙", 0, 2)),
        ("甲。”乙。", 3, 4, ("乙。", 0, 1)),
        ("甲乙。丙丁。戊。", 1, 5, ("甲乙。丙丁。", 1, 5)),
    ],
)
def test_the_sentence_and_where_its_words_are(text, start, end, quoted):
    made = sentence(report(text), place(start, end))
    assert (made["text"], made["start"], made["end"]) == quoted


@pytest.mark.parametrize(("start", "end"), [(None, None), (2, 2), (0, 99), (-1, 1)])
def test_offsets_that_say_nothing_give_no_sentence(start, end):
    assert sentence(report("甲乙丙"), place(start, end)) is None


def test_a_sentence_without_end_is_cut():
    made = sentence(report("甲" * 5_000), place(2_000, 2_002))
    assert made["text"] == "甲" * (2 + 2 * AROUND)
    assert (made["start"], made["end"]) == (AROUND, AROUND + 2)


def test_of_two_sections_with_one_number_the_one_with_the_words_is_meant():
    twice = {"preface": "", "sections": [{"number": 1, "title": "", "text": t} for t in ("甲乙丙", "丁戊己")]}
    assert sentence(twice, place(1, 2, "戊"))["text"] == "丁戊己"


def test_without_a_section_the_preface_is_meant():
    assert sentence(REPORT, found("AR903", "warning", "错。", **at("，，", None)))["text"].endswith("编制，，请指正。")


def test_every_sentence_has_stars_over_a_persons_data_whatever_is_found_in_it():
    other = found("AR902", "warning", "错。", **at("联系人电话"))
    both = with_sentences(REPORT, [other, found("AR951", "error", "有手机号码。", **PHONE)])
    assert all("139****5678" in one["sentence"]["text"] for one in both)
    assert not any("13912345678" in one["sentence"]["text"] for one in both)


def test_no_other_finding_shows_what_has_stars():
    cut = at("话13912345678")
    sly = found("AR903", "warning", "“话13912345678”写得不对。", **{**cut, "text": cut["text"][:6]})
    (quiet, _) = with_sentences(REPORT, [sly, found("AR951", "error", "有手机号码。", **PHONE)])
    assert quiet["message"] == "“话139****5678”写得不对。"
    assert quiet["where"]["text"] == "话139**"
    (loud,) = with_sentences(REPORT, [sly])
    assert loud["message"] == sly["message"]
    assert loud["where"] == sly["where"]


def test_stars_keep_the_length_and_leave_the_given_report_alone():
    shown = covered(REPORT, [found("AR951", "error", "有手机号码。", **{**PHONE, "text": "1**8"})])
    text, before = shown["sections"][0]["text"], REPORT["sections"][0]["text"]
    assert len(text) == len(before)
    assert "电话***********。" in text
    assert "13912345678" in before


def test_a_preface_is_covered_too():
    base = {"preface": "电话13912345678。", "sections": []}
    assert covered(base, [place(2, 13, "139****5678", None)])["preface"] == "电话139****5678。"


def test_words_that_have_stars_themselves_are_no_secret():
    text = "**一是**加强"
    assert covered(report(text), [place(0, 6, "**一是**")])["sections"][0]["text"] == text
