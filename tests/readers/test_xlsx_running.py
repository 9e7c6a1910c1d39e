"""What is printed at the head and foot of a sheet's pages: words without codes."""

import time
from io import BytesIO

import pytest
import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # comes without types

from gongkai.readers import xlsx
from gongkai.readers.xlsx.running import CODE
from gongkai.report.annual_report import AnnualReport
from gongkai.report.examine import examine
from gongkai.report.recognise import recognise


def book(header: str, footer: str = "", more: bool = False) -> bytes:
    """A workbook of another program with this head and foot; `more`: a second sheet with the same."""
    made = BytesIO()
    with xlsxwriter.Workbook(made) as book:
        for _ in range(2 if more else 1):
            sheet = book.add_worksheet()
            sheet.write(0, 0, "青山县林业局2023年政府信息公开工作年度报告")
            sheet.set_header(header)
            sheet.set_footer(footer)
    return made.getvalue()


def said(header: str, footer: str = "", more: bool = False) -> str | None:
    return xlsx.read(book(header, footer, more), "a.xlsx").properties.get("running")


@pytest.mark.parametrize(
    ("header", "footer", "expected"),
    [
        ("&C内部资料", "", "内部资料"),
        ("&L某局&C年度报告&R秘密★5年", "", "某局\n年度报告\n秘密★5年"),
        ('&C&"宋体,加粗"&14内部资料', "", "内部资料"),
        ("&C&KFF0000内部资料", "", "内部资料"),
        ("&C&K01+000内部资料", "", "内部资料"),
        ("&C&B&U内部资料&U&B", "&C第 &P 页，共 &N 页", "内部资料"),
        ("&C甲&&乙", "", "甲&乙"),
        ("内部资料", "&R&D &T &F &A", "内部资料"),
        ("", "&C- &P+1 -", None),
        ("内部资料 &P+1", "", "内部资料"),
        ("", "", None),
    ],
)
def test_words_without_codes(header: str, footer: str, expected: str | None) -> None:
    assert said(header, footer) == expected


def test_what_every_sheet_says_is_said_once() -> None:
    assert said("&C内部资料", more=True) == "内部资料"


@pytest.mark.parametrize(("header", "marks"), [("&C内部资料", 1), ("&R秘密★5年", 1), ("&C青山县林业局", 0)])
def test_a_mark_in_the_head_of_a_workbook(header: str, marks: int) -> None:
    report: AnnualReport = recognise(xlsx.read(book(header), "a.xlsx"))
    assert [finding.id for finding in examine(report)].count("AR952") == marks


@pytest.mark.parametrize("piece", ['&"', "&", "&K", "&P+", "&14", '"'])
def test_long_heads_are_no_danger(piece: str) -> None:
    start = time.perf_counter()
    CODE.sub("", piece * 100_000)
    assert time.perf_counter() - start < 5
