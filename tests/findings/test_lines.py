"""Chinese folded to its width, colours, and the characters that steer a terminal."""

import io
import os

import pytest

from gongkai.findings import _lines
from gongkai.findings._lines import coloured, columns, exact_width, folded, harmless, width


class Screen(io.StringIO):
    def isatty(self):
        return True

    def fileno(self):
        return 1


@pytest.mark.parametrize(("text", "most", "exact"), [("年报", 4, 4), ("a1", 2, 2), ("“年”", 6, 4), ("", 0, 0)])
def test_the_width_of_chinese_is_two(text, most, exact):
    assert (width(text), exact_width(text)) == (most, exact)


@pytest.mark.parametrize(("wide", "used"), [(20, 40), (72, 72), (100, 100), (200, 100)])
def test_lines_are_as_wide_as_the_terminal_within_reason(monkeypatch, wide, used):
    monkeypatch.setattr(_lines.os, "get_terminal_size", lambda _: os.terminal_size((wide, 24)))
    assert columns(Screen()) == used


def test_without_a_terminal_lines_are_80_wide():
    assert columns(io.StringIO()) == 80


def test_colour_only_where_there_is_a_terminal(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert coloured("错误", _lines.RED, Screen()) == "\x1b[31m错误\x1b[0m"
    assert coloured("错误", _lines.RED, io.StringIO()) == "错误"
    monkeypatch.setenv("NO_COLOR", "1")
    assert coloured("错误", _lines.RED, Screen()) == "错误"


def test_folding_keeps_every_character_and_breaks_no_number():
    text = "收费金额填了 251000，单位是万元；" * 8
    lines = folded(text, 15, "    错误 AR202 ", 80).splitlines()
    assert len(lines) > 3
    assert all(width(line) <= 80 for line in lines)
    assert "".join(line[15 if number else 13 :] for number, line in enumerate(lines)).count("251000") == 8
    assert not any(line.strip()[0] in "，。；" for line in lines)


def test_only_one_closing_mark_hangs_over():
    lines = folded("一" * 39 + "。”）" + "二" * 10, 0, "", 80).splitlines()
    assert [width(line) for line in lines] == [80, 24]


def test_what_steers_a_terminal_becomes_a_mark():
    assert harmless("甲\x1b[31m乙\x9b\u202e丙\t\n") == "甲\ufffd[31m乙\ufffd\ufffd丙\t\n"
