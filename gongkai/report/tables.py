"""Where a cell stands in the statutory tables and what a person calls it: its section, its row, its column.

`applications.natural_person.received` is written column first; every other id names its row first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from gongkai.report import form_2019, form_2021
from gongkai.report.annual_report import AnnualReport, Value

SECTIONS = {"documents": 2, "decisions": 2, "charges": 2, "documents_2019": 2, "applications": 3, "disputes": 4}
"""The section in which each table stands; the three first ones and the fourth are table two of their form."""

BOTH = form_2019.FORM.titles | form_2021.FORM.titles
TITLES = {"2019": BOTH | form_2019.FORM.titles, "2021": BOTH}


LineKey = tuple[str, str, str | None]
"""A row or column of a table: the table, which of the two, its key."""


@dataclass(frozen=True, slots=True)
class Line:
    """Cells of one table that stand in one row or in one column; the other one is None if they stand in several."""

    cells: tuple[str, ...]
    row: str | None
    column: str | None


@lru_cache(maxsize=4096)
def section_of(cell: str) -> int:
    """The number of the section in whose table the cell stands."""
    return SECTIONS[table_of(cell)]


def table_of(cell: str) -> str:
    """The name of the table in the JSON: the first part of the id."""
    return cell.partition(".")[0]


def row_of(cell: str) -> str:
    """The key of the row."""
    table, *path = cell.split(".")
    return path[-1] if table == "applications" else path[0]


def column_of(cell: str) -> str | None:
    """The key of the column, None in a table that has only one."""
    table, *path = cell.split(".")
    if table == "applications":
        return path[0]
    return path[1] if len(path) > 1 else None


def title(cell: str, form: str | None = "2021") -> str:
    """What a person calls the cell: 自然人·本年新收; the id itself where no form has it."""
    return TITLES.get(form or "", BOTH).get(cell, cell)


def row_title(cell: str, form: str | None = "2021") -> str:
    """What a person calls the row of the cell: 不予公开·属于国家秘密."""
    first, _, rest = title(cell, form).partition("·")
    return rest if table_of(cell) == "applications" else first


def column_title(cell: str, form: str | None = "2021") -> str:
    """What a person calls the column of the cell: 自然人."""
    first, _, rest = title(cell, form).partition("·")
    return first if table_of(cell) == "applications" else rest


def lines(cells: Iterable[str]) -> list[Line]:
    """The cells in as few rows and columns as a quick look finds: the line with the most cells first, a row if equal.

    Each cell stands in one line only; the lines come in the order of their first cells.
    """
    order = {cell: place for place, cell in enumerate(cells)}
    through: dict[LineKey, dict[str, None]] = {}
    for cell in order:
        for key in keys(cell):
            through.setdefault(key, {})[cell] = None
    found: list[Line] = []
    left = len(order)
    while left:
        fullest = max(through, key=lambda key: len(through[key]))
        members = tuple(through.pop(fullest))
        found.append(line_of(members))
        left -= len(members)
        for cell in members:
            for key in keys(cell):
                through.get(key, {}).pop(cell, None)
    return sorted(found, key=lambda line: order[line.cells[0]])


@lru_cache(maxsize=4096)
def keys(cell: str) -> tuple[LineKey, LineKey]:
    """The two lines through a cell."""
    table = table_of(cell)
    return (table, "row", row_of(cell)), (table, "column", column_of(cell))


def line_of(cells: tuple[str, ...]) -> Line:
    """The line that these cells make."""
    rows, columns = {row_of(cell) for cell in cells}, {column_of(cell) for cell in cells}
    return Line(cells, rows.pop() if len(rows) == 1 else None, columns.pop() if len(columns) == 1 else None)


def line_title(line: Line, form: str | None = "2021") -> str:
    """What a person calls the line: “商业企业”一列, “行政复议”一行; a single cell by its full title."""
    first = line.cells[0]
    if len(line.cells) == 1:
        return f"“{title(first, form)}”一格"
    if line.row is not None:
        return f"“{row_title(first, form)}”一行"
    return f"“{column_title(first, form)}”一列"


def is_blank(value: Value) -> bool:
    """Whether a cell holds nothing; 无 and / are something."""
    return value is None or (isinstance(value, str) and not value.strip())


@lru_cache(maxsize=4)  # many checks ask for the same report, one after the other
def stated(report: AnnualReport) -> dict[str, Value]:
    """The figures of the report that stand in a cell of one of the forms; a stranger's JSON may have others."""
    return {cell: value for cell, value in report.figures.items() if cell in BOTH}


def sections_with_cells(report: AnnualReport) -> set[int]:
    """The sections of which the file has cells, be they blank."""
    return {section_of(cell) for cell in stated(report)}


@lru_cache(maxsize=4)
def sections_with_figures(report: AnnualReport) -> set[int]:
    """The sections whose table has at least one cell that is not blank."""
    return {section_of(cell) for cell, value in stated(report).items() if not is_blank(value)}


def sum_in_words(report: AnnualReport, names: Mapping[str, str], shown: int = 8) -> str:
    """The sum of cells as a clerk adds it up: 自然人 5 ＋ 商业企业 2 ＝ 7; zeros are left out, many parts shortened."""
    parts = [(name, report.number(cell)) for cell, name in names.items()]
    total = sum((value for _, value in parts), Decimal())
    counting = [(name, value) for name, value in parts if value]
    if not counting:
        return "各项都是 0"
    rest = sum((value for _, value in counting[shown:]), Decimal())
    words = [f"{name} {value}" for name, value in counting[:shown]]
    words += [f"其余 {len(counting) - shown} 项 {rest}"] if len(counting) > shown else []
    return f"{' ＋ '.join(words)} ＝ {total}" if len(words) > 1 else words[0]
