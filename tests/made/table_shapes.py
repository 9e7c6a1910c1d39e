"""What sites, converters and offices do to the tables of a report: each shape takes its blocks and gives others."""

import random
from collections.abc import Callable, Iterable
from dataclasses import replace

from gongkai.report.form_2021 import COLUMNS, PROCEEDINGS, RESULTS
from tests.made.blocks import Block, Blocks, Box, Grid, Line, Row, is_figured, matrix
from tests.made.report import Made

Shape = Callable[[Blocks, Made, random.Random], Blocks]


def plain(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    return blocks


def each_grid(blocks: Blocks, number: int, change: Callable[[Grid], Iterable[Block]]) -> Blocks:
    """The blocks with one table changed into others."""
    found: Blocks = []
    for block in blocks:
        found += change(block) if isinstance(block, Grid) and block.number == number else [block]
    return found


def part(grid: Grid, first: int, last: int, *, again: bool) -> Grid:
    """Some rows of a table; labels that reach in from above stand there again, or their places are blank."""
    rows: list[Row] = []
    for number, line in enumerate(matrix(grid)[first:last], first):
        row: list[Box] = []
        for column, (one, begins) in enumerate(line):
            reaches_in = (
                number == first and not begins and one not in row and (column == 0 or line[column - 1][0] != one)
            )
            if begins:
                row.append(replace(one, rows=min(one.rows, last - number)))
            elif reaches_in and any(one in above for above in grid.rows[:first]):
                row.append(replace(one, text=one.text if again else "", rows=left(grid, one, first, last)))
        rows.append(tuple(row))
    return Grid(tuple(rows), grid.number)


def left(grid: Grid, one: Box, first: int, last: int) -> int:
    """How many rows of a box that begins above `first` lie below it."""
    start = next(n for n, row in enumerate(grid.rows) if any(other is one for other in row))
    return min(start + one.rows, last) - first


def cut(*, again: bool, head: bool) -> Shape:
    """Table three cut in two by the end of a page; `head`: with its head again, `again`: with the labels again."""

    def shape(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
        def change(grid: Grid) -> list[Block]:
            middle = chance.randint(8, len(grid.rows) - 3)
            second = part(grid, middle, len(grid.rows), again=again)
            rows = (*grid.rows[:3], *second.rows) if head else second.rows
            return [part(grid, 0, middle, again=again), Grid(rows, 3)]

        return each_grid(blocks, 3, change)

    return shape


def four_transposed(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """Table four as fifteen rows: proceeding, result, figure."""

    def change(grid: Grid) -> list[Block]:
        cells = iter(grid.rows[-1])
        rows: list[Row] = [(Box("类别", 2), Box("件数"))]
        for proceeding in PROCEEDINGS:
            for index, result in enumerate(RESULTS):
                head = (Box(proceeding.title, rows=len(RESULTS)),) if index == 0 else ()
                rows.append((*head, Box(result.title), next(cells)))
        return [Grid(tuple(rows), 4)]

    return each_grid(blocks, 4, change)


def four_rows(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """Table four with the results as heads and a row for each proceeding."""

    def change(grid: Grid) -> list[Block]:
        cells = grid.rows[-1]
        rows: list[Row] = [(Box("项目"), *(Box(result.title) for result in RESULTS))]
        for index, proceeding in enumerate(PROCEEDINGS):
            rows.append((Box(proceeding.title), *cells[index * 5 : index * 5 + 5]))
        return [Grid(tuple(rows), 4)]

    return each_grid(blocks, 4, change)


def four_in_three(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """Table four as three tables with captions."""

    def change(grid: Grid) -> list[Block]:
        found: Blocks = []
        for index, proceeding in enumerate(PROCEEDINGS):
            title = Box(proceeding.title, len(RESULTS))
            heads = tuple(Box(result.title) for result in RESULTS)
            found.append(Grid(((title,), heads, grid.rows[-1][index * 5 : index * 5 + 5]), 4))
        return found

    return each_grid(blocks, 4, change)


def two_in_parts(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """Table two as a small table for each item of the statute, its item as a line above."""

    def change(grid: Grid) -> list[Block]:
        found: Blocks = []
        rows: list[Row] = []
        for row in (*grid.rows, ()):
            if (not row or len(row) == 1) and rows:
                found.append(Grid(tuple(rows), 2))
                rows = []
            if len(row) == 1:
                found.append(Line(row[0].text))
            elif row:
                rows.append(row)
        return found

    return each_grid(blocks, 2, change)


def figures_below(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """Table two with the figures in the row below their label."""

    def change(grid: Grid) -> list[Block]:
        rows: list[Row] = []
        for row in grid.rows:
            rows += [(replace(row[0], columns=3),), row[1:]] if is_figured(row) else [row[1:] if len(row) > 1 else row]
        return [Grid(tuple(rows), 2)]

    return each_grid(blocks, 2, change)


def numbered_rows(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """A column of row numbers before the labels of tables two and three."""

    def change(grid: Grid) -> list[Block]:
        count = 0
        rows: list[Row] = []
        for row in grid.rows:
            count += is_figured(row)
            rows.append((Box(str(count) if is_figured(row) else "序号"), *row))
        return [Grid(tuple(rows), grid.number)]

    return each_grid(each_grid(blocks, 3, change), 2, change)


def unit_row(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """A row with the unit above each table."""

    def change(grid: Grid) -> list[Block]:
        return [Grid(((Box("单位：件", len(matrix(grid)[0])),), *grid.rows), grid.number)]

    return each_grid(each_grid(each_grid(blocks, 3, change), 4, change), 2, change)


def simple_three(order: tuple[str, ...], share: str = "") -> Shape:
    """Table three under a single row of heads in another order; `share`: a column of percentages behind."""
    titles = {column.key: column.title for column in COLUMNS}

    def shape(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
        def change(grid: Grid) -> list[Block]:
            behind = (Box(share),) if share else ()
            rows: list[Row] = [(Box("项目", 3), *(Box(titles[key]) for key in order), *behind)]
            for row in grid.rows[3:]:
                labels = tuple(one for one in row if not one.cell)
                cells = {one.cell.split(".")[1]: one for one in row if one.cell}
                percent = (Box("12.5%"),) if share else ()
                rows.append((*labels, *(cells[key] for key in order), *percent))
            return [Grid(tuple(rows), 3)]

        return each_grid(blocks, 3, change)

    return shape


KEYS = tuple(column.key for column in COLUMNS)
total_first = simple_three((KEYS[-1], *KEYS[:-1]))
without_total = simple_three(KEYS[:-1])
with_shares = simple_three(KEYS, "占比")


def one_other_row(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """（六）其他处理 in one row, as the trial form had it."""

    def change(grid: Grid) -> list[Block]:
        rows: list[Row] = []
        for row in grid.rows:
            keys = {one.cell.split(".")[-1] for one in row if one.cell}
            if keys & {"not_corrected", "fee_unpaid"}:
                continue
            label = (Box("（六）其他处理", 2),) if keys == {"other"} else ()
            kept = [one for one in row if one.cell or not label]
            shorter = (replace(one, rows=one.rows - 2) if one.text.startswith("三、") else one for one in kept)
            rows.append((*label, *shorter))
        return [Grid(tuple(rows), 3)]

    return each_grid(blocks, 3, change)


def cut_labels(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """Long labels of table three cut by the end of a page: the rest stands in a row of its own below."""

    def change(grid: Grid) -> list[Block]:
        rows: list[Row] = []
        for row in grid.rows:
            label = row[0] if is_figured(row) and not row[0].cell else None
            if label is None or len(label.text) < 16 or label.rows > 1 or len([o for o in row if not o.cell]) > 1:
                rows.append(row)
                continue
            half = len(label.text) // 2
            blank = tuple(replace(one, text="", cell="") for one in row[1:])
            rows += [
                (replace(label, text=label.text[:half]), *row[1:]),
                (replace(label, text=label.text[half:]), *blank),
            ]
        return [taller(Grid(tuple(rows), 3), len(rows) - len(grid.rows))]

    return each_grid(blocks, 3, change)


def taller(grid: Grid, more: int) -> Grid:
    """A table whose merged labels at the left are dissolved, for rows were put in below them."""
    rows = tuple(tuple(replace(one, rows=1) if n > 2 else one for one in row) for n, row in enumerate(grid.rows))
    return Grid(rows, grid.number) if more else grid


def rest_of_label_first(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """Long labels of table three cut by the end of a page, the figures behind the second half."""

    def change(grid: Grid) -> list[Block]:
        rows: list[Row] = []
        for row in grid.rows:
            label = row[0]
            if not is_figured(row) or label.cell or len(label.text) < 16 or len([o for o in row if not o.cell]) > 1:
                rows.append(row)
                continue
            half = len(label.text) // 2
            blank = tuple(replace(one, text="", cell="") for one in row[1:])
            rows += [
                (replace(label, text=label.text[:half]), *blank),
                (replace(label, text=label.text[half:]), *row[1:]),
            ]
        return [taller(Grid(tuple(rows), 3), len(rows) - len(grid.rows))]

    return each_grid(blocks, 3, change)


def torn_labels(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """Some rows of table three torn out: their label a line of text, their figures a table of their own."""

    def change(grid: Grid) -> list[Block]:
        found: Blocks = []
        rows: list[Row] = []
        for number, row in enumerate(grid.rows):
            rows.append(row)
            own = [one for one in row if not one.cell]
            if number > 5 and is_figured(row) and len(own) == 1 and chance.random() < 0.3 and len(own[0].text) > 6:
                found += [Grid(tuple(rows[:-1]), 3)] if rows[:-1] else []
                found += [Line(own[0].text), Grid((tuple(one for one in row if one.cell),), 3)]
                rows = []
        return [*found, *([Grid(tuple(rows), 3)] if rows else [])]

    return each_grid(blocks, 3, change)


def subtotals(blocks: Blocks, made: Made, chance: random.Random) -> Blocks:
    """A row of subtotals under （三）, （四） and （五）, which the form does not have."""

    def change(grid: Grid) -> list[Block]:
        rows: list[Row] = []
        more = 0
        for row in grid.rows:
            if row[0].text.startswith(("（三）", "（四）", "（五）")):
                figures = (replace(one, text="0", cell="") for one in row if one.cell)
                rows.append((replace(row[0], text=row[0].text + "小计", rows=1, columns=2), *figures))
                more += 1
            rows.append(row)
        result = next(n for n, row in enumerate(rows) if row[0].text.startswith("三、"))
        first = rows[result][0]
        rows[result] = (replace(first, rows=first.rows + more), *rows[result][1:])
        return [Grid(tuple(rows), 3)]

    return each_grid(blocks, 3, change)
