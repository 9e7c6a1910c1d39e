"""Rows of a printed table: labels, figures, and which row of the form they are."""

import pytest

from gongkai.paper import Cell, Table
from gongkai.report.recognition import labels
from gongkai.report.recognition.rows import rows


def read(*lines: list[str]) -> list[tuple[str | None, list[str]]]:
    cells = tuple(Cell(text, row, column) for row, line in enumerate(lines) for column, text in enumerate(line))
    found = rows([Table(cells)], labels.TABLE_THREE)
    return [(row.key, [cell.text for cell in row.cells]) for row in found]


@pytest.mark.parametrize(
    ("line", "key", "figures"),
    [
        (["三、本年度办理结果", "（一）予以公开", "1", "2"], "granted", ["1", "2"]),
        (["", "（三）不予公开", "1.属于国家秘密", "", "2"], "state_secret", ["", "2"]),
        (["缴纳费用、", "行政机关不再处理其政", "0", "1"], "fee_unpaid", ["0", "1"]),
        (["（六）其他处理", "3.其他", "/", "无"], "other", ["/", "无"]),
        (["附", "22（其中修订16件）", "1"], None, ["22（其中修订16件）", "1"]),
        (["1", "2"], None, ["1", "2"]),
    ],
)
def test_labels_at_the_left_figures_at_the_right(line: list[str], key: str | None, figures: list[str]) -> None:
    assert read(line) == [(key, figures)]


def test_a_wrapped_label_names_the_figures_below_it() -> None:
    assert read(["2.没有现成信息需要另行制"], ["作", "26", "2"]) == [
        ("needs_creation", []),
        ("needs_creation", ["26", "2"]),
    ]


def test_heads_name_no_figures_below_them() -> None:
    assert read(["商业企业", "法律服务机构", "其他"], ["26", "2"])[1] == (None, ["26", "2"])


def test_blank_figures_behind_half_a_label_belong_to_the_line_with_the_rest() -> None:
    blank = ["", ""]
    assert read(["5.要求行政机关确认或重新", *blank], ["出具已获取信息", "4", "4"]) == [("reconfirmation", ["4", "4"])]
    assert read(["2.重复申请", *blank], ["3.要求提供公开出版物", "1", "1"]) == [
        ("repeated", blank),
        ("publication", ["1", "1"]),
    ]
    assert read(["2.重复申请", *blank]) == [("repeated", blank)]


def test_a_blank_last_row_is_not_the_label_of_table_four() -> None:
    assert read(["四、结转下年度继续办理", ""], ["1"] * 15) == [("carried_forward", [""]), (None, ["1"] * 15)]


@pytest.mark.parametrize("share", ["12.5%", "100％", "0%"])
def test_a_share_behind_the_figures_is_none_of_them(share: str) -> None:
    assert read(["2.重复申请", "3", "8", share]) == [("repeated", ["3", "8"])]


def test_the_title_of_a_group_names_no_row_with_a_label_of_its_own() -> None:
    assert read(["（六）其他处理", "行政机关不再处理其政府信息公开申", "0", "1"])[0][0] is None
    assert read(["（六）其他处理", "", "0", "1"])[0][0] == "other"


def test_a_word_in_the_row_of_table_four_stands_in_the_place_of_a_figure() -> None:
    cells = ["0", "2", "若干", *["0"] * 12]
    assert read(cells) == [(None, cells)]
    assert read(["件数", *cells]) == [(None, cells)]
    assert read(["", "件数", *cells[3:]]) == [(None, cells[3:])]
