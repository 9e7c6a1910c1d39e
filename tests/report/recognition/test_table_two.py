"""Table two: figures that converters print again in every column that they cover."""

import pytest

from gongkai.paper import Cell, Table
from gongkai.report.forms import FORMS
from gongkai.report.recognition import table_two
from gongkai.report.recognition.figures import Figures
from gongkai.report.recognition.source import Source


def read(form: str, *texts: str) -> tuple[dict[str, object], bool]:
    figures = Figures()
    table = Table(tuple(Cell(text, 0, column) for column, text in enumerate(texts)))
    table_two.read(Source((table,)), FORMS[form], figures)
    return {cell.split(".", 1)[1]: value for cell, value in figures.values.items()}, not figures.uncertain


@pytest.mark.parametrize(
    ("form", "texts", "expected"),
    [
        ("2021", ("行政许可", "12", "12", "12"), {"licensing": 12}),
        ("2021", ("行政许可", "12", "", ""), {"licensing": 12}),
        ("2021", ("行政事业性收费", "3.5", "3.5", "3.5"), {"administrative": "3.5"}),
        ("2021", ("规章", "1", "1", "1"), {"rules.made": 1, "rules.repealed": 1, "rules.in_force": 1}),
        ("2019", ("行政事业性收费", "35", "0", "0"), {"charges.items_last_year": 35, "charges.change": 0}),
        ("2019", ("行政事业性收费", "", "5", ""), {"charges.items_last_year": None, "charges.change": 5}),
        ("2019", ("政府集中采购", "2", "8万元", "8万元"), {"procurement.items": 2, "procurement.amount": "8万元"}),
    ],
)
def test_figures_printed_again(form: str, texts: tuple[str, ...], expected: dict[str, object]) -> None:
    assert read(form, *texts) == (expected, True)


def test_other_figures_beside_each_other_are_not_made_one() -> None:
    values, certain = read("2021", "行政许可", "12", "13", "12")
    assert not certain
    assert values == {}


def test_the_overview_may_be_long_and_say_nothing() -> None:
    assert table_two.said("中" * 200_000) == ""
    assert table_two.said("制发规范性文件6件，现行有效65件。共公开9条。") == "制发规范性文件6件，现行有效65件"


@pytest.mark.parametrize(
    ("way", "words", "confirmed"),
    [
        (("6", "4", "65"), "制发规范性文件6件，现行有效65件", True),
        (("6", "4", "65"), "制发规范性文件6件，废止4件，现行有效65件", True),
        (("6", "4", "65"), "制发规范性文件6件，废止46件，现行有效65件", False),
        (("6", "4", "65"), "制发规范性文件6件", False),
        (("0", "22", "0"), "制发规范性文件0件，废止2件", False),
        (("0", "22", "0"), "制发规范性文件0件，现行有效0件", True),
        (("0", "22", "0"), "制发规范性文件0件", False),
    ],
)
def test_what_the_overview_confirms(way: tuple[str, ...], words: str, confirmed: bool) -> None:
    assert table_two.is_said(way, words) == confirmed
