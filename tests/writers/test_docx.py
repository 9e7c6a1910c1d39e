"""The report as a Word file."""

import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from gongkai.report.annual_report import Section
from gongkai.report.forms import FORMS
from gongkai.writers.docx import render
from tests.writers.grids import W, docx_grids, docx_part, form_grid, made_up, words

FORM_KEYS = ["2019", "2021"]
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
HOSTILE = "</w:t><w:p/>&amp;“]]><!--\x00\x07\x1b\ud800_x0041_ \u202e"
HARMLESS = "</w:t><w:p/>&amp;“]]><!--_x0041_ \u202e"


def value(element: Any, path: str, attribute: str = "val") -> str | None:
    """An attribute of the element at a path of w: names; None where there is none."""
    found = element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + attribute)


def styles(content: bytes) -> dict[str, Any]:
    """The styles of a file by id."""
    return {style.get(f"{W}styleId"): style for style in docx_part(content, "word/styles.xml").iter(f"{W}style")}


def paragraphs(content: bytes) -> list[tuple[str | None, str]]:
    """Style and words of every paragraph outside the tables."""
    body = docx_part(content).find(f"{W}body")
    return [(value(p, "pPr/pStyle"), words(p)) for p in body.findall(f"{W}p")]


def parts(content: bytes) -> dict[str, bytes]:
    """All parts of a file."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("form", FORM_KEYS)
def test_every_cell_stands_where_the_form_has_it(form: str) -> None:
    report = made_up(form)
    grids = docx_grids(render(report, banner=""))
    assert grids == [form_grid(FORMS[form], number, dict(report.figures)) for number in (2, 3, 4)]


def test_a_blank_report_is_the_template_of_the_notice(reports: Path) -> None:
    notice = (reports.parent / "law" / "format_2021_notice.txt").read_text(encoding="utf-8")
    template = notice[notice.rindex("一、总体情况") :]
    body = docx_part(render(made_up("2021", figures={}, sections=(), preface="", title="标题"), banner=""))[0]
    shown = re.sub(r"\s", "", words(body)).removeprefix("标题")
    assert shown == re.sub(r"（文字描述[^）]*）|\s", "", template)


def test_words_stand_in_their_order_and_style() -> None:
    assert paragraphs(render(made_up("2021"), banner="")) == [
        ("Title", "青石县司法局\n2025年政府信息公开工作年度报告"),
        ("BodyText", "本报告所列数据自2025年1月1日起至12月31日止。"),
        ("BodyText", "地址：青石县文汇路8号。"),
        ("Heading1", "一、总体情况"),
        ("BodyText", "2025年，本局公开信息326条。"),
        ("BodyText", "（一）主动公开。通过网站公开184条。"),
        ("Heading2", "（二）依申请公开"),
        ("BodyText", "均按期答复。"),
        ("Heading1", "二、主动公开政府信息情况"),
        ("Heading1", "三、收到和处理政府信息公开申请情况"),
        ("Heading1", "四、政府信息公开行政复议、行政诉讼情况"),
        ("Heading1", "五、存在的主要问题及改进情况"),
        ("BodyText", "一是解读形式单一。"),
        ("BodyText", "下一步，制作图解6件。"),
        ("Heading1", "六、其他需要报告的事项"),
        ("BodyText", "未收取信息处理费。"),
    ]


@pytest.mark.parametrize(
    ("style", "face", "half_points"),
    [
        ("Title", "方正小标宋简体", "44"),
        ("Heading1", "黑体", "32"),
        ("Heading2", "楷体_GB2312", "32"),
        ("BodyText", "仿宋_GB2312", "32"),
        ("TableText", "宋体", "21"),
        ("Footer", "宋体", "28"),
    ],
)
def test_faces_and_sizes_of_official_documents(style: str, face: str, half_points: str) -> None:
    found = styles(render(made_up("2021"), banner=""))[style]
    fonts = found.find(f"{W}rPr/{W}rFonts")
    assert fonts.get(f"{W}eastAsia") == face
    assert fonts.get(f"{W}ascii") == fonts.get(f"{W}hAnsi") in {"Times New Roman", face}
    assert not [name for name in fonts.attrib if "Theme" in name], "a theme's face would win over the named one"
    assert value(found, "rPr/sz") == half_points


def test_the_lead_of_a_paragraph_has_the_face_of_its_level() -> None:
    content = render(made_up("2021"), banner="")
    (lead,) = [r for r in docx_part(content).iter(f"{W}r") if value(r, "rPr/rStyle") == "Lead"]
    assert words(lead) == "（一）主动公开。"
    assert value(styles(content)["Lead"], "rPr/rFonts", "eastAsia") == "楷体_GB2312"


def test_shared_punctuation_takes_the_chinese_face() -> None:
    runs = [r for r in docx_part(render(made_up("2021"), banner="")).iter(f"{W}r") if words(r).strip()]
    assert {value(r, "rPr/rFonts", "hint") for r in runs} == {"eastAsia"}


def test_lines_are_fixed_and_bodies_indented_by_two_characters() -> None:
    found = styles(render(made_up("2021"), banner=""))
    for name in ("BodyText", "Heading1", "Heading2"):
        spacing = found[name].find(f"{W}pPr/{W}spacing")
        assert spacing.get(f"{W}lineRule") == "exact"
        assert 28 * 20 <= int(spacing.get(f"{W}line")) <= 30 * 20
        assert value(found[name], "pPr/ind", "firstLineChars") == "200"
    assert value(found["Title"], "pPr/jc") == "center"
    assert [value(found[f"Heading{n}"], "pPr/outlineLvl") for n in (1, 2)] == ["0", "1"]


def test_the_page_is_that_of_the_standard() -> None:
    section = docx_part(render(made_up("2021"), banner=""))[0].find(f"{W}sectPr")
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")

    def millimetres(element: Any, name: str) -> int:
        return round(int(element.get(W + name)) / TWIPS)

    assert (millimetres(size, "w"), millimetres(size, "h")) == (210, 297)
    top, left = millimetres(margins, "top"), millimetres(margins, "left")
    assert (top, left) == (37, 28)
    assert 210 - left - millimetres(margins, "right") == 156
    assert 297 - top - millimetres(margins, "bottom") == 225
    lines = 225 * TWIPS / int(section.find(f"{W}docGrid").get(f"{W}linePitch"))
    assert round(lines, 1) == 22
    body = styles(render(made_up("2021"), banner=""))["BodyText"]
    character = int(value(body, "rPr/sz") or 0) * 10 + int(value(body, "rPr/spacing") or 0)
    assert 156 * TWIPS // character == 28, "28 characters stand in a line"


@pytest.mark.parametrize("form", FORM_KEYS)
def test_tables_fit_the_page_and_are_ruled(form: str) -> None:
    tables = list(docx_part(render(made_up(form), banner="")).iter(f"{W}tbl"))
    for table in tables:
        columns = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
        assert 150 * TWIPS < sum(columns) <= 156 * TWIPS
        assert value(table, "tblPr/tblLayout", "type") == "fixed"
        borders = table.find(f"{W}tblPr/{W}tblBorders")
        assert {side.tag.removeprefix(W): side.get(f"{W}val") for side in borders} == dict.fromkeys(
            ["top", "left", "bottom", "right", "insideH", "insideV"], "single"
        )
        for row in table.findall(f"{W}tr"):
            assert row.find(f"{W}trPr/{W}cantSplit") is not None
            spans = [int(value(cell, "tcPr/gridSpan") or 1) for cell in row.findall(f"{W}tc")]
            widths = [int(value(cell, "tcPr/tcW", "w") or 0) for cell in row.findall(f"{W}tc")]
            assert (sum(spans), sum(widths)) == (len(columns), sum(columns))
    heads = [[row.find(f"{W}trPr/{W}tblHeader") is not None for row in t.findall(f"{W}tr")] for t in tables]
    assert [sum(head) for head in heads] == [0, 3, 3]
    assert all(head[:3] == [True] * 3 for head in heads[1:])


def test_all_rows_but_the_last_hold_on_to_the_next() -> None:
    for table in docx_part(render(made_up("2021"), banner="")).iter(f"{W}tbl"):
        rows = [[p.find(f"{W}pPr/{W}keepNext") is not None for p in row.iter(f"{W}p")] for row in table.iter(f"{W}tr")]
        assert [all(row) for row in rows] == [True] * (len(rows) - 1) + [False]
        assert not any(rows[-1])


def test_figures_stand_right_and_labels_do_not() -> None:
    report = made_up("2021")
    shown = {str(figure) for figure in report.figures.values()}
    for cell in docx_part(render(report, banner="")).iter(f"{W}tc"):
        assert (value(cell, "p/pPr/jc") == "right") == (words(cell) in shown)


@pytest.mark.parametrize("kind", ["default", "even"])
def test_the_number_of_the_page_stands_below_every_page(kind: str) -> None:
    content = render(made_up("2021"), banner="")
    (footer,) = referred(content, "footer", kind)
    assert words(footer) == "— 1 —"
    assert footer.find(f".//{W}fldSimple").get(f"{W}instr").strip() == "PAGE"
    assert value(footer, "p/pPr/jc") == {"default": "right", "even": "left"}[kind]


def referred(content: bytes, place: str, kind: str) -> list[Any]:
    """The headers or footers that the only section names for odd (default) or even pages."""
    targets = {
        relation.get("Id"): relation.get("Target")
        for relation in docx_part(content, "word/_rels/document.xml.rels").iter()
        if relation.get("Id")
    }
    section = docx_part(content)[0].find(f"{W}sectPr")
    names = [e.get(f"{R}id") for e in section.findall(f"{W}{place}Reference") if e.get(f"{W}type") == kind]
    return [docx_part(content, f"word/{targets[name]}") for name in names]


def test_the_banner_stands_on_odd_and_even_pages() -> None:
    content = render(made_up("2021"), banner="演示数据")
    assert docx_part(content, "word/settings.xml").find(f"{W}evenAndOddHeaders") is not None
    assert [words(h) for kind in ("default", "even") for h in referred(content, "header", kind)] == ["演示数据"] * 2
    assert docx_part(content)[0].find(f"{W}sectPr/{W}titlePg") is None, "the first page is no exception"
    assert len(list(docx_part(content).iter(f"{W}sectPr"))) == 1
    assert not [name for name in parts(render(made_up("2021"), banner="")) if "header" in name]


def test_no_one_and_no_day_is_named() -> None:
    found = parts(render(made_up("2021"), banner="演示数据"))
    core = docx_part(render(made_up("2021"), banner=""), "docProps/core.xml")
    assert {e.tag.split("}")[1]: e.text for e in core} == {
        "title": "青石县司法局2025年政府信息公开工作年度报告",
        "language": "zh-CN",
    }
    names = {re.sub(r"\d+", "", name) for name in found}
    assert names == {
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/styles.xml",
        "word/settings.xml", "word/fontTable.xml", "word/_rels/document.xml.rels", "word/footer.xml", "word/header.xml",
    }  # fmt: skip
    everything = b"".join(found.values())
    assert not re.search(
        rb"(?i)python|creator|lastModifiedBy|w:author|rsid=|rsidR|dcterms:(created|modified)>", everything
    )


def test_every_part_is_dated_the_same() -> None:
    with ZipFile(BytesIO(render(made_up("2021"), banner=""))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.infolist()[0].filename == "[Content_Types].xml"


def test_another_process_in_another_zone_writes_the_same_bytes() -> None:
    program = (
        "import sys; from tests.writers.grids import made_up; from gongkai.writers.docx import render;"
        "sys.stdout.buffer.write(render(made_up('2021'), banner='演示'))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "PYTHONUTF8": "1"}
    root = Path(__file__).parents[2]
    other = subprocess.run([sys.executable, "-c", program], env=environment, cwd=root, capture_output=True, check=True)
    assert other.stdout == render(made_up("2021"), banner="演示")


def test_hostile_words_stay_words() -> None:
    sections = (Section(1, HOSTILE, f"{HOSTILE}\n（一）{HOSTILE}"), Section(7, HOSTILE, "甲\t乙"))
    changes: dict[str, Any] = {"figures": {"documents.rules.made": HOSTILE}, "sections": sections}
    report = made_up("2021", agency="", title=HOSTILE * 20, preface=HOSTILE, **changes)
    content = render(report, banner=HOSTILE)
    shown = [text for _, text in paragraphs(content)]
    clean = HARMLESS.strip()
    assert shown[:5] == [" ".join((HARMLESS * 20).split()), clean, "一、总体情况", clean, f"（一）{clean}"]
    assert shown[-2:] == [f"七、{clean}", "甲\t乙"]
    assert docx_grids(content)[0][2, 1][0] == clean
    assert {words(h) for h in referred(content, "header", "default")} == {clean}


def test_blanks_and_strings_are_printed_as_they_are() -> None:
    figures = {"documents.rules.made": None, "documents.rules.repealed": "/", "decisions.licensing": 11398889}
    grid = docx_grids(render(made_up("2021", figures=figures), banner=""))[0]
    assert [grid[2, column][0] for column in (1, 2, 3)] == ["", "/", ""]
    assert grid[6, 1] == ("11398889", 1, 3)
