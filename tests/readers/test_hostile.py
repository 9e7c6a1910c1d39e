"""Damaged and malicious files: a paper or one sentence, never anything else, in bounded time."""

import random
import sys
import time
from collections.abc import Callable

import pytest

from gongkai.complaint import Complaint
from gongkai.readers import read_bytes
from gongkai.report.recognise import recognise
from gongkai.writers import render
from tests.readers.made import F2019, F2021, docx, docx_body, figures, html_page, text_file
from tests.writers.grids import made_up

SEEDS = [
    ("a.html", html_page(F2021, figures(F2021)).encode()),
    ("a.html", render(made_up("2019"), ".html")),
    ("a.docx", docx(docx_body(F2019, figures(F2019)))),
    ("a.docx", render(made_up("2021"), ".docx")),
    ("a.txt", text_file(F2021, figures(F2021)).encode()),
    ("a.txt", text_file(F2019, figures(F2019)).encode("gb18030")),
    ("a.txt", text_file(F2021, figures(F2021)).replace("\t", "").replace("\n", "").encode()),
    ("a.md", text_file(F2021, figures(F2021), " | ").encode()),
    ("a.json", render(made_up("2021"), ".json")),
]
PIECES = [
    "<table><tr><td>",
    "</table>",
    "<div>",
    "<td colspan=99 rowspan=9999>",
    "<!--",
    "\t",
    "|",
    "   ",
    "\n",
    "&#0;",
]
PIECES += [
    "一、",
    "三、总体情况\n",
    "结果维持",
    "本年新收",
    "\x00",
    "{",
    "[",
    '"',
    "9" * 50,
    "<![CDATA[",
    "<?xml",
    "\ufeff",
]
SECONDS = 5.0 if sys.gettrace() is None else 20.0
"""Of processor time that one file may take; four times as much while coverage is measured."""


def flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice([1, 3, 30])):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted((chance.randrange(len(data)), chance.randrange(len(data))))
    return chance.choice([data[:start], data[start:], data[:start] + data[end:]])


def doubled(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start : start + chance.choice([5, 300, 9000])] * chance.choice([2, 40]) + data[start:]


def planted(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + chance.choice(PIECES).encode() * chance.choice([1, 3, 400]) + data[start:]


def swapped(data: bytes, chance: random.Random) -> bytes:
    middle = chance.randrange(len(data))
    return data[middle:] + data[:middle]


CHANGES = (flipped, cut, doubled, planted, swapped)


def outcome(data: bytes, name: str) -> str:
    """What came of a file: `read` or the complaint; anything else breaks the test that asks."""
    began = time.process_time()
    try:
        recognise(read_bytes(data, name)).as_json()
        said = "read"
    except Complaint as complaint:
        said = str(complaint)
        assert said.startswith(f"{name}：")
        assert "\n" not in said
    assert time.process_time() - began < SECONDS
    return said


@pytest.mark.parametrize("change", CHANGES)
def test_mutated_files(change: Callable[[bytes, random.Random], bytes]) -> None:
    """Sixty files for each kind of damage; some of them are still read, some are not."""
    chance = random.Random(change.__name__)
    said = [outcome(change(data, chance), name) for name, data in SEEDS for _ in range(7)]
    assert len(said) > 60
    assert "read" in said
    assert len(set(said)) > 1 or change is doubled


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md", "a.json"])
@pytest.mark.parametrize(
    "piece",
    [
        "0",
        "一、",
        "一、总体情况\n",
        "（",
        " ",
        "\t0",
        "|",
        "规章\t0\n",
        "<td>",
        "<p>一",
        "2021年1月1日至",
        "11",
        "第二十条",
        "[",
        "中",
    ],
)
def test_one_thing_over_and_over(name: str, piece: str) -> None:
    body = piece * (200_000 // len(piece))
    outcome(f"<html>{body}".encode() if name == "a.html" else body.encode(), name)


@pytest.mark.parametrize("text", ["0" * 3_000_000, "结果" * 1_000_000, "1 " * 1_000_000, "，" * 1_000_000])
def test_a_huge_cell(text: str) -> None:
    page = html_page(F2021, figures(F2021) | {"applications.total.received": text})
    assert outcome(page.encode(), "a.html") == "read"
    assert outcome(docx(docx_body(F2021, figures(F2021) | {"documents.rules.made": text})), "a.docx") == "read"


def test_tables_inside_tables() -> None:
    page = "<table><tr><td>" * 80 + "<table><tr><td>规章</td><td>3</td></tr></table>" + "</td></tr></table>" * 80
    outcome(f"<html>{page}".encode(), "a.html")
    inner = "<w:tbl><w:tr><w:tc>" * 60 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 60
    outcome(docx(inner), "a.docx")


def test_glued_figures_without_end() -> None:
    text = text_file(F2021, dict.fromkeys(F2021.cells, "111")).replace("\t", "").replace("\n", "")
    assert outcome(text.encode(), "a.txt") == "read"
