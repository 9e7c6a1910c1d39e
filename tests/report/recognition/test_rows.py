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
