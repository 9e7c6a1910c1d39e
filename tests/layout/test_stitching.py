"""Tables that page breaks cut: whole again, and no two tables made one."""

import pytest

from gongkai.paper import Paragraph, Table
from gongkai.readers import read_bytes
from tests.readers.pdf_made import lines, pdf, rows, words

XS = [80, 214, 300, 400]
HEAD = ["信息内容", "制发件数", "废止件数"]
LONG = "5.要求行政机关确认或重新"
"""A label that fills the width of its cell."""
Rows = list[list[str]]


def tables(*pages: Rows, xs: list[int] = XS, then: str = "") -> list[Rows]:
    """The tables of a file with one table a page; `then` is printed below the first."""
    drawn = [
        rows(cells, xs) + (lines([then], y=100) if then and not number else "") for number, cells in enumerate(pages)
    ]
    found = read_bytes(pdf(drawn), "a.pdf")
    return [[[cell.text for cell in line] for line in table.lines()] for table in found.tables]


def test_rows_follow_each_other() -> None:
    one, two = [HEAD, ["规章", "1", "2"]], [["规范性文件", "3", "4"], ["其他", "5", "6"]]
    assert tables(one, two) == [one + two]


def test_places_are_those_of_the_pages() -> None:
    found = read_bytes(pdf([rows([HEAD], XS), rows([["规章", "1", "2"]], XS)]), "a.pdf").tables[0]
    assert [cell.place.page for cell in found.cells] == [1, 1, 1, 2, 2, 2]
    assert [cell.row for cell in found.cells] == [0, 0, 0, 1, 1, 1]


def test_repeated_heads_stand_once() -> None:
    one, two = [HEAD, ["规章", "1", "2"]], [["许可", "3", "4"]]
    assert tables(one, [HEAD, *two], [HEAD, ["处罚", "5", "6"]]) == [[*one, *two, ["处罚", "5", "6"]]]


def test_a_row_of_figures_like_the_first_one_stays() -> None:
    one = [["规章", "1", "2"], ["许可", "3", "4"]]
    assert tables(one, [["规章", "1", "2"], ["处罚", "3", "4"]]) == [[*one, ["规章", "1", "2"], ["处罚", "3", "4"]]]


@pytest.mark.parametrize(
    ("last", "first"),
    [
        ([LONG, "0", "7"], ["出具已获取信息", "", ""]),
        ([LONG, "", ""], ["出具已获取信息", "0", "7"]),
        ([LONG, "0", ""], ["出具已获取信息", "", "7"]),
    ],
)
def test_a_row_cut_by_the_break(last: list[str], first: list[str]) -> None:
    (found,) = tables([HEAD, last], [first, ["规章", "1", "2"]])
    assert found == [HEAD, [f"{LONG}出具已获取信息", "0", "7"], ["规章", "1", "2"]]


def test_figures_alone_below_the_break_are_those_of_the_label_above() -> None:
    (found,) = tables([HEAD, ["规章", "", ""]], [["", "0", "7"], ["许可", "1", "2"]])
    assert found == [HEAD, ["规章", "0", "7"], ["许可", "1", "2"]]


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (["规章", "", ""], ["许可", "", ""]),
        ([LONG, "0", "7"], ["6.其他", "", ""]),
        ([LONG, "0", "7"], ["许可", "3", "4"]),
        (HEAD, ["规章", "1", "2"]),
        ([LONG, "0", "7"], ["规章", "", "4"]),
    ],
)
def test_two_rows_stay_two(last: list[str], first: list[str]) -> None:
    assert tables([["甲", "1", "2"], last], [first, ["乙", "1", "2"]]) == [
        [["甲", "1", "2"], last, first, ["乙", "1", "2"]]
    ]


def test_an_empty_row_drawn_at_the_break_is_none() -> None:
    assert tables([HEAD, ["规章", "1", "2"]], [["", "", ""], ["许可", "3", "4"]]) == [
        [HEAD, ["规章", "1", "2"], ["许可", "3", "4"]]
    ]


@pytest.mark.parametrize("xs", [[80, 214, 300, 480], [80, 300, 400, 500]])
def test_a_table_of_another_width_is_another(xs: list[int]) -> None:
    found = read_bytes(pdf([rows([HEAD], XS), rows([["规章", "1", "2"]], xs)]), "a.pdf")
    assert len(found.tables) == 2


def test_a_shifted_page_is_the_same_table() -> None:
    moved = [x + 30 for x in XS]
    found = read_bytes(pdf([rows([HEAD], XS), rows([["规章", "1", "2"]], moved)]), "a.pdf")
    (table,) = found.tables
    assert [(cell.row, cell.column) for cell in table.cells] == [(r, c) for r in range(2) for c in range(3)]


def test_a_line_between_parts_the_tables() -> None:
    assert len(tables([HEAD], [["规章", "1", "2"]], then="三、另一张表")) == 2


def test_two_tables_on_one_page_stay_two() -> None:
    found = read_bytes(pdf([rows([HEAD], XS) + rows([["规章", "1", "2"]], XS, 500)]), "a.pdf")
    assert len(found.tables) == 2


TALL = (
    "0.5 w 80 {0} m 400 {0} l S 150 {1} m 400 {1} l S 80 {2} m 400 {2} l S\n"
    "80 {0} m 80 {2} l S 150 {0} m 150 {2} l S 300 {0} m 300 {2} l S 400 {0} m 400 {2} l S\n"
)
"""Two rows with one tall cell at their left."""


def tall(label: str, cells: Rows) -> str:
    drawn = TALL.format(700, 676, 652) + words(label, 84, 670, 10)
    for number, row in enumerate(cells):
        drawn += "".join(words(text, x, 684 - 24 * number, 10) for text, x in zip(row, (154, 304), strict=True))
    return drawn


@pytest.mark.parametrize(
    ("over", "under", "expected"),
    [
        ("（三）不予", "", ["（三）不予"]),
        ("（三）不予", "公开", ["（三）不予公开"]),
        ("（三）不予", "（四）无法", ["（三）不予", "（四）无法"]),
    ],
)
def test_a_tall_label_goes_on_below_the_break(over: str, under: str, expected: list[str]) -> None:
    pages = [tall(over, [["甲", "1"], ["乙", "2"]]), tall(under, [["丙", "3"], ["丁", "4"]])]
    found = read_bytes(pdf(pages), "a.pdf")
    (table,) = found.tables
    labels = [(cell.text, cell.rows) for cell in table.cells if cell.column == 0]
    assert labels == [(text, 4 // len(expected)) for text in expected]
    assert [cell.text for cell in table.cells if cell.column == 2] == ["1", "2", "3", "4"]


def test_words_and_tables_keep_their_order() -> None:
    drawn = lines(["前面的话。"], y=760) + rows([HEAD, ["规章", "1", "2"]], XS) + lines(["后面的话。"], y=600)
    kinds = [type(block) for block in read_bytes(pdf([drawn]), "a.pdf").blocks]
    assert kinds == [Paragraph, Table, Paragraph]
