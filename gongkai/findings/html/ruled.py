"""The statutory tables of a report as on paper, each cell that a finding concerns with a corner and its number."""

from html import escape

from gongkai.findings.html.placing import Placed
from gongkai.findings.html.words import gravest, link, text
from gongkai.report.annual_report import AnnualReport
from gongkai.report.printed_table import Block, Box, PrintedTable, Role
from gongkai.report.printing import figure

FITS = 4
"""How many columns fit on the narrowest screen (320 px)."""
HINT = "表格较宽，左右滑动可看全表"
ABSENT = "—"
"""What stands in a cell that the file does not have."""


class Table:
    """One table being printed; remembers which notes already have a place to lead back to."""

    def __init__(self, printed: PrintedTable, report: AnnualReport, notes: Placed, page: str) -> None:
        self.printed, self.report, self.notes, self.page = printed, report, notes, page
        self.led = {note.number for notes in notes.at.values() for note in notes if note.start is not None}

    def lines(self) -> list[str]:
        """The whole table; a wide one in a box that can be scrolled, by keyboard too."""
        number = self.printed.number
        name = f"{self.page}t{number}"
        blocks = [line for block in self.printed.blocks for line in self.groups(block)]
        table = [
            f'<table class="t{number}">',
            f'<caption id="{name}">{escape(self.printed.title)}</caption>',
            f"<colgroup>{'<col>' * self.printed.width}</colgroup>",
            *blocks,
            "</table>",
        ]
        if self.printed.width <= FITS:
            return table
        box = f'<div class="scroll" role="region" aria-labelledby="{name}" tabindex="0">'
        return [f'<p class="hint" aria-hidden="true">{HINT}</p>', box, *table, "</div>"]

    def groups(self, block: Block) -> list[str]:
        """A block's row groups: its head apart where every printed page repeats it."""
        head, rows = ([self.row(line) for line in lines] for lines in (block.head, block.body))
        if self.printed.repeated:
            return ["<thead>", *head, "</thead>", "<tbody>", *rows, "</tbody>"]
        return ["<tbody>", *head, *rows, "</tbody>"]

    def row(self, line: tuple[Box, ...]) -> str:
        """One row."""
        return f"<tr>{''.join(self.figure(box) if box.role is Role.FIGURE else self.head(box) for box in line)}</tr>"

    def head(self, box: Box) -> str:
        """A cell with words: it heads columns or rows, or fills the corner."""
        if box.role is Role.CORNER:
            return f'<td class="corner"{spans(box)}>{escape(box.text)}</td>'
        scope = "col" if box.role is Role.COLUMN else "row"
        return f'<th id="{self.page}{box.name}" scope="{scope}"{spans(box)}>{escape(box.text)}</th>'

    def figure(self, box: Box) -> str:
        """A cell with a figure: what the file says, ? behind what it leaves open; marked where something was found."""
        heads = " ".join(f"{self.page}{name}" for name in box.heads)
        value = self.value(box.cell)
        notes = self.notes.cells.get(box.cell, [])
        if not notes:
            return f'<td{spans(box)} headers="{heads}">{value}</td>'
        links = []
        for note in notes:
            links.append(link(note, self.page, lead_back=note.number not in self.led))
            self.led.add(note.number)
        mark = f'<span class="at">{" ".join(links)}</span>'
        return f'<td class="found {gravest(notes)}"{spans(box)} headers="{heads}">{mark}{value}</td>'

    def value(self, cell: str) -> str:
        """The figure as the file has it."""
        if cell not in self.report.figures:
            return ABSENT
        return text(figure(self.report.figures[cell])) + "?" * self.report.is_uncertain(cell)


def spans(box: Box) -> str:
    """The attributes of a merged cell."""
    return f' colspan="{box.columns}"' * (box.columns > 1) + f' rowspan="{box.rows}"' * (box.rows > 1)
