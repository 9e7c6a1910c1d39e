"""Files as they are handed in: what they are in, how they are separated, and what is wrong with them as a whole."""

import codecs
import zipfile
from collections.abc import Callable
from io import BytesIO, StringIO

import openpyxl
import pytest
import xlsxwriter

from gongkai.complaint import Complaint
from gongkai.office.publishing.reading.file import Reading, read

HEADER = ("标题", "公开日期", "途径")
LINES = [("关于甲、乙的通知", "2021-03-05", "网站"), ("“丙”，丁", "2021/3/6", "微博")]


def cells(reading: Reading) -> list[tuple[str, ...]]:
    """The rows of the only list."""
    (only,) = reading.tables
    return [row for _, row in only.rows]


def csv_text(separator: str = ",", end: str = "\n") -> str:
    """A list as spreadsheets write it."""
    return "".join(separator.join(f'"{cell}"' for cell in line) + end for line in (HEADER, *LINES))


@pytest.mark.parametrize("separator", [",", ";", "\t", "，", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv_in_every_encoding_and_separation(separator: str, encoding: str, end: str) -> None:
    assert cells(read(csv_text(separator, end).encode(encoding), "表.csv")) == LINES


def test_commas_within_titles_do_not_decide_the_separator() -> None:
    text = "标题;公开日期;途径\n甲,乙,丙,丁;2021-3-5;网站\n一,二,三,四;2021-3-6;网站\n"
    assert cells(read(text.encode(), "x.csv"))[0] == ("甲,乙,丙,丁", "2021-3-5", "网站")


def test_excels_separator_line_keeps_the_row_numbers() -> None:
    reading = read(("sep=;\r\n" + csv_text(";", "\r\n")).encode("utf-8-sig"), "x.csv")
    assert [number for number, _ in reading.tables[0].rows] == [3, 4]


def test_rows_are_numbered_as_a_spreadsheet_does() -> None:
    text = '标题,公开日期,途径\n"跨\n行",2021-3-5,网站\n\n,,\n末行,2021-3-6,网站\n'
    assert [number for number, _ in read(text.encode(), "x.csv").tables[0].rows] == [2, 5]


def test_a_quote_that_is_never_closed_swallows_no_rows() -> None:
    text = '标题,公开日期,途径\n甲,2021-3-5,网站\n"乙,2021-3-5,网站\n丙,2021-3-5,网站\n'
    with pytest.raises(Complaint, match="第 3 行起双引号不成对"):
        read(text.encode(), "x.csv")


def workbook(write: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    """A workbook that `write` filled."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    write(book)
    book.close()
    return out.getvalue()


def simple(book: xlsxwriter.Workbook) -> None:
    """One list with days as cells, as text and as bare numbers."""
    from datetime import datetime

    day = book.add_format({"num_format": "yyyy/m/d"})
    sheet = book.add_worksheet("台账")
    sheet.merge_range(0, 0, 0, 2, "2021年公开台账")
    sheet.write_row(1, 0, HEADER)
    sheet.write_row(2, 0, ["甲", None, "网站"])
    sheet.write_datetime(2, 1, datetime(2021, 3, 5), day)
    sheet.write_row(3, 0, ["乙", 44260, "微博"])
    sheet.write_row(5, 0, ["丙", "2021年3月5日", "微信"])


def test_xlsx_with_days_in_every_form() -> None:
    reading = read(workbook(simple), "x.xlsx")
    assert reading.tables[0].rows == (
        (3, ("甲", "2021-03-05", "网站")),
        (4, ("乙", "44260", "微博")),
        (6, ("丙", "2021年3月5日", "微信")),
    )


def test_a_workbook_of_another_program_is_read_alike() -> None:
    from datetime import datetime

    book, out = openpyxl.Workbook(), BytesIO()
    sheet = book.active
    assert sheet is not None
    for line in (HEADER, ("甲", datetime(2021, 3, 5), "网站"), ("乙", datetime(2021, 3, 6, 9, 30), "微博")):
        sheet.append(line)
    book.save(out)
    assert cells(read(out.getvalue(), "x.xlsx")) == [
        ("甲", "2021-03-05", "网站"),
        ("乙", "2021-03-06 09:30:00", "微博"),
    ]


def test_every_visible_list_of_a_workbook_is_read_and_the_rest_is_named() -> None:
    def write(book: xlsxwriter.Workbook) -> None:
        for name in ("网站", "微博"):
            book.add_worksheet(name).write_row(0, 0, ["标题", "日期", "阅读量"])
            book.get_worksheet_by_name(name).write_row(1, 0, [name, "2021-3-5", 7])
        book.add_worksheet("说明").write_row(0, 0, ["填表须知"])
        hidden = book.add_worksheet("旧表")
        hidden.write_row(0, 0, HEADER)
        hidden.hide()
        book.add_worksheet("空表")

    reading = read(workbook(write), "x.xlsx")
    assert [(table.sheet, table.rows[0][1]) for table in reading.tables] == [
        ("网站", ("网站", "2021-3-5", "7")),
        ("微博", ("微博", "2021-3-5", "7")),
    ]
    assert reading.notes[0] == "隐藏的工作表“旧表”没有读"
    assert reading.notes[1].startswith("x.xlsx的工作表“说明”：没有认得出的表头")
    assert reading.notes[2] == "没有用到的列：阅读量（内容随原始行保存）"


def test_what_stands_in_a_merged_cell_holds_for_every_row_that_it_spans() -> None:
    def write(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        sheet.merge_range(1, 1, 3, 1, "2021-3-5")
        for row, title in enumerate("甲乙丙", start=1):
            sheet.write(row, 0, title)
            sheet.write(row, 2, "网站")

    rows = read(workbook(write), "x.xlsx").tables[0].rows
    assert [row for _, row in rows] == [(title, "2021-3-5", "网站") for title in "甲乙丙"]


def docx() -> bytes:
    """A Word file, as far as anybody can tell from its parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>")
    return out.getvalue()


def damaged() -> bytes:
    """A workbook of which one sheet is cut off within its archive."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(workbook(simple))) as whole, zipfile.ZipFile(out, "w") as archive:
        for name in whole.namelist():
            data = whole.read(name)
            archive.writestr(name, data[: len(data) // 2] if name.startswith("xl/worksheets/sheet") else data)
    return out.getvalue()


def far(book: xlsxwriter.Workbook) -> None:
    """A list with a stray word at the far end of the sheet."""
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADER)
    sheet.write_row(1, 0, LINES[0])
    sheet.write(1_048_575, 16_383, "误触")


def too_many() -> bytes:
    """20,001 rows under a header."""
    out = StringIO()
    out.write("标题,公开日期,途径\n")
    out.writelines(f"第{number}条,2021-3-5,网站\n" for number in range(20_001))
    return out.getvalue().encode()


BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty": ("x.csv", lambda: b"", "x.csv：文件是空的"),
    "blank": ("x.csv", lambda: codecs.BOM_UTF8 + b"\r\n \r\n", "文件是空的"),
    "header only": ("x.csv", "标题,公开日期\n".encode, "只有表头，没有内容"),
    "no header": ("x.csv", "甲,2021-3-5\n乙,2021-3-6\n".encode, "没有认得出的表头"),
    "unknown columns": ("x.csv", "姓名,年龄\n甲,3\n".encode, "没有认得出的表头"),
    "no title": ("x.csv", "日期,途径\n2021-3-5,网站\n".encode, "表头里没有“标题”列（现有的列：日期、途径）"),
    "old Excel": (
        "x.xls",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "这是旧版 Excel、Word 或加密的文件",
    ),
    "Word": ("x.docx", docx, "这是Word 文件，读不了"),
    "Word by another name": ("x.xlsx", docx, "这是Word 文件，读不了"),
    "PDF": ("x.pdf", lambda: b"%PDF-1.7\n" + bytes(100), "这是PDF 文件"),
    "page called xls": ("x.xls", lambda: b"<html><table><tr><td>1</td></tr></table></html>", "这是网页文件"),
    "cut off": ("x.xlsx", lambda: workbook(simple)[:3000], "文件不完整或已损坏"),
    "damaged within": ("x.xlsx", damaged, "文件不完整或已损坏"),
    "no text": ("x.csv", lambda: bytes(range(1, 256)) * 40, "不是文本，或编码认不出来"),
    "far cell": ("x.xlsx", lambda: workbook(far), "第 1048576 行、第 16384 列"),
    "too many rows": ("x.csv", too_many, "共有 20001 行，超过 20000 行"),
    "too large": ("x.csv", lambda: bytes(20 * 1024 * 1024 + 1), "文件超过 20 MB"),
}


@pytest.mark.parametrize(("name", "data", "said"), BAD.values(), ids=BAD.keys())
def test_a_bad_file_gets_one_clear_sentence(name: str, data: Callable[[], bytes], said: str) -> None:
    with pytest.raises(Complaint) as caught:
        read(data(), name)
    assert said in str(caught.value)
    assert str(caught.value).startswith(name)
    assert "\n" not in str(caught.value)


def test_twenty_thousand_rows_are_read() -> None:
    data = too_many().rsplit(b"\n", 2)[0]
    assert len(read(data, "x.csv").tables[0].rows) == 20_000


def test_cells_that_are_only_formatted_do_not_count_as_far() -> None:
    def write(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, LINES[0])
        sheet.write_blank(900_000, 5_000, None, book.add_format({"bold": True}))

    assert cells(read(workbook(write), "x.xlsx")) == [LINES[0]]
