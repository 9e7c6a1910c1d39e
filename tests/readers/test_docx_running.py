"""Page heads, feet and watermarks of a Word file: told, without page numbers, and no part of the body."""

from io import BytesIO

import docx as python_docx
import pytest
from docx.oxml import parse_xml

from gongkai.paper import Paper
from gongkai.readers import docx
from gongkai.report.examine import examine
from gongkai.report.recognise import recognise
from gongkai.writers import render
from tests.readers import made
from tests.readers.made import F2021, WORD, docx_body, docx_paragraph, figures
from tests.readers.test_docx import run
from tests.readers.test_docx_hidden import RELATIONS, with_part
from tests.writers.grids import made_up

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHAPE = 'xmlns:v="urn:schemas-microsoft-com:vml"'
COMPATIBILITY = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
PAGE = run("3")


def field(instruction: str, shown: str, inner: str = "", after: str = "") -> str:
    """A field as Word writes it: its code, with another field in it, and its result."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = "<w:r><w:instrText>{}</w:instrText></w:r>".format
    return f"{marks[0]}{code(instruction)}{inner}{code(after) if after else ''}{marks[1]}{run(shown)}{marks[2]}"


PAGE_FIELD = field("PAGE", "1")
FIRST_PAGE = field(" IF ", "甲", PAGE_FIELD, " = 1 甲 乙")
"""What is 甲 on page 1, and 乙 on all others."""


def file(inside: str, body: str = "", kind: str = "header", refers: str = "r7") -> bytes:
    """A Word file whose section refers to a head or foot with this inside."""
    section = f'<w:sectPr><w:{kind}Reference xmlns:r="{OFFICE}" w:type="default" r:id="{refers}"/></w:sectPr>'
    data = made.docx(body + docx_paragraph("正文。") + section)
    link = f'<Relationship Id="r7" Type="{OFFICE}/{kind}" Target="{kind}1.xml"/>'
    data = with_part(data, "word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONS}">{link}</Relationships>')
    tag = "hdr" if kind == "header" else "ftr"
    return with_part(data, f"word/{kind}1.xml", f"<w:{tag} {WORD} {SHAPE} {COMPATIBILITY}>{inside}</w:{tag}>")


def said(inside: str, **more: str) -> list[str]:
    found: Paper = docx.read(file(inside, **more), "a.docx")
    assert [paragraph.text for paragraph in found.paragraphs] == ["正文。"]
    return found.properties["running"].split("\n") if "running" in found.properties else []


@pytest.mark.parametrize("kind", ["header", "footer"])
def test_heads_and_feet(kind: str) -> None:
    assert said(docx_paragraph("内部资料"), kind=kind) == ["内部资料"]


def test_a_part_to_which_no_section_refers_is_not_printed() -> None:
    assert said(docx_paragraph("内部资料"), refers="r8") == []


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (docx_paragraph("甲局") * 2, ["甲局"]),
        (f"<w:p>{run('甲局')}<w:r><w:tab/></w:r>{run('秘密★5年')}</w:p>", ["甲局", "秘密★5年"]),
        (f"<w:p>{run('内部')}{run('资料')}</w:p>", ["内部资料"]),
        (f"<w:p>{run('内部资料 — ')}{field(' PAGE ', '3')}{run(' —')}</w:p>", ["内部资料"]),
        (f"<w:p>{run('第')}{field('PAGE', '3')}{run('页 共')}{field(' NUMPAGES', '9')}{run('页')}</w:p>", []),
        (f"<w:p>{run('甲局')}{field(' STYLEREF 标题 ', '总体情况')}</w:p>", ["甲局总体情况"]),
        (f"<w:p>{FIRST_PAGE}</w:p>", ["甲"]),
        (f"<w:p>{field(' IF ', '丙', FIRST_PAGE, ' = 甲 丙 丁')}</w:p>", ["丙"]),
        (f'<w:p>{run("甲局")}<w:fldSimple w:instr=" PAGE ">{PAGE}</w:fldSimple></w:p>', ["甲局"]),
        (f'<w:p><w:fldSimple w:instr=" TITLE ">{run("年报")}</w:fldSimple></w:p>', ["年报"]),
        (f"<w:p>{run('— 3 —')}</w:p>", []),
        (f"<w:p>{run('Page 3 of 9')}</w:p>", []),
        ("<w:p/>", []),
        ('<w:p><w:r><w:pict><v:shape><v:textpath string="内部资料"/></v:shape></w:pict></w:r></w:p>', ["内部资料"]),
        (f"<w:p>{run('甲')}<w:del><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>", ["甲"]),
        (
            f"<w:tbl><w:tr><w:tc>{docx_paragraph('甲')}</w:tc><w:tc>{docx_paragraph('乙')}</w:tc></w:tr></w:tbl>",
            ["甲", "乙"],
        ),
        (
            f"<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{docx_paragraph('盒')}</w:txbxContent></mc:Choice>"
            f"<mc:Fallback><w:txbxContent>{docx_paragraph('盒子')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
            f"{run('后')}</w:p>",
            ["盒", "后"],
        ),
        (f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{run("甲")}</w:p>{docx_paragraph("乙")}', []),
    ],
)
def test_words_of_a_head(inside: str, expected: list[str]) -> None:
    assert said(inside) == expected


def test_a_file_without_heads_tells_of_none() -> None:
    assert docx.read(made.docx(docx_paragraph("甲")), "a.docx").properties == {}


def test_our_own_files_number_their_pages_only() -> None:
    assert docx.read(render(made_up("2021"), ".docx"), "a.docx").properties == {}


def test_heads_made_by_another_program() -> None:
    document = python_docx.Document()
    document.add_paragraph("正文。")
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "秘密★5年"
    section.first_page_header.paragraphs[0].text = "内部资料"
    section.footer.paragraphs[0].text = "某局"
    number = f'<w:fldSimple {WORD} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    section.footer.add_paragraph()._p.append(parse_xml(number))
    saved = BytesIO()
    document.save(saved)
    found = docx.read(saved.getvalue(), "a.docx")
    assert sorted(found.properties["running"].split("\n")) == ["内部资料", "某局", "秘密★5年"]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("秘密★5年", True),
        ("内部资料", True),
        ("内部资料\t第3页", True),
        ("白水县林业局", False),
        ("内部控制手册", False),
    ],
)
def test_a_mark_in_the_head_of_a_report(head: str, found: bool) -> None:
    inside = "<w:p>" + "<w:r><w:tab/></w:r>".join(map(run, head.split("\t"))) + "</w:p>"
    report = recognise(docx.read(file(inside, body=docx_body(F2021, figures(F2021))), "a.docx"))
    marks = [finding for finding in examine(report) if finding.id == "AR952"]
    assert [finding.message[:11] for finding in marks] == ["页眉、页脚或者水印里有"] * found


def test_many_marks_of_fields_are_no_danger() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert said(f"<w:p>{begin * 20_000}{run('甲')}</w:p>{docx_paragraph('乙' * 100_000)}") == []
