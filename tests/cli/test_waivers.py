"""gongkai-waivers.toml: which findings of which reports, why, and until when."""

from datetime import date

import pytest

from gongkai.cli import _waivers
from gongkai.cli._waivers import Waivers
from gongkai.complaint import Complaint

TODAY = date(2026, 2, 1)
FULL = {"id": "AR202", "agency": "青山县司法局", "reason": "已核定。"}


def read(tmp_path, **said):
    return read_text(tmp_path, "[[waiver]]\n" + "".join(f"{key} = {written(value)}\n" for key, value in said.items()))


def written(value):
    return value.isoformat() if isinstance(value, date) else value if isinstance(value, int) else f"'{value}'"


def read_text(tmp_path, text):
    path = tmp_path / "gongkai-waivers.toml"
    path.write_text(text, encoding="utf-8")
    return list(_waivers.read(path, tmp_path))


def entry(tmp_path, name="年报.docx", **finding):
    found = {"id": "AR202", "severity": "warning", "message": "收费像元。", "where": {}, **finding}
    return {"file": str(tmp_path / name), "agency": "青山县司法局", "year": 2024, "findings": [found], "error": None}


def waived(tmp_path, entry, **said):
    (found,) = Waivers(read(tmp_path, **said), TODAY).applied(entry)
    return found.get("waived")


def test_a_waived_finding_carries_reason_signature_and_day(tmp_path):
    said = {**FULL, "by": "王青", "until": date(2026, 12, 31)}
    assert waived(tmp_path, entry(tmp_path), **said) == {"reason": "已核定。", "by": "王青", "until": "2026-12-31"}
    assert waived(tmp_path, entry(tmp_path), **FULL) == {"reason": "已核定。"}


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ({}, True),
        ({"id": "charges-unit"}, True),
        ({"id": "ar202"}, True),
        ({"id": "AR201"}, False),
        ({"agency": "大江市青山县司法局"}, True),
        ({"agency": "白石县司法局"}, False),
        ({"year": 2024}, True),
        ({"year": 2023}, False),
        ({"file": "年报.docx"}, True),
        ({"file": "*.docx"}, True),
        ({"file": "*.pdf"}, False),
        ({"file": "里/年报.docx"}, False),
        ({"section": 2}, True),
        ({"section": 3}, False),
        ({"cell": "charges.administrative"}, True),
        ({"cell": "charges.*"}, True),
        ({"cell": "documents.*"}, False),
        ({"text": "251000"}, True),
        ({"text": "收费"}, True),
        ({"text": "别的话"}, False),
    ],
)
def test_what_a_waiver_says_must_all_fit(tmp_path, said, holds):
    one = entry(
        tmp_path,
        where={"section": 2, "cells": ["charges.administrative"], "text": "251000"},
        sentence={"text": "收费251000元。", "start": 2, "end": 8},
    )
    assert bool(waived(tmp_path, one, **{**FULL, **said})) is holds


def test_a_path_below_the_folder_can_be_named(tmp_path):
    said = {"id": "AR202", "file": "里/年报.docx", "reason": "已核定。"}
    assert waived(tmp_path, entry(tmp_path, "里/年报.docx"), **said)
    assert not waived(tmp_path, entry(tmp_path, "外/年报.docx"), **said)


def test_a_waiver_file_named_by_itself_goes_by_the_end_of_the_path(tmp_path):
    (tmp_path / "w.toml").write_text("[[waiver]]\nid='AR202'\nfile='里/年报.docx'\nreason='已核定。'", encoding="utf-8")
    for name, holds in (("甲/里/年报.docx", True), ("里/年报.docx", True), ("里/2024年报.docx", False)):
        waivers = Waivers(_waivers.read(tmp_path / "w.toml"), TODAY)
        assert bool(waivers.applied(entry(tmp_path, name))[0].get("waived")) is holds


