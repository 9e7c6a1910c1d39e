"""Word files: the body as it stands once every tracked change is accepted."""

import pytest

from gongkai.complaint import Complaint
from gongkai.paper import Paper
from gongkai.readers import docx
from tests.readers import made
from tests.readers.made import WORD, docx_cell, docx_paragraph

T = "<w:t>{}</w:t>"


def paper(body: str, **more: str) -> Paper:
    return docx.read(made.docx(body, **more), "a.docx")


def paragraphs(body: str) -> list[str]:
    return [paragraph.text for paragraph in paper(body).paragraphs]


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (run("政府") + run("信息"), ["政府信息"]),
        (run("甲") + "<w:ins>" + run("乙") + "</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del>", ["甲乙"]),
        (run("甲") + "<w:del>" + run("丙") + "</w:del>", ["甲"]),
        ("<w:moveFrom>" + run("甲") + "</w:moveFrom><w:moveTo>" + run("乙") + "</w:moveTo>", ["乙"]),
        (run("甲") + run("密", "<w:vanish/>") + run("乙", '<w:vanish w:val="0"/>'), ["甲乙"]),
        (run("甲") + "<w:r><w:br/></w:r>" + run("乙"), ["甲", "乙"]),
        (run("甲") + '<w:r><w:br w:type="page"/></w:r>' + run("乙"), ["甲乙"]),
        (run("甲") + "<w:r><w:tab/></w:r>" + run("乙"), ["甲\t乙"]),
        ("<w:hyperlink>" + run("甲") + "</w:hyperlink>", ["甲"]),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple>" + run("3") + "</w:fldSimple>", ["3"]),
        ("<w:sdt><w:sdtContent>" + run("甲") + "</w:sdtContent></w:sdt>", ["甲"]),
        ("<w:r><w:noBreakHyphen/></w:r>", ["-"]),
    ],
)
def test_words_of_a_paragraph(inside: str, expected: list[str]) -> None:
    assert paragraphs(f"<w:p>{inside}</w:p>") == expected


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    assert paragraphs(f"<w:p>{mark}{run('甲')}</w:p><w:p>{run('乙')}</w:p>") == ["甲乙"]
    assert paragraphs(f"<w:p>{mark}{run('甲')}</w:p>") == ["甲"]


def test_text_boxes_once() -> None:
    box = f"<w:txbxContent>{docx_paragraph('盒')}</w:txbxContent>"
    compatibility = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = f"<mc:AlternateContent {compatibility}><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
    both += f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    assert paragraphs(f"<w:p>{run('甲')}<w:r>{both}</w:r></w:p>") == ["甲", "盒"]


def test_content_controls_and_places() -> None:
    found = paper(
        f"{docx_paragraph('甲')}<w:sdt><w:sdtContent>{docx_paragraph('乙')}</w:sdtContent></w:sdt>"
    ).paragraphs
    assert [(p.text, p.place.line) for p in found] == [("甲", 1), ("乙", 2)]


def test_headers_are_not_the_body() -> None:
    header = f"<w:hdr {WORD}>{docx_paragraph('内部')}</w:hdr>"
    assert [p.text for p in paper(docx_paragraph("甲"), word__header1=header).paragraphs] == ["甲"]


def test_merged_cells_keep_their_rectangles() -> None:
    first = docx_cell("a", 2, '<w:vMerge w:val="restart"/>') + docx_cell("b", 1)
    second = docx_cell("", 2, "<w:vMerge/>") + docx_cell("c", 1)
    third = "<w:trPr><w:gridBefore w:val='1'/></w:trPr>" + docx_cell("d", 1) + docx_cell("e", 1)
    table = paper(f"<w:tbl><w:tr>{first}</w:tr><w:tr>{second}</w:tr><w:tr>{third}</w:tr></w:tbl>").tables[0]
    assert [(c.text, c.row, c.column, c.rows, c.columns) for c in table.cells] == [
        ("a", 0, 0, 2, 2),
        ("b", 0, 2, 1, 1),
        ("c", 1, 2, 1, 1),
        ("d", 2, 1, 1, 1),
        ("e", 2, 2, 1, 1),
    ]


def test_deleted_rows_and_cells_are_gone_inserted_ones_are_there() -> None:
    kept = f"<w:tr>{docx_cell('a', 1)}{docx_cell('b', 1)}</w:tr>"
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{docx_cell('x', 1)}{docx_cell('y', 1)}</w:tr>"
    cell = "<w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p/></w:tc>"
    new = f"<w:ins><w:tr>{docx_cell('c', 1)}{cell}{docx_cell('d', 1)}</w:tr></w:ins>"
    assert [c.text for c in paper(f"<w:tbl>{kept}{gone}{new}</w:tbl>").tables[0].cells] == ["a", "b", "c", "d"]


def test_a_table_that_lays_out_the_page_is_seen_through() -> None:
    inner = f"<w:tbl><w:tr>{docx_cell('1', 1)}{docx_cell('2', 1)}</w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{docx_paragraph('甲')}{inner}<w:p/></w:tc>{docx_cell('乙', 1)}</w:tr></w:tbl>"
    found = paper(outer)
    assert [p.text for p in found.paragraphs] == ["甲", "乙"]
    assert [c.text for c in found.tables[0].cells] == ["1", "2"]


def test_the_title_among_the_properties() -> None:
    core = '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> 年报 </dc:title></p>'
    assert paper(docx_paragraph("甲"), docProps__core=core).title == "年报"


def test_the_strict_variant_of_the_format() -> None:
    strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    document = f"<w:document {strict}><w:body>{docx_paragraph('甲')}</w:body></w:document>"
    assert docx.read(made.docx("", document=document), "a.docx").paragraphs[0].text == "甲"


BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE d SYSTEM "http://localhost:9/x.dtd">',
        f'<!DOCTYPE d [<!ENTITY a0 "x">{BOMB}<!ENTITY a "&a8;">]>',
    ],
)
def test_entities_are_refused(declared: str) -> None:
    document = f"{declared}<w:document {WORD}><w:body>{docx_paragraph('甲').replace('甲', '&a;')}</w:body></w:document>"
    with pytest.raises(Complaint, match=r"a\.docx：(文档里有外部实体|文件不完整)"):
        docx.read(made.docx("", document=document), "a.docx")


@pytest.mark.parametrize("document", ["<w:document", "<a/>", f"<w:document {WORD}/>", "\x00", "<w:p>" * 400])
def test_a_damaged_part_is_complained_of(document: str) -> None:
    with pytest.raises(Complaint, match=r"a\.docx：文件不完整或已损坏"):
        docx.read(made.docx("", document=document), "a.docx")


def test_a_bomb_is_not_unpacked() -> None:
    huge = f"<w:document {WORD}><w:body><w:p><w:r><w:t>{'0' * 50_000_000}</w:t></w:r></w:p></w:body></w:document>"
    with pytest.raises(Complaint, match="过大"):
        docx.read(made.docx("", document=huge), "a.docx")


def test_too_many_columns_and_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    wide = f"<w:tbl><w:tr>{docx_cell('1', 200)}{docx_cell('2', 200)}</w:tr></w:tbl>"
    with pytest.raises(Complaint, match="超过 256 列"):
        paper(wide)
    monkeypatch.setattr(docx.body, "MAXIMUM_CELLS", 1)
    with pytest.raises(Complaint, match="超过 1 格"):
        paper(f"<w:tbl><w:tr>{docx_cell('1', 1)}{docx_cell('2', 1)}</w:tr></w:tbl>")
