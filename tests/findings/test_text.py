"""Findings at a terminal: sections, places, sentences with their words underlined, totals."""

import io

import pytest

from gongkai.findings import text
from gongkai.findings._quoting import with_sentences
from tests.findings.made import BROKEN, CLEAN, ENTRY, FINDINGS, REPORT, at, found, run


def written(*entries, out=None):
    """What is printed."""
    out = out or io.StringIO()
    text.write(run(*entries), out)
    return out.getvalue()


def entry(**where):
    """One file with one finding there."""
    return {
        **ENTRY,
        "file": "年报.json",
        "agency": "",
        "year": None,
        "findings": [found("AR401", "error", "错误在这里。", **where)],
    }


def with_words(*findings):
    """The made-up report with these findings, their sentences beside them."""
    return {**ENTRY, "findings": with_sentences(REPORT, findings)}


@pytest.mark.parametrize(
    ("where", "lines"),
    [
        ({}, ["  全文", "    错误 AR401 错误在这里。"]),
        ({"section": 6}, ["  六、其他需要报告的事项", "    错误 AR401 错误在这里。"]),
        ({"section": 7, "line": 3}, ["  第7部分", "    错误 AR401 错误在这里。（第3行）"]),
        ({"section": 1, "page": 2}, ["  一、总体情况", "    错误 AR401 错误在这里。（第2页）"]),
        ({"section": 1, "page": 2, "line": 3}, ["  一、总体情况", "    错误 AR401 错误在这里。（第2页第3行）"]),
    ],
)
def test_a_finding_stands_under_its_section_with_its_place(where, lines):
    assert written(entry(**where)).splitlines()[:3] == ["年报.json", *lines]


def test_findings_of_one_section_share_its_heading():
    several = entry(section=4)
    several["findings"] *= 2
    assert written(several).count("四、") == 1


def test_the_words_are_underlined_by_their_width():
    lines = written(with_words(found("AR902", "warning", "错。", **at("受理申请9件")))).splitlines()
    where = lines.index("               截止目前，受理申请9件，其中公开8件。")
    assert lines[where + 1] == " " * 15 + " " * 10 + "^" * 11
    assert lines[where + 2] == "               依据：《年度报告格式》一、（一）总体情况"


def test_a_long_sentence_is_cut_around_its_words():
    words = "要找的话"
    report = {**REPORT, "sections": [{"number": 1, "title": "总体情况", "text": "甲" * 70 + words + "乙" * 70}]}
    one = found("AR902", "warning", "错。", section=1, text=words, start=70, end=74)
    lines = written({**ENTRY, "findings": with_sentences(report, [one])}).splitlines()
    quoted, marks = lines[4], lines[5]
    assert quoted.strip().startswith("…甲")
    assert quoted.endswith("乙…")
    before = quoted[: quoted.index(words)].strip()
    assert marks.strip() == "^" * 8
    assert len(marks) - 8 == 15 + 1 + 2 * (len(before) - 1)
    assert len(quoted) - 15 + sum(c >= "甲" for c in quoted) <= 65


def test_words_longer_than_the_line_are_underlined_to_its_end():
    text_of = "丙" * 100
    report = {**REPORT, "sections": [{"number": 1, "title": "总体情况", "text": text_of}]}
    one = found("AR706", "warning", "错。", section=1, text=text_of[:40], start=0, end=100)
    lines = written({**ENTRY, "findings": with_sentences(report, [one])}).splitlines()
    shown, marks = lines[4].strip(), lines[5].strip()
    assert shown.endswith("…")
    assert set(marks) == {"^"}
    assert len(marks) == 2 * (len(shown) - 1) + 1


def test_the_same_basis_is_said_once_for_findings_in_a_row():
    two = [found("AR902", "warning", "一。", section=1), found("AR902", "warning", "二。", section=1)]
    assert written({**ENTRY, "findings": two}).count("依据") == 1
    two[1]["basis"] = "别处"
    assert written({**ENTRY, "findings": two}).count("依据") == 2


def test_files_with_errors_come_first():
    light = {**ENTRY, "file": "轻.txt", "findings": [found("AR902", "warning", "错。")]}
    said = written(light, {**ENTRY, "file": "重.txt"})
    assert said.index("重.txt") < said.index("轻.txt")


def test_a_waived_finding_stands_apart_with_its_reason_and_does_not_count():
    waived = FINDINGS[-1]
    said = written({**ENTRY, "findings": [waived]})
    assert "已说明理由、不计\n    不计 AR501 没有写明具体问题。\n" + " " * 15 + "理由：已由县政府办核定。" in said
    assert "五、" not in said
    assert said.endswith("检查了 1 份年报：没有发现问题；已说明理由、不计的 1。\n")


@pytest.mark.parametrize(
    ("entries", "line"),
    [
        ([CLEAN], "检查了 1 份年报：没有发现问题。"),
        ([ENTRY], "检查了 1 份年报：错误 3，警告 4，提示 1；已说明理由、不计的 1。"),
        ([CLEAN, BROKEN], "检查了 1 份年报：没有发现问题；1 份没有检查成。"),
        ([BROKEN, BROKEN], "2 份年报都没有检查成。"),
        ([], "没有检查任何年报。"),
    ],
)
def test_the_last_line_is_the_sum(entries, line):
    assert written(*entries).splitlines()[-1] == line


class Screen(io.StringIO):
    """A terminal that keeps what is written to it."""

    def isatty(self):
        return True


def test_at_a_terminal_only_the_word_is_red(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "    \x1b[31m错误\x1b[0m AR401 错误在这里。\n" in written(entry(), out=Screen())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in written(entry(), out=Screen())


def test_what_steers_a_terminal_is_not_printed():
    sly = {**entry(), "file": "\x1b[31m.json", "agency": "青山县\x1b]0;x\x07"}
    sly["findings"] = [
        {**found("AR902", "warning", "\x1b[2J。"), "sentence": {"text": "甲\x1b乙", "start": 0, "end": 1}}
    ]
    assert not set("\x1b\x07") & set(written(sly))
