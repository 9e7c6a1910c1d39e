"""Figures printed without anything between them."""

from itertools import product

import pytest

from gongkai.report.recognition import glued


def by_hand(text: str, width: int) -> set[tuple[str, ...]]:
    """Every way to part a text into figures of which the last is the sum of the others, tried out one by one."""
    found = set()
    for cuts in product((False, True), repeat=len(text) - 1):
        if sum(cuts) != width - 1:
            continue
        parts, part = [], text[0]
        for cut, digit in zip(cuts, text[1:], strict=True):
            if cut:
                parts.append(part)
                part = digit
            else:
                part += digit
        parts.append(part)
        plain = all(p == "0" or not p.startswith("0") for p in parts)
        if plain and sum(map(int, parts[:-1])) == int(parts[-1]):
            found.add(tuple(parts))
    return found


@pytest.mark.parametrize(
    "text",
    ["0000000", "640020470", "270020130", "220000325", "1000001", "713000074", "11111116", "121212", "900000081"],
)
def test_every_way_that_the_total_allows(text: str) -> None:
    found = glued.readings([text], [7])
    assert set(found) == by_hand(text, 7)
    assert len(found) == len(set(found))


def test_the_end_of_a_piece_is_the_end_of_a_figure() -> None:
    assert glued.readings(["230", "000023"], [7]) == [("23", "0", "0", "0", "0", "0", "23")]
    assert glued.readings(["2", "30000023"], [7]) == []
    assert glued.readings(["23000002", "3"], [7]) == []


def test_whole_figures_between_which_blank_cells_were_lost_are_not_parted() -> None:
    """1820 (自然人) and 1820 (总计) might also be read as 1 8 2 0 1 8 20."""
    assert ("1", "8", "2", "0", "1", "8", "20") in by_hand("18201820", 7)
    assert glued.readings(["1820", "1820"], [7]) == []
    assert glued.readings(["11", "0", "0", "0", "11"] * 2, [5, 5, 5]) == []


def test_three_totals_decide_fifteen_figures() -> None:
    expected = ("1", "0", "2", "0", "3", "12", "0", "0", "0", "12", "0", "0", "0", "0", "0")
    assert glued.readings(["10203120001200000"], [5, 5, 5]) == [expected]


@pytest.mark.parametrize("pieces", [["1000002"], ["100000a"], [""], ["1" * 25], ["12", "3"]])
def test_no_way(pieces: list[str]) -> None:
    assert glued.readings(pieces, [7]) == []


def test_too_many_ways_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glued, "MOST", 1)
    assert len(by_hand("270020130", 7)) == 2
    assert glued.readings(["270020130"], [7]) == []


@pytest.mark.parametrize(
    ("pieces", "width", "change", "expected"),
    [
        (["000"], 3, None, {("0", "0", "0")}),
        (["007"], 3, None, {("0", "0", "7")}),
        (["350"], 2, 1, {("35", "0"), ("3", "50")}),
        (["35-15"], 2, 1, {("35", "-15")}),
        (["35-15"], 2, None, set()),
        (["12", "345"], 3, None, {("12", "3", "45"), ("12", "34", "5"), ("1", "2", "345")}),
        (["5"], 2, None, set()),
    ],
)
def test_ways_without_a_total(
    pieces: list[str], width: int, change: int | None, expected: set[tuple[str, ...]]
) -> None:
    assert set(glued.free(pieces, width, change=change)) == expected
