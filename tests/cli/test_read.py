"""`gongkai read`: a report for people and for programs."""

import json
from pathlib import Path

import pytest

from gongkai.__main__ import main
from gongkai.report.annual_report import flat
from tests.readers.made import F2021, figures, html_page, text_file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "年报.html"
    path.write_text(html_page(F2021, figures(F2021)), encoding="utf-8")
    return path


def test_json_as_the_contract_has_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(file), "--format", "json"]) == 0
    printed = capsys.readouterr().out
    found = json.loads(printed)
    assert [key for key in found if key not in ("title", "preface", "uncertain")] == [
        *("schema", "file", "agency", "year", "form", "period", "sections", "figures")
    ]
    assert (found["schema"], found["file"], found["form"]) == ("gongkai.report/1", "年报.html", "2021")
    assert found["period"] == ["2023-01-01", "2023-12-31"]
    assert flat(found["figures"]) == figures(F2021)
    assert list(found["figures"]) == ["documents", "decisions", "charges", "applications", "disputes"]
    assert list(found["figures"]["applications"]["total"])[:3] == ["received", "brought_forward", "granted"]
    assert "白水县林业局" in printed


def test_text_for_a_person(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(file)]) == 0
    printed = capsys.readouterr().out
    assert "机关：白水县林业局" in printed
    assert "统计期限：2023-01-01 至 2023-12-31" in printed
    assert "一、总体情况" in printed
    for cell in F2021.cells:
        assert str(figures(F2021)[cell]) in printed
    assert "空" not in printed


def test_columns_stand_one_below_the_other(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["read", str(file)])
    lines = capsys.readouterr().out.splitlines()
    start = next(index for index, line in enumerate(lines) if "本年新收" in line)
    rows = lines[start : start + 25]
    ends = {len(row.encode("gb18030")) for row in rows}
    assert len(rows[-1].split()) == 8
    assert len(ends) == 1


def test_what_is_blank_or_uncertain_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blank = {cell: "" for cell in F2021.cells if cell.startswith(("applications.enterprise", "disputes.reconsid"))}
    lines = text_file(F2021, figures(F2021) | blank | {"documents.rules.made": ""}).splitlines()
    index = next(i for i, line in enumerate(lines) if "信访举报" in line)
    lines[index] = "\t".join(lines[index].split("\t")[:-2])
    (tmp_path / "a.txt").write_text("\n".join(lines), encoding="utf-8")
    main(["read", str(tmp_path / "a.txt")])
    printed = "".join(line.strip() for line in capsys.readouterr().out.splitlines())
    assert "空白单元格 30 个：规章·本年制发件数、商业企业全部 24 格、行政复议全部 5 格" in printed
    assert "（数字后带 ?）：不予处理·信访举报投诉类申请" in printed


def test_a_table_that_is_missing_is_said_to_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("白水县林业局2023年政府信息公开工作年度报告\n一、总体情况\n无。", encoding="utf-8")
    assert main(["read", str(tmp_path / "a.txt")]) == 0
    assert capsys.readouterr().out.count("文件中没有这张表") == 3


@pytest.mark.parametrize(("name", "said"), [("没有.docx", "找不到"), ("坏.docx", "损坏"), ("表.pdf", "PDF")])
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04 word/document.xml")
    (tmp_path / "表.pdf").write_bytes(b"%PDF-1.7")
    assert main(["read", str(tmp_path / name)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert said in told.err
    assert name in told.err
