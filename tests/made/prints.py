"""How figures are printed, and what the contract (section 2) says that each print is read as."""

import random
from collections.abc import Callable
from dataclasses import replace

from gongkai.report.annual_report import Value
from tests.made.report import Made

Print = Callable[[Made, random.Random], Made]
FULL_WIDTH = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
BLANKS = ("", " ", "\xa0", "\u3000")


def zeros(word: str) -> Print:
    """Seven of ten zeros printed as `word`: the string as written, None where it is blank."""

    def prepare(made: Made, chance: random.Random) -> Made:
        chosen = [cell for cell, text in made.printed.items() if text == "0" and chance.random() < 0.7]
        value: Value = word if word not in BLANKS else None
        return replace(
            made,
            printed=made.printed | dict.fromkeys(chosen, word),
            figures=made.figures | dict.fromkeys(chosen, value),
        )

    return prepare


def digits(made: Made, chance: random.Random) -> Made:
    return made


def is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()


def amount(cell: str) -> bool:
    """Whether the cell is one of words: the amount of procurement, as printed."""
    return cell.endswith(".amount")


def full_width(made: Made, chance: random.Random) -> Made:
    wide = {c: t.translate(FULL_WIDTH) for c, t in made.printed.items() if is_number(t) and not amount(c)}
    return replace(made, printed=made.printed | wide)


def thousands(made: Made, chance: random.Random) -> Made:
    """1,234 and 12,345.6: the same numbers; small figures with blanks around."""
    grouped = {}
    for cell, text in made.printed.items():
        whole, point, rest = text.partition(".")
        if whole.isdecimal() and not amount(cell):
            grouped[cell] = f" {int(whole):,}{point}{rest} "
    return replace(made, printed=made.printed | grouped)


def remarks(made: Made, chance: random.Random) -> Made:
    """Notes and units in three cells of table two: the string as written."""
    cells = [cell for cell in made.form.cells if cell.startswith(("documents", "decisions")) and not amount(cell)]
    changed = {}
    for cell in chance.sample(cells, 3):
        text = made.printed[cell]
        changed[cell] = f"{text}{chance.choice(('（其中新办1件）', '件', '（含往年）'))}"
    return made.with_figures({cell: text for cell, text in changed.items() if not text.startswith("-")})
