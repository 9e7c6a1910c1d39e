"""What the commands share at a terminal: a bar of progress where it helps, nothing else on stderr."""

import io
import subprocess
import sys

from gongkai.cli import _terminal
from gongkai.findings._lines import CONTROL


class Screen(io.StringIO):
    """A terminal that keeps what is written to it."""

    def isatty(self):
        return True

    def fileno(self):
        return 2


def test_at_a_terminal_several_things_get_a_bar_with_the_count(monkeypatch):
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    assert list(_terminal.with_progress(iter("甲乙丙"), 3, "检查")) == ["甲", "乙", "丙"]
    assert "检查" in screen.getvalue()
    assert "3/3" in screen.getvalue()
    assert CONTROL.search(screen.getvalue())  # the bar takes itself away


def test_one_thing_or_no_terminal_gets_no_bar(monkeypatch, capsys):
    assert list(_terminal.with_progress(iter("甲乙"), 2, "检查")) == ["甲", "乙"]
    assert capsys.readouterr().err == ""
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    assert list(_terminal.with_progress(iter("甲"), 1, "检查")) == ["甲"]
    assert screen.getvalue() == ""


def test_the_bar_is_only_imported_where_it_is_drawn():
    program = "import sys, gongkai.cli.check; print([m for m in ('rich', 'xlsxwriter', 'django') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8")
    assert done.stdout == "[]\n"


def test_folding_and_colour_are_those_of_the_output(capsys):
    assert _terminal.columns() == 80
    assert _terminal.coloured("错误", _terminal.RED) == "错误"
    assert _terminal.folded("甲乙", 2, "  ") == "  甲乙"
