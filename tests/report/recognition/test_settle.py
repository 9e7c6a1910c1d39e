"""Which cell of a row stands in which column."""

import pytest

from gongkai.paper import Cell
from gongkai.report.recognition.rows import Row
from gongkai.report.recognition.settle import Usual, settle, usual_starts


def row(*texts: str, grid: bool = False) -> Row:
    return Row("received", ("一、本年新收",), tuple(Cell(text, 0, 3 + n) for n, text in enumerate(texts)), grid)


def read(found: Row, width: int, usual: Usual | None = None) -> tuple[list[str | None], bool] | None:
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
    assert usual_starts([full, row("1", "2", "3", "", "")], 3) == Usual({})
    assert usual_starts([row("1", "", "2", "", "3")], 3) == Usual({})


def test_a_row_of_bare_figures_says_the_column_for_all() -> None:
    """Rows of one length of line whose figures begin in the same column, wherever their labels end."""
    bare = row("", "", "1", "2", "3")
    short = Row("granted", ("（一）",), tuple(Cell(text, 0, 5 + n) for n, text in enumerate(("7", "", "9"))))
    assert usual_starts([short], 3) == Usual({}, 5, 7)
    assert read(row("", "", "", "2", ""), 3, usual_starts([short], 3)) == (["", "2", ""], True)
    assert usual_starts([short, bare], 3) == Usual({5: 2}, 5, 7)
    other = Row("other", ("3.",), tuple(Cell(text, 0, 4 + n) for n, text in enumerate(("7", "8", "9", ""))))
    assert usual_starts([short, other], 3) == Usual({4: 0})
