"""Which cell of a row stands in which column."""

from collections.abc import Mapping

import pytest

from gongkai.paper import Cell
from gongkai.report.recognition.rows import Row
from gongkai.report.recognition.settle import settle, usual_starts


def row(*texts: str, grid: bool = False) -> Row:
    return Row("received", ("一、本年新收",), tuple(Cell(text, 0, 3 + n) for n, text in enumerate(texts)), grid)


def read(found: Row, width: int, usual: Mapping[int, int] | None = None) -> tuple[list[str | None], bool] | None:
    settled = settle(found, width, (), usual)
    return ([cell.text if cell else None for cell in settled.cells], settled.certain) if settled else None


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("1", "", "3"), (["1", "", "3"], True)),
        (("", "1", "2", "3", ""), (["1", "2", "3"], True)),
        (("1", "", "2", "", "3"), (["1", "2", "3"], True)),
        (("", "1", "", "3", ""), (["1", "", "3"], True)),
        (("", "1", "2", "", ""), (["", "1", "2"], False)),
        (("", "", "", "", ""), (["", "", ""], True)),
        (("1", "", "", "3", ""), None),
        (("1", "2", "3", "4"), None),
        (("1", "2"), None),
        ((), None),
    ],
)
def test_rows_of_three(texts: tuple[str, ...], expected: tuple[list[str], bool] | None) -> None:
    assert read(row(*texts), 3) == expected


def test_other_rows_of_the_print_say_where_figures_begin() -> None:
    full = row("", "1", "2", "3", "")
    usual = usual_starts([full, full], 3)
    assert read(row("", "1", "2", "", ""), 3, usual) == (["1", "2", ""], True)
    assert usual_starts([full, row("1", "2", "3", "", "")], 3) == {}
    assert usual_starts([row("1", "", "2", "", "3")], 3) == {}
