"""Workbooks: their sheets as they are seen, their numbers as they show, what is hidden in them."""

import random
import time
from datetime import date
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # comes without types
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from gongkai.complaint import Complaint
from gongkai.paper import Paper, Table
from gongkai.readers import read_bytes, xlsx
from gongkai.readers.xlsx import records
from gongkai.readers.xlsx.displayed import displayed
from gongkai.report.form import Form
from gongkai.report.recognise import recognise
from tests.made.outcome import outcome
from tests.readers.books import saved, whole
from tests.readers.made import F2019, F2021, figures

OLD = Path(__file__).parent / "files" / "old_workbook.xls"
LAYOUTS = list(product([True, False], [True, False], [0, 2], [True, False], [True, False]))


def paper(rows: list[list[Any]]) -> Paper:
    """A workbook with these rows as it is read."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    return xlsx.read(saved(book), "a.xlsx")


def shape(found: Paper) -> list[Any]:
    """The words of the paragraphs, the rows of the tables."""
    return [
        [[cell.text for cell in line] for line in block.lines()] if isinstance(block, Table) else block.text
        for block in found.blocks
    ]


@pytest.mark.parametrize("form", [F2021, F2019], ids=["2021", "2019"])
@pytest.mark.parametrize(("merged", "as_text", "gap", "wide", "one_sheet"), LAYOUTS)
def test_every_figure_of_every_layout(
    form: Form, merged: bool, as_text: bool, gap: int, wide: bool, one_sheet: bool
) -> None:
    data = whole(form, figures(form), merged=merged, as_text=as_text, gap=gap, wide=wide, one_sheet=one_sheet)
    report = recognise(read_bytes(data, "a.xlsx"))
    assert report.figures == figures(form)
    assert report.uncertain == ()
    assert [section.title for section in report.sections] == list(form.sections)
    assert report.sections[0].text == "第1部分的话。"


def test_an_old_workbook() -> None:
    report = recognise(read_bytes(OLD.read_bytes(), "年报.xls"))
    assert report.figures == figures(F2021)
    assert report.uncertain == ()
    assert len(report.sections) == 6
    assert read_bytes(OLD.read_bytes(), "年报.et").tables[0].place.line == 10


def test_blank_cells_stay_blank() -> None:
    values = figures(F2021) | {"applications.total.received": "", "applications.enterprise.granted": ""}
    report = recognise(read_bytes(whole(F2021, values), "a.xlsx"))
    assert report.figures["applications.total.received"] is None
    assert report.figures["applications.enterprise.granted"] is None
    assert report.figures["applications.total.granted"] == values["applications.total.granted"]


def test_a_row_without_figures_is_a_row() -> None:
    last = {cell: "" for cell in F2021.cells if cell.endswith(".carried_forward")}
    report = recognise(read_bytes(whole(F2021, figures(F2021) | last, gap=0), "a.xlsx"))
    assert all(report.figures[cell] is None for cell in last)


@pytest.mark.parametrize(
    ("raw", "code", "shown"),
    [
        ("12", "General", "12"),
        ("12.0", "0.00", "12"),
        ("31.64", "General", "31.64"),
        ("31.640000000000001", "General", "31.64"),
        ("0.30000000000000004", "General", "0.3"),
        ("1E3", "General", "1000"),
        ("-0.0", "General", "0"),
        ("31.6449", "0.00_ ", "31.64"),
        ("2.5", "0", "3"),
        ("1234.5", "#,##0.00", "1234.5"),
        ("0", '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "0"),
        ("12", '0"件"', "12"),
        ("0.125", "0%", "13%"),
        ("0.125", "0.0%", "12.5%"),
        ("44957", "yyyy/m/d", "2023/1/31"),
        ("44957", 'yyyy"年"m"月"d"日"', "2023年1月31日"),
        ("44957", '[$-804]yyyy"年"m"月"', "2023年1月"),
        ("43495", "yyyy-mm-dd", "2019-1-30"),
        ("44957.5", "yyyy-m-d h:mm", "2023-1-31 12:00"),
        ("0.5", "h:mm:ss", "12:00"),
        ("99999999", "yyyy/m/d", "99999999"),
        ("1e999", "General", "1e999"),
        ("NaN", "General", "NaN"),
        ("x", "General", "x"),
    ],
)
def test_a_number_as_it_shows(raw: str, code: str, shown: str) -> None:
    assert displayed(raw, code) == shown


def test_values_of_every_kind() -> None:
    made = BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["项", True, 12.0])
        sheet.write_formula(0, 3, "=1+1", value=2)
        sheet.write_formula(0, 4, '="甲"', value="甲")
        sheet.write_rich_string(0, 5, "第", book.add_format({"bold": True}), "二十", "条")
        sheet.write_datetime(0, 6, date(2023, 1, 31), book.add_format({"num_format": "yyyy-m-d"}))
        sheet.write_number(0, 7, 0.375, book.add_format({"num_format": 10}))
    assert shape(xlsx.read(made.getvalue(), "a.xlsx")) == [
        [["项", "TRUE", "12", "2", "甲", "第二十条", "2023-1-31", "37.50%"]]
    ]


def test_formulas_that_were_never_computed_are_named() -> None:
    with pytest.raises(Complaint, match="公式还没有算出结果"):
        paper([["甲", "=1+1"]])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["甲"], ["乙"]], ["甲", "乙"]),
        ([["甲\n乙"]], ["甲", "乙"]),
        ([["一、", "总体情况"], ["二", "主动公开"]], ["一、总体情况", "二、主动公开"]),
        ([["一", 5], ["二", 6]], [[["一", "5"], ["二", "6"]]]),
        (
            [["总体情况", "今年工作有序推进，" + "公开信息多条" * 8 + "。"]],
            ["总体情况", "今年工作有序推进，" + "公开信息多条" * 8 + "。"],
        ),
        ([["甲", 1], [None], ["乙", 2]], [[["甲", "1"]], [["乙", "2"]]]),
        ([["甲", 1], ["单列一行"], ["乙", 2]], [[["甲", "1"], ["单列一行", ""], ["乙", "2"]]]),
        ([["甲", 1], ["三、收到申请"], ["乙", 2]], [[["甲", "1"]], "三、收到申请", [["乙", "2"]]]),
        ([["甲", 1], ["四、结转下年度继续办理"]], [[["甲", "1"], ["四、结转下年度继续办理", ""]]]),
        ([["甲", 1], ["注：另附"], ["乙", 2]], [[["甲", "1"]], "注：另附", [["乙", "2"]]]),
        ([["甲", 1], ["完"]], [[["甲", "1"]], "完"]),
    ],
)
def test_rows_of_words_and_rows_of_cells(rows: list[list[Any]], expected: list[Any]) -> None:
    assert shape(paper(rows)) == expected


def test_merged_cells_and_rows() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["B3"], sheet["D3"], sheet["D4"] = "甲", 1, 2
    sheet.merge_cells("B3:C4")
    found = xlsx.read(saved(book), "a.xlsx").tables[0]
    assert [(c.text, c.row, c.column, c.rows, c.columns, c.place.line) for c in found.cells] == [
        ("甲", 0, 0, 2, 2, 3),
        ("1", 0, 2, 1, 1, 3),
        ("2", 1, 2, 1, 1, 4),
    ]


def test_the_name_of_a_sheet_is_its_title_where_it_is_one() -> None:
    book = Workbook()
    book.worksheets[0].append(["甲", 1])
    book.create_sheet("三、收到和处理申请情况").append(["乙", 2])
    assert shape(xlsx.read(saved(book), "a.xlsx")) == [[["甲", "1"]], "三、收到和处理申请情况", [["乙", "2"]]]


def hiding() -> bytes:
    """A workbook with something hidden in every way."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["甲", "藏列", 1])
    sheet.append(["藏行", None, 9])
    sheet.append(["乙", None, 2])
    sheet["A5"], sheet["A6"], sheet["A7"] = "白字", "无形", "白字黑底"
    sheet["A5"].font = sheet["A7"].font = Font(color="FFFFFFFF")
    sheet["A6"].number_format = ";;;"
    sheet["A6"] = 77
    sheet["A7"].fill = PatternFill("solid", fgColor="FF000000")
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet["A1"].comment = Comment("请再核对", "王某")
    for state in ("hidden", "veryHidden"):
        extra = book.create_sheet(f"{state}表")
        extra["A1"], extra.sheet_state = "草稿", state
    book.properties.creator = "李明明"
    book.properties.lastModifiedBy = "Administrator"
    return saved(book)


