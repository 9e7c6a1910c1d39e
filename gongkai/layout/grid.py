"""Straight lines become grids: which rectangles of a page are cells of a table, merged ones as the print has them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gongkai.layout.shapes import Box, Rule

SNAP = 2.6
"""Points: lines nearer than this are one, drawn once for each of two neighbouring cells."""
WIDEST_SNAP = 5.0
GAP = 4.0
"""Points: a line with a shorter hole goes on behind it."""
REACH = 3.5
"""Points: a line that ends so near another one touches it."""
SHORTEST = 5.0
MOST_RULES = 20_000
MOST_TOUCHES = 400_000
MOST_CELLS = 100_000
COVERED = 0.5
"""The part of a cell's side that a line must cover to close it."""


class Span(NamedTuple):
    """A cell of a grid: its first row and column, how many of each it covers."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's lines: the heights between its rows, the places between its columns, its cells."""

    ys: tuple[float, ...]
    xs: tuple[float, ...]
    spans: tuple[Span, ...]

    @property
    def box(self) -> Box:
        """The rectangle that it takes."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])


def grids(across: Sequence[Rule], down: Sequence[Rule]) -> list[Grid]:
    """The grids that the lines of a page make where they touch, small ones first; none from a mere drawing."""
    if len(across) + len(down) > MOST_RULES:
        return []
    level, upright = merged(across), merged(down)
    found = (grid_of(*group) for group in touching(level, upright))
    return sorted((grid for grid in found if grid), key=lambda grid: area(grid.box))


def area(box: Box) -> float:
    """How much room a rectangle takes."""
    return (box.right - box.left) * (box.bottom - box.top)


def clusters(values: Iterable[float], near: float = SNAP) -> list[float]:
    """Values that lie close together as one each, their middle, in order."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= near and value - groups[-1][0] <= WIDEST_SNAP:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [(group[0] + group[-1]) / 2 for group in groups]


def nearest(values: Sequence[float], value: float) -> int:
    """The index of the value that lies nearest."""
    index = bisect_left(values, value)
    around = [other for other in (index - 1, index) if 0 <= other < len(values)]
    return min(around, key=lambda other: abs(values[other] - value))


def merged(rules: Sequence[Rule]) -> list[Rule]:
    """Lines drawn in pieces or twice as one each; short strokes left out."""
    places = clusters(rule.at for rule in rules)
    by_place: dict[int, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_place[nearest(places, rule.at)].append(rule)
    found: list[Rule] = []
    for index, group in sorted(by_place.items()):
        group.sort(key=lambda rule: rule.start)
        start, end = group[0].start, group[0].end
        for rule in group[1:]:
            if rule.start > end + GAP:
                found.append(Rule(places[index], start, end))
                start = rule.start
                end = rule.end
            end = max(end, rule.end)
        found.append(Rule(places[index], start, end))
    return [rule for rule in found if rule.end - rule.start >= SHORTEST]


def touching(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that hang together, as groups of level and upright ones."""
    parent = list(range(len(across) + len(down)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    order = sorted(range(len(down)), key=lambda index: down[index].at)
    places = [down[index].at for index in order]
    touches = 0
    for number, level in enumerate(across):
        first, last = bisect_left(places, level.start - REACH), bisect_right(places, level.end + REACH)
        touches += last - first
        if touches > MOST_TOUCHES:
            return []
        for index in order[first:last]:
            if down[index].start - REACH <= level.at <= down[index].end + REACH:
                parent[root(number)] = root(len(across) + index)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for index, rule in enumerate([*across, *down]):
        groups[root(index)][index >= len(across)].append(rule)
    return list(groups.values())


def grid_of(across: list[Rule], down: list[Rule]) -> Grid | None:
    """The grid of lines that hang together; None where they close no two cells.

    A side without a line of its own, as at a page break, is where the lines end.
    """
    if not across or not down:
        return None
    xs = with_ends([rule.at for rule in down], across)
    ys = with_ends([rule.at for rule in across], down)
    count = (len(xs) - 1) * (len(ys) - 1)
    if not 1 < count <= MOST_CELLS:
        return None
    right = sides(down, xs, ys)
    below = sides(across, ys, xs)
    return Grid(tuple(ys), tuple(xs), tuple(spans(len(ys) - 1, len(xs) - 1, right, below)))


def with_ends(places: list[float], others: list[Rule]) -> list[float]:
    """The places of lines, and the outermost ends of those that cross them where no line stands near."""
    found = clusters(places, REACH)
    first, last = min(rule.start for rule in others), max(rule.end for rule in others)
    if first < found[0] - 2 * REACH:
        found.insert(0, first)
    if last > found[-1] + 2 * REACH:
        found.append(last)
    return found


def sides(rules: list[Rule], places: list[float], steps: list[float]) -> set[tuple[int, int]]:
    """Where lines close cells: pairs of a place's index and of the step along it."""
    found: set[tuple[int, int]] = set()
    for rule in rules:
        place = nearest(places, rule.at)
        first = max(bisect_right(steps, rule.start) - 1, 0)
        last = min(bisect_left(steps, rule.end), len(steps) - 1)
        for step in range(first, last):
            length = steps[step + 1] - steps[step]
            if min(rule.end, steps[step + 1]) - max(rule.start, steps[step]) >= COVERED * length:
                found.add((place, step))
    return found


def spans(rows: int, columns: int, right: set[tuple[int, int]], below: set[tuple[int, int]]) -> Iterable[Span]:
    """The cells: each as wide as no upright line parts it, then as deep as no level line does."""
    taken: set[tuple[int, int]] = set()

    def goes_down(row: int, first: int, last: int) -> bool:
        inner = range(first, last)
        if any((row, column) in below or (row, column) in taken for column in inner):
            return False
        if any((column, row) in right for column in inner[1:]):
            return False
        return (first == 0 or (first, row) in right) and (last == columns or (last, row) in right)

    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            last = column + 1
            while last < columns and (last, row) not in right and (row, last) not in taken:
                last += 1
            end = row + 1
            while end < rows and goes_down(end, column, last):
                end += 1
            taken |= {(r, c) for r in range(row, end) for c in range(column, last)}
            yield Span(row, column, end - row, last - column)
