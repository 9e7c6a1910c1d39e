"""Several glued rows that only the columns' sums can part."""

from gongkai.report.form_2021 import COLUMNS
from gongkai.report.recognition.figures import Figures
from gongkai.report.recognition.parting import together

FIRST, SECOND = ("27", "0", "0", "2", "0", "1", "30"), ("2", "7", "0", "0", "20", "1", "30")
IDS = {
    key: tuple(f"applications.{column.key}.{key}" for column in COLUMNS)
    for key in ("received", "granted", "other", "handled")
}


def figures(**rows: tuple[str, ...]) -> Figures:
    """Rows that are settled already."""
    return Figures({name: int(text) for key, row in rows.items() for name, text in zip(IDS[key], row, strict=True)})


def test_the_one_choice_for_which_all_columns_hold() -> None:
    settled = figures(received=FIRST, handled=FIRST)
    assert together({"granted": [SECOND, FIRST]}, IDS, settled) == {"granted": FIRST}


def test_none_where_no_choice_holds() -> None:
    third = ("30", "0", "0", "0", "0", "0", "30")
    assert together({"granted": [SECOND, FIRST]}, IDS, figures(received=third, handled=third)) == {}


def test_none_where_two_choices_hold() -> None:
    both = tuple(str(int(a) + int(b)) for a, b in zip(FIRST, SECOND, strict=True))
    settled = figures(received=both, handled=both)
    assert together({"granted": [FIRST, SECOND], "other": [FIRST, SECOND]}, IDS, settled) == {}


def test_none_where_a_row_has_no_reading() -> None:
    settled = figures(received=FIRST, handled=FIRST)
    assert together({"granted": [SECOND, FIRST], "other": []}, IDS, settled) == {}