def test_what_is_hidden_is_not_seen_but_listed() -> None:
    found = xlsx.read(hiding(), "a.xlsx")
    assert shape(found) == [[["甲", "1"], ["乙", "2"]], "白字黑底"]
    assert found.tables[0].cells[2].place.line == 3
    assert [(part.kind, part.text, part.place.line) for part in found.hidden] == [
        ("hidden-text", "藏列", 1),
        ("hidden-text", "藏行\n|\n9", 2),
        ("hidden-text", "白字", 5),
        ("hidden-text", "77", 6),
        ("hidden-text", "hidden表\n|\n草稿", None),
        ("hidden-text", "veryHidden表\n|\n草稿", None),
        ("comment", "请再核对", 1),
        ("author-metadata", "李明明", None),
    ]


def with_parts(data: bytes, **more: str) -> bytes:
    """The same archive with further parts; `__` for `/`, the last `_` for the point."""
    made = BytesIO(data)
    with ZipFile(made, "a", ZIP_DEFLATED) as archive:
        for path, text in more.items():
            archive.writestr(path, text)
    return made.getvalue()


def rewritten(data: bytes, *pairs: bytes) -> bytes:
    """The same workbook with words of its first sheet replaced, each by the one behind it."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(made, "w", ZIP_DEFLATED) as after:
        for path in before.namelist():
            part = before.read(path)
            for old, new in zip(pairs[::2], pairs[1::2], strict=True):
                part = part.replace(old, new) if "worksheets/sheet1" in path else part
            after.writestr(path, part)
    return made.getvalue()


RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r" Type="http://x/externalLinkPath" Target="file:///C:/a/b.xlsx" TargetMode="External"/>'
    '<Relationship Id="s" Type="http://x/hyperlink" Target="https://www.example.cn/a" TargetMode="External"/>'
    "</Relationships>"
)


def test_what_else_a_workbook_carries() -> None:
    more = {
        "xl/vbaProject.bin": "x",
        "xl/embeddings/oleObject1.bin": "x",
        "xl/externalLinks/_rels/externalLink1.xml.rels": RELATION,
        "xl/pivotCache/pivotCacheRecords1.xml": "<a/>",
        "xl/threadedComments/threadedComment1.xml": '<T><threadedComment ref="B7"><t>改</t></threadedComment></T>',
    }
    found = xlsx.read(with_parts(saved(Workbook()), **more), "a.xlsx").hidden
    assert sorted((part.kind, part.text) for part in found) == [
        ("comment", "改"),
        ("embedded-file", "oleObject1.bin"),
        ("external-link", "file:///C:/a/b.xlsx"),
        ("hidden-text", "数据透视表的缓存"),
        ("macro", "xl/vbaProject.bin"),
    ]


def test_a_plain_workbook_hides_nothing() -> None:
    assert xlsx.read(whole(F2021, figures(F2021)), "a.xlsx").hidden == ()


@pytest.mark.parametrize("corner", ["XFD1", "A1048576", "XFD1048576"])
def test_far_corners_are_refused(corner: str) -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = book.worksheets[0][corner] = 1
    with pytest.raises(Complaint, match="表格过大"):
        xlsx.read(saved(book), "a.xlsx")


def test_what_a_sheet_claims_costs_nothing() -> None:
    book = Workbook()
    book.worksheets[0].append(["甲", 1])
    book.worksheets[0].merge_cells("C3:D4")
    data = rewritten(saved(book), b"C3:D4", b"A5:XFD1048576", b'A1:B1"', b'A1:XFD1048576"')
    began = time.process_time()
    assert shape(xlsx.read(data, "a.xlsx")) == [[["甲", "1"]]]
    assert time.process_time() - began < 2


def claiming(data: bytes, offset: int, value: int) -> bytes:
    """The old workbook with one number of four bytes replaced."""
    return data[:offset] + value.to_bytes(4, "little") + data[offset + 4 :]


@pytest.mark.parametrize("field", [40, 44, 64, 72])
def test_an_old_workbook_that_claims_more_sectors_than_it_has(field: int) -> None:
    with pytest.raises(Complaint, match="旧版表格打不开"):
        xlsx.read(claiming(OLD.read_bytes(), field, 0x7FFFFFFF), "a.xls")


def test_an_old_workbook_whose_chains_have_no_end() -> None:
    data = OLD.read_bytes()
    directory, table = (int.from_bytes(data[at : at + 4], "little") for at in (48, 76))
    looped = claiming(data, (table + 1) * 512 + 4 * directory, directory)
    with pytest.raises(Complaint, match="旧版表格打不开"):
        xlsx.read(looped, "a.xls")


def test_an_old_workbook_that_claims_a_gigantic_area_or_many_words() -> None:
    data = OLD.read_bytes()
    area, words = data.index(b"\x00\x02\x0e\x00") + 4, data.index(b"\xfc\x00", 512) + 4
    assert records.extents(data)
    for changed in (claiming(data, area + 4, 0xFFFFFFF0), claiming(data, words + 4, 0x7FFFFFFF)):
        assert records.extents(changed) is None


def test_the_extent_of_an_old_workbook() -> None:
    found = records.extents(OLD.read_bytes())
    assert found is not None
    assert [(extent.row, extent.column, extent.hidden_rows) for extent in found] == [(68, 14, set())]


def test_mutants_are_read_or_complained_of(capfd: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(4)
    seeds = [(whole(F2021, figures(F2021)), "a.xlsx"), (hiding(), "a.xlsx"), (OLD.read_bytes(), "a.xls")]
    said = set()
    for data, name in seeds * 40:
        changed = bytearray(data[: chance.randrange(len(data))] if chance.random() < 0.3 else data)
        for _ in range(chance.choice([1, 3, 30])):
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        said.add(outcome(bytes(changed), name))
    assert "read" in said
    assert len(said) > 2


def test_a_bomb_is_not_unpacked() -> None:
    sheet = "<row/>" * 8_000_000
    with pytest.raises(Complaint, match="过大"):
        xlsx.read(with_parts(saved(Workbook()), **{"xl/sharedStrings.xml": sheet}), "a.xlsx")
