"""PDF files damaged or made to hurt: a paper or one sentence, within the time, with bounded work."""

import random
from collections.abc import Callable

import pytest

from tests.made.damage import CHANGES, flipped
from tests.made.outcome import outcome
from tests.readers import typeset
from tests.readers.made import F2021, figures
from tests.readers.pdf_made import Page, box, grid, lines, pdf, rows, words

REPORT = lines(["政府信息公开2023年"] * 20) + rows([["规章", "1", "2"]] * 9, [100, 200, 300, 400], 300)
BY_HAND = pdf([REPORT, rows([["规章", "1", "2"]] * 9, [100, 200, 300, 400])])
ROUNDS = 60


@pytest.mark.parametrize("change", CHANGES)
def test_mutated_files(change: Callable[[bytes, random.Random], bytes]) -> None:
    chance = random.Random(change.__name__)
    said = {outcome(change(BY_HAND, chance), "a.pdf") for _ in range(ROUNDS)}
    assert "read" in said
    assert len(said) > 1


def test_mutated_files_of_another_program() -> None:
    made = typeset.report(F2021, figures(F2021))
    chance = random.Random("typst")
    said = {outcome(flipped(chance.choice(CHANGES)(made, chance), chance), "a.pdf") for _ in range(ROUNDS)}
    assert "read" in said


def scattered(count: int, piece: Callable[[random.Random], str]) -> str:
    chance = random.Random(count)
    return "".join(piece(chance) for _ in range(count)) + lines(["字公开"])


def stroke(chance: random.Random) -> str:
    y = chance.random() * 800
    return f"{chance.random() * 500:.1f} {y:.2f} m {chance.random() * 500:.1f} {y:.2f} l S\n"


def square(chance: random.Random) -> str:
    return f"{chance.random() * 500:.1f} {chance.random() * 800:.1f} 20 20 re\n"


def row(chance: random.Random) -> str:
    return words("公开" * 50, chance.random() * 10, chance.random() * 800, 3)


DRAWN = {
    "strokes": scattered(30_000, stroke),
    "squares": scattered(20_000, lambda chance: square(chance) + "S\n"),
    "one path": scattered(30_000, square) + "S\n",
    "hatching": "".join(f"{x} 10 m {x} 800 l S 10 {x} m 500 {x} l S\n" for x in range(10, 500)) * 5 + lines(["字公开"]),
    "many cells": grid(list(range(10, 580, 6)), list(range(10, 830, 6))) + lines(["字公开"] * 30),
    "covers": scattered(300, row) + box(0, 0, 600, 850) * 2_000,
    "one place": words("公", 10, 700) * 20_000,
    "one line": words("公" * 150_000, 10, 700, 3),
    "short lines": "".join(words("1 0", 80, 800 - 0.01 * n, 5) for n in range(8_000)),
    "nowhere": words("公", 1e30, 1e30) + "1e38 1e38 m -1e38 1e38 l S 0 0 1e38 3 re f\n" + lines(["字公开"]),
    "saved states": "q " * 50_000 + lines(["字公开"]),
}


@pytest.mark.parametrize("drawn", DRAWN)
def test_pages_made_to_hurt(drawn: str) -> None:
    outcome(pdf([DRAWN[drawn]]), "a.pdf")


@pytest.mark.parametrize("size", [(0, 0, 0, 0), (-1e30, -1e30, 1e30, 1e30), (595, 842, 0, 0), (0, 0, 1, 1)])
def test_pages_of_impossible_size(size: tuple[float, float, float, float]) -> None:
    outcome(pdf([Page(lines(["字公开"]), box=size)]), "a.pdf")


def test_a_form_that_draws_itself() -> None:
    drawn = b"/X1 Do"
    head = b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X1 6 0 R >> >>"
    form = head + b" /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)
    outcome(pdf([Page("/X1 Do " + lines(["字公开"]), more="%/XObject << /X1 6 0 R >>")], more=[form]), "a.pdf")


def test_too_much_text_over_all_pages() -> None:
    assert "文字超过 50 万字" in outcome(pdf([words("公开" * 5_000, 10, 700, 3)] * 60), "a.pdf")
