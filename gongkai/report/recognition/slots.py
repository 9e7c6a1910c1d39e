"""Which cells the rows of a form have, taken from its own layout, so that a change of the form is made there alone."""

from functools import cache

from gongkai.report.form import Printed
from gongkai.report.forms import FORMS
from gongkai.report.recognition import labels

ROWS: dict[int, labels.Patterns] = {2: labels.TABLE_TWO, 3: labels.TABLE_THREE}
"""By section, the words by which the rows of its table are known."""


def ids_of(line: tuple[Printed, ...]) -> tuple[str, ...]:
    """The ids of the figures printed in one line of a form."""
    return tuple(printed.cell for printed in line if printed.cell)


@cache
def slots(form: str, section: int) -> dict[str, tuple[str, ...]]:
    """The rows of the table of a section: key → ids of its cells, in the form's order."""
    return {key: ids for key, _, ids in printed_rows(form, section)}


@cache
def widths(form: str, section: int) -> dict[str, tuple[int, ...]]:
    """How many columns of print each figure of a row covers, by the row's key."""
    lines = {
        ids_of(line): tuple(printed.columns for printed in line if printed.cell) for line in FORMS[form].layout[section]
    }
    return {key: lines[ids] for key, ids in slots(form, section).items()}


@cache
def titles(form: str, section: int) -> dict[str, str]:
    """The printed label of each row of the table of a section, by key."""
    return {key: title for key, title, _ in printed_rows(form, section)}


def printed_rows(form: str, section: int) -> list[tuple[str, str, tuple[str, ...]]]:
    """Key, label and cells of each row of a table that prints figures behind a label."""
    found = []
    for line in FORMS[form].layout[section]:
        words = [printed.text for printed in line if printed.text]
        key = labels.known(words[-1], ROWS[section]) if words and ids_of(line) else None
        if key:
            found.append((key, words[-1], ids_of(line)))
    return found


@cache
def disputes(form: str) -> tuple[str, ...]:
    """The cells of table four, in the order of print."""
    return next(ids_of(line) for line in FORMS[form].layout[4] if ids_of(line))
