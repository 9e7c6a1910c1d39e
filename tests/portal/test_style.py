"""The public style sheet: text stands out sevenfold on every ground, and grows with the reader's choice."""

import re
from itertools import product
from pathlib import Path

import pytest

import gongkai.portal
from tests.server.test_frame import GROUNDS, TEXT, colours, contrast

CSS = (Path(gongkai.portal.__path__[0]) / "static" / "portal" / "portal.css").read_text(encoding="utf-8")
LIGHT, DARK, PRINT = (colours(block) for block in re.findall(r":root \{([^}]*)\}", CSS))


@pytest.mark.parametrize("tokens", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
@pytest.mark.parametrize(("text", "ground"), [*product(TEXT, GROUNDS), ("button-ink", "link")])
def test_text_stands_out_sevenfold(tokens: dict[str, str], text: str, ground: str) -> None:
    tokens = LIGHT | tokens
    assert contrast(tokens[text], tokens[ground]) >= 7


def test_no_colour_stands_outside_the_tokens() -> None:
    assert re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsl", re.sub(r":root \{[^}]*\}", "", CSS)) == []


def test_no_size_of_type_is_fixed() -> None:
    assert re.findall(r"font(?:-size)?:[^;]*?\d+px[^;]*", CSS) == []
