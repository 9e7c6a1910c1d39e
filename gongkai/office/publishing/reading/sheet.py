"""A sheet as it was handed in: numbered rows of texts, blank rows left out."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

Row = tuple[int, tuple[str, ...]]
"""A row's number in its sheet, from 1, and its cells."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name (empty for CSV) and its rows."""

    name: str
    rows: tuple[Row, ...]


def rows_of(lines: list[list[Any]], first: int = 1) -> tuple[Row, ...]:
    """Rows that say something, numbered from `first`; cells behind the last that says something are left out."""
    texts = ((number, [cell_text(cell) for cell in line]) for number, line in enumerate(lines, start=first))
    return tuple((number, _trimmed(cells)) for number, cells in texts if any(cells))


def cell_text(value: Any) -> str:
    """A cell as text: whole numbers without a point, days as 2021-03-05, no blanks around."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" if value.time() == time.min else f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).replace("\r\n", "\n").replace("\0", "").strip()


def _trimmed(cells: list[str]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)
