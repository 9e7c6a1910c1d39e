"""The workbook, read back with another library."""

import io

import openpyxl
import pytest

from gongkai.complaint import Complaint
from gongkai.findings import xlsx
from gongkai.findings._quoting import with_sentences
from tests.findings.made import BROKEN, CLEAN, ENTRY, FINDINGS, REPORT, found, run


def book(*entries):
    made = io.BytesIO()
    xlsx.write(run(*entries), made)
    return openpyxl.load_workbook(io.BytesIO(made.getvalue()))


def rows(sheet):
    return [list(row) for row in sheet.iter_rows(values_only=True)]


@pytest.fixture(scope="module")
def whole():
    return book({**ENTRY, "findings": with_sentences(REPORT, FINDINGS)}, BROKEN, CLEAN)


def test_the_sheets_are_results_and_summary(whole):
    assert whole.sheetnames == ["结果", "汇总"]


def test_one_row_a_finding_with_what_a_supervisor_needs(whole):
    head, *found_rows = rows(whole["结果"])
    assert len(found_rows) == len(FINDINGS) + 1
    balance = dict(zip(head, found_rows[6], strict=True))
    assert balance == {
        "机关": "青山县司法局",
        "年度": 2024,
        "级别": "错误",
        "编号": "AR301",
        "部分": "三、收到和处理政府信息公开申请情况",
        "位置": "第40行",
        "问题": "总计一列：9 ＋ 0 ≠ 0 ＋ 0。",
        "原文": None,
        "应为": 0,
        "实为": 9,
        "依据": "《年度报告格式》一、（一）总体情况",
        "不计的理由": None,
        "文件": "青山县/2024 年报.docx",
    }
    assert dict(zip(head, found_rows[3], strict=True))["原文"] == "截止目前，受理申请9件，其中公开8件。"


def test_a_waived_finding_and_an_unreadable_file_say_so(whole):
    head, *found_rows = rows(whole["结果"])
    waived, broken = (dict(zip(head, row, strict=True)) for row in found_rows[-2:])
    assert (waived["级别"], waived["不计的理由"]) == ("不计（警告）", "已由县政府办核定。")
    assert (broken["级别"], broken["问题"], broken["文件"]) == ("未能检查", "坏.docx：文件已经损坏。", "坏.docx")


def test_the_summary_counts_by_office_those_with_errors_first(whole):
    assert rows(whole["汇总"]) == [
        ["机关", "年报份数", "错误", "警告", "提示", "不计", "未能检查"],
        ["青山县司法局", 1, 3, 4, 1, 1, 0],
        ["（没有读出机关名称）", 1, 0, 0, 0, 0, 1],
        ["白石县司法局", 1, 0, 0, 0, 0, 0],
        ["合计", 3, 3, 4, 1, 1, 1],
    ]


def test_several_reports_of_one_office_are_one_row():
    _, office, total = rows(
        book(
            ENTRY,
            {**ENTRY, "year": 2023},
        )["汇总"]
    )
    assert office == ["青山县司法局", 2, 6, 8, 2, 2, 0]
    assert total[1:] == office[1:]


def test_heads_are_frozen_and_filtered(whole):
    for sheet, columns in ((whole["结果"], "M"), (whole["汇总"], "G")):
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith(f"A1:{columns}")
    assert whole["结果"].column_dimensions["G"].width > 40


@pytest.mark.parametrize(
    "sly", ["=1+1", "+cmd|'/c calc'!A1", "-2+3", "@SUM(A1)", "\t=1", "http://a.example/x", "mailto:a"]
)
def test_a_text_never_becomes_a_formula_or_a_link(sly):
    one = {**found("AR902", "warning", sly), "actual": sly, "sentence": {"text": sly, "start": 0, "end": 1}}
    sheet = book({**ENTRY, "agency": sly, "file": sly, "findings": [one]})["结果"]
    cells = [cell for cell in sheet[2] if cell.value]
    assert sum(str(cell.value).strip() == sly.strip() for cell in cells) == 5
    assert all(cell.data_type in ("s", "n") and cell.hyperlink is None for cell in cells)
    assert all(cell.quotePrefix for cell in cells if str(cell.value).startswith(("=", "+", "-", "@")))


def test_what_no_cell_takes_is_cut_or_left_out():
    one = found("AR902", "warning", "甲\x00\ufffe\ud800" + "乙" * 40_000)
    value = book({**ENTRY, "findings": [one]})["结果"]["G2"].value
    assert value.startswith("甲乙")
    assert len(value) == 32_000


def test_more_findings_than_rows_are_refused(monkeypatch):
    monkeypatch.setattr(xlsx, "ROWS", 3)
    with pytest.raises(Complaint, match="超过 3 条"):
        book(ENTRY)


def test_an_empty_run_is_a_book_with_heads():
    assert len(rows(book()["结果"])) == 1
    assert rows(book()["汇总"])[1] == ["合计", 0, 0, 0, 0, 0, 0]
