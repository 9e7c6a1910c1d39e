"""The task of reading gives the report, or one sentence."""

import pytest

from gongkai.reading import pool
from gongkai.reading.tasks import paper
from gongkai.report.forms import FORMS
from tests.readers import made

FORM = FORMS["2021"]


def test_a_file_becomes_its_report() -> None:
    values = made.figures(FORM)
    read = pool.once("paper", {"name": "a.html"}, made.html_page(FORM, values).encode())
    assert read["error"] is None
    assert read["report"]["agency"] == made.AGENCY
    assert read["report"]["figures"]["decisions"]["licensing"] == values["decisions.licensing"]


def test_what_cannot_be_read_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GONGKAI_DEBUG", raising=False)
    assert "文件是空的" in paper.run({"name": "a.html"}, b"")["error"]
    monkeypatch.setattr(paper, "recognise", lambda _: 1 / 0)
    assert "不是文件的毛病" in paper.run({"name": "a.txt"}, "总体情况".encode())["error"]
    monkeypatch.setenv("GONGKAI_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        paper.run({"name": "a.txt"}, "总体情况".encode())
