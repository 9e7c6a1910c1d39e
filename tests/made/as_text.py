"""A made-up report as text: tabs, a cell in each line, columns of blanks, bars, or nothing between the figures."""

import random
import unicodedata
from collections.abc import Callable

from tests.made.blocks import Block, Blocks, Grid, Line, is_figured, matrix

Writer = Callable[[Blocks, random.Random], bytes]


def encoded(lines: list[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()


def written(blocks: Blocks, table: Callable[[Grid], list[str]], between: int = 1) -> list[str]:
    """The lines of a text; tables by `table`, an empty line between blocks."""
    lines: list[str] = []
    for block in blocks:
        lines += [*(table(block) if isinstance(block, Grid) else [block.text]), *[""] * between]
    return lines


def flat(text: str) -> str:
    return text.replace("\n", "")


def tabs(blocks: Blocks, chance: random.Random) -> bytes:
    """Every place of the grid between tabs, the merged ones blank, as a page is copied into an editor."""

    def table(grid: Grid) -> list[str]:
        return ["\t".join(flat(one.text) if begins else "" for one, begins in row) for row in matrix(grid)]

    return encoded(written(blocks, table))


def own_tabs(blocks: Blocks, chance: random.Random) -> bytes:
    """Only the cells that begin in a row."""
    return encoded(written(blocks, lambda grid: ["\t".join(flat(one.text) for one in row) for row in grid.rows]))


def cell_lines(blocks: Blocks, chance: random.Random) -> bytes:
    """One cell a line, nothing between the blocks."""
    return encoded(written(blocks, lambda grid: [flat(one.text) for row in grid.rows for one in row], 0))


def barred_cells(blocks: Blocks, chance: random.Random) -> bytes:
    """One cell a line with a bar behind it; the bars of merged places stand together."""

    def table(grid: Grid) -> list[str]:
        lines = []
        for row, places in zip(grid.rows, matrix(grid), strict=True):
            lines += [f"{flat(one.text)} |" for one in row]
            lines += ["|" * (len(places) - len(row))] if len(places) > len(row) else []
        return lines

    return encoded(written(blocks, table, 0))


def barred_rows(blocks: Blocks, chance: random.Random) -> bytes:
    """A row a line, a bar behind each cell and none before the first; the bars of merged places behind the row."""

    def table(grid: Grid) -> list[str]:
        return [
            "".join(f"{flat(one.text)} | " if one.text else "|" for one in row) + "|" * (len(places) - len(row))
            for row, places in zip(grid.rows, matrix(grid), strict=True)
        ]

    return encoded(written(blocks, table, 0))


def widened_rows(blocks: Blocks, chance: random.Random) -> bytes:
    """Rows between bars: a cell that covers several columns has blank ones behind it, one over rows stands once."""

    def table(grid: Grid) -> list[str]:
        return with_rule([[word for o in row for word in [flat(o.text), *[""] * (o.columns - 1)]] for row in grid.rows])

    return encoded(written(blocks, table))


def framed_cells(blocks: Blocks, chance: random.Random) -> bytes:
    """One cell a line, a bar alone before each row; the bars of merged places behind the row's last cell."""

    def table(grid: Grid) -> list[str]:
        lines = []
        for row, places in zip(grid.rows, matrix(grid), strict=True):
            cells = [f"{flat(one.text)} |" for one in row]
            lines += ["|", *cells[:-1], f"{cells[-1]} {'|' * (len(places) - len(row) + 1)}"]
        return lines

    return encoded(written(blocks, table, 0))


def indented_cells(blocks: Blocks, chance: random.Random) -> bytes:
    """The same with the bar of the next row right behind the row, and a blank before each cell."""

    def table(grid: Grid) -> list[str]:
        return [
            "| " + "| ".join(f"\n {flat(one.text)}  " for one in row) + "| " + "|" * (len(places) - len(row))
            for row, places in zip(grid.rows, matrix(grid), strict=True)
        ]

    return encoded(written(blocks, table, 0))


def glued(blocks: Blocks, chance: random.Random) -> bytes:
    """Everything in one line, nothing between the cells; a blank between some paragraphs."""
    text = ""
    for block in blocks:
        if isinstance(block, Grid):
            text += "".join(flat(one.text) for row in block.rows for one in row)
        else:
            text += f"{chance.choice(('', ' '))}{block.text} " if block.level else block.text
    return encoded([text])


def glued_rows(blocks: Blocks, chance: random.Random) -> bytes:
    """Lines as printed, but nothing between the cells of a row."""
    return encoded(written(blocks, lambda grid: ["".join(flat(one.text) for one in row) for row in grid.rows], 0))


def glued_loosely(blocks: Blocks, chance: random.Random) -> bytes:
    """Glued, but a blank left between some figures."""
    text = ""
    for block in blocks:
        if isinstance(block, Line):
            text += block.text + " "
            continue
        for row in block.rows:
            text += "".join(flat(one.text) + (" " if one.cell and chance.random() < 0.3 else "") for one in row)
    return encoded([text])


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def gaps(blocks: Blocks, chance: random.Random) -> bytes:
    """Columns set with blanks, as a printed page comes out of a converter; long lines broken at forty characters."""
    return encoded(columned(blocks, 34))


def narrow_gaps(blocks: Blocks, chance: random.Random) -> bytes:
    """The same with labels wrapped at sixteen characters: the figures stand in the line of their middle."""
    return encoded(columned(blocks, 32))


def columned(blocks: Blocks, most: int) -> list[str]:
    """The lines with tables in columns; a label wider than `most` is wrapped when that is narrow."""

    def table(grid: Grid) -> list[str]:
        places = [[flat(one.text) if begins else "" for one, begins in row] for row in matrix(grid)]
        own = [max(width(row[column]) for row in places) for column in range(len(places[0]))]
        widths = [min(size, most) + 3 for size in own]
        lines = []
        for row in places:
            lines += set_in_columns(row, widths) if most < 34 else [set_in_line(row, widths)]
        return lines

    return [line for text in written([wrapped(block) for block in blocks], table) for line in text.split("\n")]


def set_in_line(row: list[str], widths: list[int]) -> str:
    """One row in its columns, what is too long pushing the rest to the right."""
    cells = (
        f"{word}{' ' * max(2, size - width(word))}" if word else " " * size
        for word, size in zip(row, widths, strict=True)
    )
    return "".join(cells).rstrip()


def set_in_columns(row: list[str], widths: list[int]) -> list[str]:
    """One row whose long labels take several lines; what is short stands in the middle one."""
    cut = [[word[i : i + 16] for i in range(0, len(word), 16)] for word in row]
    height = max(map(len, cut))
    lines = []
    for number in range(height):
        words = [
            pieces[number] if len(pieces) == height else pieces[0] if pieces and number == height // 2 else ""
            for pieces in cut
        ]
        lines.append(set_in_line(words, widths))
    return lines


def wrapped(block: Block) -> Block:
    """Running text broken into lines of forty characters."""
    if isinstance(block, Grid) or block.level:
        return block
    return Line("\n".join(block.text[i : i + 40] for i in range(0, len(block.text), 40)), block.level)


def marked(block: Line) -> str:
    return f"{'#' * block.level} {block.text}" if block.level else block.text


def bold(block: Line) -> str:
    """Headings in bold and words in bold here and there, instead of marks for headings."""
    return f"**{block.text}**" if block.level else block.text.replace("《条例》", "**《条例》**")


def barred(words: list[str]) -> str:
    return f"| {' | '.join(words)} |"


def with_rule(rows: list[list[str]]) -> list[str]:
    return [barred(rows[0]), "|" + "---|" * len(rows[0]), *(barred(row) for row in rows[1:])]


def markdown(table: Callable[[Grid], list[str]], say: Callable[[Line], str] = marked) -> Writer:
    """Markdown with tables by `table`."""

    def write(blocks: Blocks, chance: random.Random) -> bytes:
        lines: list[str] = []
        for block in blocks:
            lines += [*(table(block) if isinstance(block, Grid) else [say(block)]), ""]
        return encoded(lines)

    return write


pipes = markdown(
    lambda grid: with_rule([[flat(o.text) if begins else "" for o, begins in row] for row in matrix(grid)])
)
pipes_repeated = markdown(lambda grid: with_rule([[flat(one.text) for one, _ in row] for row in matrix(grid)]))
pipes_dropped = markdown(lambda grid: with_rule([[flat(one.text) for one in row if one.text] for row in grid.rows]))


def numbered(grid: Grid) -> list[str]:
    """Each row of figures a table of its own under a heading, with invented heads 数据1…6."""
    if grid.number == 4:
        return with_rule([[flat(one.text) for one, _ in row] for row in matrix(grid)])
    lines: list[str] = []
    for row in grid.rows:
        words = [flat(one.text) for one in row]
        if not is_figured(row):
            lines += [f"### {words[0]}" if len(words) == 1 else barred(words), ""]
            continue
        count = sum(bool(one.cell) for one in row)
        heads = ["类别", *(f"数据{n}" for n in range(1, count)), "总计"]
        lines += [*with_rule([heads, words[-count - 1 :]]), ""]
    return lines


def split(grid: Grid) -> list[str]:
    """The table cut after each third row of figures, the caption and the first head again."""
    rows = [[flat(one.text) for one, _ in row] for row in matrix(grid)]
    figured = [is_figured(row) for row in grid.rows]
    first = figured.index(True)
    lines = with_rule(rows[:first])
    for start in range(first, len(rows), 3):
        lines += [
            "",
            f"## 表{'一二三四'[grid.number - 1]}（续）",
            *with_rule([rows[max(first - 1, 0)], *rows[start : start + 3]]),
        ]
    return lines


pipes_numbered = markdown(numbered)
pipes_split = markdown(split)
pipes_bold = markdown(lambda grid: with_rule([[flat(one.text) for one in row] for row in grid.rows]), bold)
