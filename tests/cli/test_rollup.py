"""gongkai rollup from the command line: files in, the superior's tables out, every share told."""

import csv
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gongkai.__main__ import main
from gongkai.readers import read
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.compile import compile_figures
from gongkai.report.form_2021 import FORM, SECTIONS
from gongkai.report.recognise import recognise
from gongkai.writers import write

TOTAL = "applications.total.received"


def report(name: str, received: int) -> AnnualReport:
    facts = {
        "applications.natural_person.received": received,
        "applications.natural_person.granted": received,
        "charges.administrative": Decimal("1.50"),
    }
    return AnnualReport(
        agency=name,
        year=2023,
        title=f"{name}2023年政府信息公开工作年度报告",
        preface="本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
        sections=tuple(Section(number, title, "有。") for number, title in enumerate(SECTIONS, 1)),
        figures=compile_figures(facts, FORM),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three offices in three formats."""
    place = tmp_path / "各单位年报"
    place.mkdir()
    for suffix, name, received in [
        ("html", "青山县司法局", 3),
        ("docx", "青山县林业局", 4),
        ("json", "青山县水务局", 5),
    ]:
        write(report(name, received), place / f"{name}.{suffix}")
    return place


@pytest.mark.parametrize("suffix", ["json", "html", "docx", "xlsx"])
def test_the_sum_is_written_read_again_and_told(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    out = tmp_path / f"汇总.{suffix}"
    assert main(["rollup", str(folder), "-o", str(out), "--cell", TOTAL]) == 0
    again = recognise(read(out))
    assert (again.agency, again.year) == ("青山县", 2023)
    assert again.figures[TOTAL] == 12
    assert again.figures["charges.administrative"] == "4.5"
    told = capsys.readouterr().out
    assert "汇总了 3 个单位" in told
    assert "勾稽关系全部成立" in told
    assert "4\t青山县林业局" in told
    assert "12\t合计" in told


def test_the_shares_are_in_a_workbook_beside_it(folder: Path, tmp_path: Path) -> None:
    assert main(["rollup", str(folder), "-o", str(tmp_path / "汇总.json")]) == 0
    rows = list(load_workbook(tmp_path / "汇总-各单位.xlsx")["各单位"].values)
    column = rows[0].index(FORM.titles[TOTAL])
    assert {row[0]: row[column] for row in rows[1:]} == {
        "青山县司法局": 3,
        "青山县林业局": 4,
        "青山县水务局": 5,
        "合计": 12,
    }


def test_the_shares_as_plain_text_hold_no_formula(folder: Path, tmp_path: Path) -> None:
    evil = replace(report("青山县甲局", 1), figures={**report("x", 1).figures, "decisions.licensing": "=1+1"})
    write(evil, folder / "甲.json")
    assert main(["rollup", str(folder), "-o", str(tmp_path / "a.json"), "--shares", str(tmp_path / "b.csv")]) == 1
    with (tmp_path / "b.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert "'=1+1" in cells
    assert not any(cell.startswith("=") for cell in cells)


def test_json_lists_every_share_in_the_order_of_the_offices(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rollup", str(folder), "-o", str(tmp_path / "a.json"), "--format", "json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["schema"] == "gongkai.rollup/1"
    names = [office["agency"] for office in said["offices"]]
    assert dict(zip(names, said["shares"][TOTAL], strict=True))["青山县林业局"] == 4
    assert said["report"]["figures"]["applications"]["total"]["received"] == 12
    assert said["notes"] == said["findings"] == []


def test_what_does_not_add_up_is_named_and_ends_with_1(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = report("青山县财政局", 6)
    figures = {**wrong.figures, "applications.total.granted": 60}
    write(replace(wrong, figures=figures), folder / "财政.html")
    assert main(["rollup", str(folder), "-o", str(tmp_path / "a.json")]) == 1
    told = capsys.readouterr().out
    assert "青山县财政局" in told
    assert "AR303" in told
    assert "汇总表有" in told


def test_a_broken_file_is_named_the_others_are_summed_and_it_ends_with_2(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "坏.docx").write_bytes(b"PK\x03\x04 broken")
    assert main(["rollup", str(folder), "-o", str(tmp_path / "a.json")]) == 2
    told = capsys.readouterr().out
    assert "坏.docx" in told
    assert "汇总了 3 个单位" in told


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "a.wps"], "a.wps"),
        (["-o", "no/a.json"], "没有文件夹"),
        (["-o", "a.json", "--cell", "nonsense"], "nonsense"),
        (["-o", "a.json", "--shares", "b.txt"], "b.txt"),
        (["-o", "a.json", "--year", "2011"], "没有可以汇总的年度报告"),
        ([], "-o"),
    ],
)
def test_bad_arguments_are_one_sentence(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["rollup", str(folder), *arguments]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == 1
    assert "Traceback" not in said
