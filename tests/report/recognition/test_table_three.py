"""Table three where a converter lost what the print merged."""

import random

import pytest

from gongkai.readers import read_bytes
from gongkai.report.recognise import recognise
from tests.made import as_text, prints
from tests.made.blocks import blocks_of
from tests.made.report import Made, make

HEADS = """二、主动公开政府信息情况
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
三、收到和处理政府信息公开申请情况
申请人情况 | |||||||||
自然人 | 法人或其他组织 | 总计 | |||||||
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||
"""


def blank_zeros(seed: int, form: str) -> Made:
    return prints.zeros("")(make(seed, form), random.Random(seed))


@pytest.mark.parametrize("form", ["2019", "2021"])
@pytest.mark.parametrize(
    "carry", [as_text.barred_cells, as_text.framed_cells, as_text.indented_cells, as_text.widened_rows]
)
def test_blank_cells_that_may_be_the_prints_leave_a_row_in_doubt_and_never_wrong(
    carry: as_text.Writer, form: str
) -> None:
    for seed in range(4):
        made = blank_zeros(seed, form)
        report = recognise(read_bytes(carry(blocks_of(made), random.Random(seed)), "a.md"))
        wrong = {cell for cell, value in made.figures.items() if report.figures.get(cell) != value}
        assert [cell for cell in wrong if not report.is_uncertain(cell)] == []
        assert len(wrong) < 20


def test_rows_filled_up_behind_have_their_figures_at_once_behind_the_label() -> None:
    row = "一、本年新收政府信息公开申请数量 | |3 | ||||5 | ||\n"
    report = recognise(read_bytes((HEADS + row).encode(), "a.txt"))
    assert report.figures["applications.enterprise.received"] == 3
    assert report.figures["applications.total.received"] == 5
    assert report.uncertain == ()


def test_the_heads_in_one_line_are_no_row_of_figures() -> None:
    row = "（七）总计 | 1 | 2 | 0 | 0 | 0 | 0 | 3 | ||\n"
    report = recognise(read_bytes((HEADS + row).encode(), "a.txt"))
    assert report.figures["applications.total.handled"] == 3
    assert report.uncertain == ()


def test_rows_that_say_otherwise_are_not_taken_for_packed() -> None:
    full = "一、本年新收政府信息公开申请数量|||1|2|0|0|0|0|3|\n"
    sparse = "二、上年结转政府信息公开申请数量||||4||||||\n"
    report = recognise(read_bytes((HEADS + full + sparse).encode(), "a.txt"))
    assert report.figures["applications.natural_person.received"] == 1
    assert report.figures["applications.enterprise.brought_forward"] == 4
    assert report.uncertain == ()
