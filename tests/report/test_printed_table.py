"""The statutory tables as printed: places, roles and heads of the cells, expected by hand from the notices."""

import pytest

from gongkai.report.forms import FORMS
from gongkai.report.printed_table import Box, PrintedTable, Role, printed_table


def named(table: PrintedTable) -> dict[str, Box]:
    """The cells of a table by name."""
    return {box.name: box for line in table.lines for box in line}


@pytest.mark.parametrize(
    ("form", "number", "lines", "width", "blocks", "repeated"),
    [
        ("2021", 2, 14, 4, 4, 0),
        ("2019", 2, 18, 4, 5, 0),
        ("2021", 3, 28, 10, 1, 3),
        ("2019", 3, 26, 10, 1, 3),
        ("2021", 4, 4, 15, 1, 3),
        ("2019", 4, 4, 15, 1, 3),
    ],
)
def test_size_and_blocks(form: str, number: int, lines: int, width: int, blocks: int, repeated: int) -> None:
    table = printed_table(form, number)
    assert (len(table.lines), table.width, len(table.blocks), table.repeated) == (lines, width, blocks, repeated)
    assert table.title == FORMS[form].sections[number - 1]


@pytest.mark.parametrize("form", ["2019", "2021"])
@pytest.mark.parametrize("number", [2, 3, 4])
def test_cells_cover_the_rectangle_once(form: str, number: int) -> None:
    table = printed_table(form, number)
    covered = [
        (box.row + down, box.column + right)
        for box in named(table).values()
        for down in range(box.rows)
        for right in range(box.columns)
    ]
    assert sorted(covered) == [(row, column) for row in range(len(table.lines)) for column in range(table.width)]


@pytest.mark.parametrize(
    ("number", "text", "place", "role"),
    [
        (2, "第二十条第（五）项", (4, 0, 1, 4), Role.COLUMN),
        (2, "本年收费金额（单位：万元）", (12, 1, 1, 3), Role.COLUMN),
        (2, "行政强制", (10, 0, 1, 1), Role.ROW),
        (3, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", (0, 0, 3, 3), Role.CORNER),
        (3, "法人或其他组织", (1, 4, 1, 5), Role.COLUMN),
        (3, "总计", (1, 9, 2, 1), Role.COLUMN),
        (3, "三、本年度办理结果", (5, 0, 22, 1), Role.ROW),
        (3, "（三）不予公开", (7, 1, 8, 1), Role.ROW),
        (3, "1.属于国家秘密", (7, 2, 1, 1), Role.ROW),
        (3, "（六）其他处理", (23, 1, 3, 1), Role.ROW),
        (3, "（七）总计", (26, 1, 1, 2), Role.ROW),
        (3, "四、结转下年度继续办理", (27, 0, 1, 3), Role.ROW),
        (4, "行政诉讼", (0, 5, 1, 10), Role.COLUMN),
        (4, "复议后起诉", (1, 10, 1, 5), Role.COLUMN),
    ],
)
def test_places_and_roles(number: int, text: str, place: tuple[int, int, int, int], role: Role) -> None:
    (box,) = [box for box in named(printed_table("2021", number)).values() if box.text == text]
    assert (box.row, box.column, box.rows, box.columns) == place
    assert box.role is role


def test_the_trial_form_has_one_row_of_other_handling() -> None:
    boxes = {box.text: box for box in named(printed_table("2019", 3)).values() if box.text}
    assert (boxes["（六）其他处理"].rows, boxes["（六）其他处理"].columns) == (1, 2)
    assert boxes["三、本年度办理结果"].rows == 20


@pytest.mark.parametrize(
    ("form", "cell", "heads"),
    [
        ("2021", "decisions.coercion", "第二十条第（六）项 本年处理决定数量 行政强制"),
        ("2019", "documents_2019.charges.change", "第二十条第（八）项 本年增/减 行政事业性收费"),
        ("2019", "documents_2019.procurement.amount", "第二十条第（九）项 采购总金额 政府集中采购"),
        (
            "2021",
            "applications.enterprise.state_secret",
            "申请人情况 法人或其他组织 商业企业 三、本年度办理结果 （三）不予公开 1.属于国家秘密",
        ),
        ("2021", "applications.total.carried_forward", "申请人情况 总计 四、结转下年度继续办理"),
        ("2019", "applications.natural_person.other", "申请人情况 自然人 三、本年度办理结果 （六）其他处理"),
        ("2021", "disputes.litigation_direct.upheld", "行政诉讼 未经复议直接起诉 结果维持"),
    ],
)
def test_what_a_figure_stands_under(form: str, cell: str, heads: str) -> None:
    boxes = named(printed_table(form, FORMS[form].section_of(cell)))
    (box,) = [box for box in boxes.values() if box.cell == cell]
    assert box.role is Role.FIGURE
    assert " ".join(boxes[name].text for name in box.heads) == heads


@pytest.mark.parametrize("form", ["2019", "2021"])
def test_names_are_unique_among_the_tables(form: str) -> None:
    boxes = [box for number in (2, 3, 4) for line in printed_table(form, number).lines for box in line]
    assert len({box.name for box in boxes}) == len(boxes)
    assert [box.cell for box in boxes if box.cell] == FORMS[form].cells
