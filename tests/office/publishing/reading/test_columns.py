"""Which column says what, told by its header."""

import pytest

from gongkai.complaint import Complaint
from gongkai.office.publishing.reading.columns import EXACT, SYNONYMS, recognised, table
from gongkai.office.publishing.reading.sheet import Sheet, rows_of


def sheet(*lines: list[str], name: str = "") -> Sheet:
    """A sheet of these lines."""
    return Sheet(name, rows_of([list(line) for line in lines]))


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("标题", "title"),
        ("名称", "title"),
        ("信息标题（必填）", "title"),
        (" 标 题 ", "title"),
        ("文号", "document_number"),
        ("发文字号", "document_number"),
        ("索引号", "index_number"),
        ("公开日期", "published_on"),
        ("发布日期", "published_on"),
        ("发布\n时间", "published_on"),
        ("信息公开的日期", "published_on"),
        ("成文日期", "made_on"),
        ("途径", "channel"),
        ("公开途径", "channel"),
        ("公开渠道", "channel"),
        ("栏目", "column"),
        ("类别", "category"),
        ("网址", "address"),
        ("URL", "address"),
        ("链接地址*", "address"),
    ],
)
def test_headers(header: str, field: str) -> None:
    assert recognised([header]) == {field: 0}


@pytest.mark.parametrize("header", ["", "序号", "备注", "公开方式", "责任科室", "阅读量"])
def test_what_is_no_header(header: str) -> None:
    assert recognised([header]) == {}


def test_of_two_that_could_the_plainer_is_taken() -> None:
    assert recognised(["信息内容", "标题", "时间", "发布日期"]) == {"title": 1, "published_on": 3}
    assert recognised(["成文日期", "日期", "标题"]) == {"made_on": 0, "published_on": 1, "title": 2}


def test_no_header_stands_for_two_fields() -> None:
    assert len(EXACT) == sum(len(headers.split()) for headers in SYNONYMS.values())


def test_a_title_may_stand_above_the_header() -> None:
    found = table(sheet(["山前县司法局公开台账"], [], ["序号", "标题", "公开日期"], ["1", "甲", "2021-1-2"]), "x.csv")
    assert found.header == ("序号", "标题", "公开日期")
    assert found.rows == ((4, ("1", "甲", "2021-1-2")),)
    assert found.unused == ["序号"]


def test_a_row_keeps_everything_with_its_header() -> None:
    found = table(sheet(["标题", "", "公开日期"], ["甲", "丢不得", "2021-1-2", "多出来"]), "x.csv")
    assert found.cells(found.rows[0][1]) == [
        ["标题", "甲"],
        ["第 2 列", "丢不得"],
        ["公开日期", "2021-1-2"],
        ["表头以外第 4 列", "多出来"],
    ]
    assert found.cells(("甲",)) == [["标题", "甲"], ["第 2 列", ""], ["公开日期", ""]]


def test_without_a_header_the_file_is_refused() -> None:
    with pytest.raises(Complaint, match=r"x\.csv：没有认得出的表头"):
        table(sheet(["甲", "2021-1-2"], ["乙", "2021-1-3"]), "x.csv")


def test_a_missing_column_is_named_beside_those_that_are_there() -> None:
    with pytest.raises(Complaint, match=r"表头里没有“公开日期”列（现有的列：标题、备注）"):
        table(sheet(["标题", "备注"], ["甲", "乙"]), "x.csv")
    with pytest.raises(Complaint, match="工作表“微博”：表头里没有“标题”列"):
        table(sheet(["日期", "备注"], name="微博"), "x.xlsx")