def test_a_waiver_holds_only_below_its_folder(tmp_path):
    inside, outside = tmp_path / "里", tmp_path / "外"
    inside.mkdir()
    own = read(inside, **FULL)
    assert Waivers(own, TODAY).applied(entry(inside))[0].get("waived")
    assert not Waivers(own, TODAY).applied(entry(outside))[0].get("waived")


def test_a_report_without_agency_is_nobodys(tmp_path):
    assert not waived(tmp_path, {**entry(tmp_path), "agency": None}, **FULL)


@pytest.mark.parametrize(("until", "over"), [(date(2026, 2, 1), False), (date(2026, 1, 31), True)])
def test_the_last_day_still_counts(tmp_path, until, over):
    waivers = Waivers(read(tmp_path, **FULL, until=until), TODAY)
    assert bool(waivers.applied(entry(tmp_path))[0].get("waived")) is not over
    assert [until.isoformat() in line for line in waivers.left_over()] == [True] * over


def test_one_that_nothing_was_found_for_is_told(tmp_path):
    waivers = Waivers(read(tmp_path, **{**FULL, "id": "AR301"}), TODAY)
    waivers.applied(entry(tmp_path))
    (line,) = waivers.left_over()
    assert "第 1 条" in line
    assert "AR301" in line


def test_one_that_met_its_finding_is_not_told(tmp_path):
    waivers = Waivers(read(tmp_path, **FULL), TODAY)
    waivers.applied(entry(tmp_path))
    assert list(waivers.left_over()) == []


def test_one_about_a_file_that_was_not_checked_is_only_told_where_its_whole_folder_was(tmp_path):
    text = "[[waiver]]\nid='AR202'\nfile='别的.docx'\nreason='已核定。'"
    (tmp_path / "gongkai-waivers.toml").write_text(text, encoding="utf-8")
    one = str(tmp_path / "年报.docx")
    for paths, told in (([one], 0), ([str(tmp_path)], 1)):
        waivers = Waivers(_waivers.beside(paths, [one]), TODAY)
        waivers.applied(entry(tmp_path))
        assert len(list(waivers.left_over())) == told


def test_waivers_are_found_beside_every_report(tmp_path):
    for name in ("甲", "乙"):
        (tmp_path / name).mkdir()
        read(tmp_path / name, **FULL)
    files = [str(tmp_path / name / "年报.docx") for name in ("甲", "乙")]
    assert len(list(_waivers.beside(files, files))) == 2
    assert len(list(_waivers.beside(files[:1], files[:1]))) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[waiver]]\nid='AR202'\nagency='甲'\n", "第 1 条：缺少“reason”"),
        ("[[waiver]]\nid='AR202'\nagency='甲'\nreason=' '", "第 1 条：缺少“reason”；不计一条检查结果要写明理由。"),
        ("[[waiver]]\nagency='甲'\nreason='乙'", "缺少“id”"),
        ("[[waiver]]\nid='AR202'\nreason='乙'", "要写明是哪一份年报"),
        ("[[waiver]]\nid='AR202'\nyear=2024\nreason='乙'", "要写明是哪一份年报"),
        ("[[waiver]]\nid='AR20'\nagency='甲'\nreason='乙'", "没有“AR20”这个编号；相近的有"),
        ("[[waiver]]\nid='AR202'\nagency='甲'\nreason='乙'\nuntl=1", "没有“untl”这一项；是不是“until”。"),
        ("[[waiver]]\nid='AR202'\nagency='甲'\nreason='乙'\nuntil='明年'", "“until”应当是日期，如 2026-12-31"),
        ("[[waiver]]\nid='AR202'\nagency='甲'\nreason='乙'\nyear='2024'", "“year”应当是整数"),
        ("[waiver]\nid='AR202'", "每一条要以 [[waiver]] 开头"),
        ("[[waivers]]\nid='AR202'", "没有“waivers”这一项；是不是“waiver”。"),
    ],
)
def test_a_fault_is_one_sentence_with_its_place(tmp_path, text, said):
    with pytest.raises(Complaint) as complaint:
        read_text(tmp_path, text)
    assert said in str(complaint.value)
    assert "\n" not in str(complaint.value)
