"""What stands around every page: the menu's order, the entry that is current, enough contrast in every colour."""

import re
from itertools import product
from pathlib import Path

import pytest

import gongkai.office
from gongkai.office.agencies.roles import May
from gongkai.server.frame import ORDER, belongs_to, declared, menu
from gongkai.server.urls import STAGES

CSS = (Path(gongkai.office.__file__).parent / "static/office/office.css").read_text(encoding="utf-8")


def test_every_stage_with_a_menu_has_its_place() -> None:
    assert set(STAGES) <= set(ORDER)
    assert declared()[0][1] == "desk"
    assert [title for title, *_ in declared()][-1] == "操作记录"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "/"),
        ("/people/", "/people/"),
        ("/people/3/leave/", "/people/"),
        ("/peoples/", ""),
        ("/elsewhere/people/", ""),
        ("/a/b/", "/a/b/"),
        ("/a/c/", "/a/"),
    ],
)
def test_a_page_belongs_to_the_longest_entry_above_it(path: str, expected: str) -> None:
    assert belongs_to(path, ["/", "/people/", "/a/", "/a/b/"]) == expected


def test_one_entry_at_most_is_current_and_hidden_is_what_nobody_lets_one_do() -> None:
    entries = menu(frozenset(May), "/people/join/")
    assert [entry.title for entry in entries if entry.current] == ["人员"]
    titles = {entry.title for entry in menu(frozenset(), "/")}
    assert "操作记录" not in titles
    assert "今日" in titles


def colours(block: str) -> dict[str, str]:
    """The colour tokens of a block of the style sheet."""
    found = re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", block)
    return {
        name: value if len(value) == 7 else "#" + "".join(2 * digit for digit in value[1:]) for name, value in found
    }


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The ratio of two colours as WCAG 2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


LIGHT, DARK, PRINT = (colours(block) for block in re.findall(r":root \{([^}]*)\}", CSS))
TEXT, GROUNDS = ("ink", "quiet", "link", "red"), ("paper", "panel")


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
@pytest.mark.parametrize(("text", "ground"), [*product(TEXT, GROUNDS), ("button-ink", "link")])
def test_text_stands_out_sevenfold(tokens: dict[str, str], text: str, ground: str) -> None:
    tokens = LIGHT | tokens
    assert contrast(tokens[text], tokens[ground]) >= 7


def test_no_colour_stands_outside_the_tokens() -> None:
    outside = re.sub(r":root \{[^}]*\}", "", CSS)
    assert re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsl", outside) == []


@pytest.mark.parametrize(
    "path", sorted(Path(gongkai.office.__file__).parent.glob("static/office/*.css")), ids=lambda path: path.name
)
def test_type_grows_with_the_readers_choice(path: Path) -> None:
    assert re.findall(r"font(?:-size)?:[^;]*?\d+px[^;]*", path.read_text(encoding="utf-8")) == []
