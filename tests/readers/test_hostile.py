"""Malicious files: a paper or one sentence, never anything else, in bounded time and memory."""

import tracemalloc
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.made.outcome import outcome
from tests.made.reading import readable
from tests.readers.made import F2021, docx, docx_body, figures, html_page, text_file

PARTS = {".docx": "word/document.xml", ".xlsx": "xl/workbook.xml", ".ofd": "OFD.xml"}
"""By the format's suffix, the part that its reader opens first."""
ENTITY = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
MEMORY = 400 * 1024 * 1024


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


def archive(*parts: tuple[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as zipped:
        for path, data in parts:
            zipped.writestr(path, data)
    return made.getvalue()


@pytest.mark.parametrize("suffix", PARTS)
@pytest.mark.parametrize(
    "part",
    [
        ENTITY.encode(),
        f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l8;</a>'.encode(),
        b"<a>" + b"0" * 260_000_000,
        b"<a>" * 100_000,
    ],
    ids=["external entity", "entities in entities", "bomb", "nested"],
)
def test_hostile_archives_are_refused(suffix: str, part: bytes) -> None:
    if not readable(suffix):
        pytest.skip(f"还没有读 {suffix} 的模块")
    data = archive(("[Content_Types].xml", b"<Types/>"), (PARTS[suffix], part))
    tracemalloc.start()
    said = outcome(data, f"a{suffix}")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert said != "read"
    assert peak < MEMORY


@pytest.mark.parametrize("suffix", PARTS)
def test_entries_that_overlap_are_refused(suffix: str) -> None:
    if not readable(suffix):
        pytest.skip(f"还没有读 {suffix} 的模块")
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as zipped:
        zipped.writestr(PARTS[suffix], b"<a/>")
        zipped.writestr("other.xml", b"<a/>")
        zipped.infolist()[1].header_offset = zipped.infolist()[0].header_offset
    assert "已损坏" in outcome(made.getvalue(), f"a{suffix}")
