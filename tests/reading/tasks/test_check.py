"""The task of checking gives what the checks find, in this process and in a worker alike."""

from pathlib import Path
from typing import Any

import pytest

from gongkai.reading import pool
from gongkai.reading.tasks import check
from gongkai.report.forms import FORMS
from tests.readers import made

FORM = FORMS["2021"]
BALANCED: dict[str, object] = dict.fromkeys(FORM.cells, 0)
BALANCED["charges.administrative"] = "0"
CROOKED = BALANCED | {"disputes.reconsideration.total": 7}


def page(values: dict[str, object], year: int = 2023) -> bytes:
    return made.html_page(FORM, values).replace("2023", str(year)).encode()


def ids(result: dict[str, Any]) -> set[str]:
    return {finding["id"] for finding in result["entry"]["findings"]}


def test_a_report_is_read_and_checked() -> None:
    result = check.run({"name": "甲/a.html"}, page(CROOKED))
    assert result["entry"] | {"findings": 0} == {
        "file": "甲/a.html",
        "agency": made.AGENCY,
        "year": 2023,
        "findings": 0,
        "error": None,
    }
    assert "AR401" in ids(result)
    assert "AR401" not in ids(check.run({"name": "a.html"}, page(BALANCED)))
    assert result["report"]["schema"] == "gongkai.report/1"
    assert result["report"]["figures"]["disputes"]["reconsideration"]["total"] == 7


def test_a_worker_gives_the_same(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(page(CROOKED))
    request = {"name": str(file), "path": str(file), "previous": {"path": str(file)}, "published": "2024-02-05"}
    here = check.run(request)
    assert [here] == list(pool.each("check", [request], 1))
    with_data = {**request, "path": None, "previous": {"name": "a.html", "data": [0, None]}, "data": [0, None]}
    assert pool.once("check", with_data, file.read_bytes())["entry"] == here["entry"]


def test_what_lies_beside_is_told_apart() -> None:
    this, last = page(BALANCED), page(BALANCED | {"applications.total.carried_forward": 3}, 2022)
    lengths = [len(this), len(this) + len(last)]
    request = {"name": "a.html", "data": [0, lengths[0]], "previous": {"name": "b.html", "data": lengths}}
    result = check.run(request, this + last)
    assert result["entry"]["year"] == 2023
    assert "AR701" in ids(result)
    assert result["uncompared"] is None


def test_last_years_report_may_be_one_that_was_read_before() -> None:
    last = check.run({"name": "b"}, page(BALANCED | {"applications.total.carried_forward": 3}, 2022))["report"]
    assert "AR701" in ids(check.run({"name": "a", "previous": last}, page(BALANCED)))


def test_another_years_report_is_left_out_and_said() -> None:
    request = {"name": "a", "previous": {"name": "b", "data": [0, None]}}
    result = check.run(request, page(CROOKED))
    assert "2022年的" in result["uncompared"]
    assert "AR401" in ids(result)
    alone = check.run(request | {"alone": True}, page(CROOKED))
    assert alone["entry"]["error"] == result["uncompared"]
    assert alone["report"] is None


def test_the_day_of_publication_counts() -> None:
    assert "AR008" in ids(check.run({"name": "a", "published": "2024-02-05"}, page(BALANCED)))
    assert "AR008" not in ids(check.run({"name": "a", "published": "2024-01-05"}, page(BALANCED)))


def test_a_choice_of_the_office_reaches_the_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    monkeypatch.setattr(check, "examine", lambda report, given: seen.append(given.choices.overview_length) or [])
    check.run({"name": "a", "choices": {"overview_length": 77}}, page(BALANCED))
    check.run({"name": "a"}, page(BALANCED))
    assert seen == [77, 1000]


def test_what_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    for request, data in [
        ({"name": "空.html"}, b""),
        ({"name": "图.jpg"}, b"\xff\xd8\xff\xe0"),
        ({"name": "a.html", "path": str(tmp_path / "a.html")}, None),
    ]:
        result = check.run(request, data)
        assert result["entry"]["error"].endswith("。")
        assert result["report"] is None


def test_a_fault_of_ours_is_not_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr(check, "examine", broken)
    monkeypatch.delenv("GONGKAI_DEBUG", raising=False)
    assert "不是文件的毛病" in check.run({"name": "a"}, page(BALANCED))["entry"]["error"]
    monkeypatch.setenv("GONGKAI_DEBUG", "1")
    with pytest.raises(KeyError):
        check.run({"name": "a"}, page(BALANCED))
