"""Table four (行政复议、行政诉讼情况): fifteen figures in one row, or three rows of five where it is cut up."""

from collections.abc import Iterator, Sequence

from gongkai.paper import Cell, Table
from gongkai.report.form import Form
from gongkai.report.recognition import glued, labels
from gongkai.report.recognition.figures import Figures
from gongkai.report.recognition.rows import ODD_CELLS, Row, rows
from gongkai.report.recognition.settle import Settled, settle
from gongkai.report.recognition.slots import disputes
from gongkai.report.recognition.source import Source

OWN = labels.Patterns((key, words) for key, words in labels.RESULTS.items() if key != "total")
"""The heads that no other table has."""
GROUP = len(labels.RESULTS)
GROUPS = len(labels.PROCEEDINGS)


def read(source: Source, form: Form, figures: Figures) -> None:
    """Enter the figures of table four."""
    ids = disputes(form.key)
    own = [table for table in source.tables if any(labels.known(cell.text, OWN) for cell in table.cells)]
    found = list(figured(own))
    standing = [] if found else transposed(own)
    if len(standing) == len(ids):
        figures.put(ids, Settled(tuple(standing)))
        return
    tables = own if found else source.tables
    heads = sorted(result_columns(tables))
    fives: list[Row] = []
    for row in found or list(figured(tables)) or source.stream_rows:
        if row.key in labels.PROCEEDINGS and row.filled and len(row.cells) >= GROUP:
            part = [name for name in ids if name.split(".")[1] == row.key]
            figures.put(part, settle(row, GROUP))
        elif len(row.cells) == GROUP and row.filled and row.apart:
            fives.append(row)
        else:
            settled = settle(row, len(ids), heads)
            figures.put(ids, settled if settled or row.apart else parted(row))
    if len(fives) == GROUPS:
        for number, row in enumerate(fives):
            figures.put(ids[number * GROUP : (number + 1) * GROUP], settle(row, GROUP))


def transposed(tables: Sequence[Table]) -> list[Cell]:
    """The figures of a table that has a row for each result, the five of each proceeding one after the other."""
    found: list[Cell] = []
    order = list(labels.RESULTS)
    for row in rows(tables, labels.RESULTS):
        if row.key == order[len(found) % GROUP] and len(row.cells) == 1 and labels.is_figure(row.cells[0].text):
            found.append(row.cells[0])
    return found


def figured(tables: Sequence[Table]) -> Iterator[Row]:
    """The rows with nothing but figures behind what may be the name of a proceeding."""
    for row in rows(tables, labels.PROCEEDINGS):
        is_head = any(labels.known(word, labels.RESULTS) for word in row.labels)
        odd = sum(not labels.is_figure(cell.text) for cell in row.cells)
        if is_head or odd > (ODD_CELLS if len(row.cells) >= GROUP * GROUPS else 0):
            continue
        if row.filled > 1 or len(row.cells) >= GROUP * GROUPS or (row.key and row.filled):
            yield row


def parted(row: Row) -> Settled | None:
    """Fifteen glued figures, parted by their three totals; None where these leave no way, in doubt where several."""
    ways = glued.readings([cell.text for cell in row.cells], [GROUP] * GROUPS)
    if not ways:
        return None
    return Settled(tuple(row.cells[0]._replace(text=text) for text in ways[0]), certain=len(ways) == 1)


def result_columns(tables: Sequence[Table]) -> Iterator[int]:
    """The grid columns in which the printed heads name a result."""
    for table in tables:
        yield from (cell.column for cell in table.cells if labels.known(cell.text, labels.RESULTS))
