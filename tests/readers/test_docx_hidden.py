"""What a Word file hides: listed, not seen; and what only looks like hiding."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from gongkai.readers import docx
from gongkai.writers import render
from tests.readers import made
from tests.readers.made import WORD, docx_cell, docx_paragraph
from tests.readers.test_docx import paper, run
from tests.writers.grids import made_up

WHITE = '<w:color w:val="FFFFFF"/>'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{}</dc:creator>'
    "<cp:lastModifiedBy>{}</cp:lastModifiedBy></cp:coreProperties>"
)


def hidden(body: str, **more: str) -> list[tuple[str, str, int | None]]:
    return [(part.kind, part.text, part.place.line) for part in paper(body, **more).hidden]


def seen(body: str, **more: str) -> list[str]:
    return [paragraph.text for paragraph in paper(body, **more).paragraphs]


def with_part(data: bytes, path: str, text: str) -> bytes:
    """The same file with one more part."""
    made_again = BytesIO(data)
    with ZipFile(made_again, "a", ZIP_DEFLATED) as archive:
        archive.writestr(path, text)
    return made_again.getvalue()


def relation(kind: str, target: str, mode: str = "External") -> str:
    link = f'<Relationship Id="r" Type="http://x/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return f'<Relationships xmlns="{RELATIONS}">{link}</Relationships>'


def test_a_plain_report_hides_nothing() -> None:
    assert docx.read(render(made_up("2021"), ".docx"), "a.docx").hidden == ()
    assert hidden(docx_paragraph("甲") + "<w:tbl><w:tr>" + docx_cell("1", 1) * 2 + "</w:tr></w:tbl>") == []


def test_tracked_changes_by_paragraph() -> None:
    change = "<w:ins>" + run("新") + "</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
    body = docx_paragraph("甲") + f"<w:p>{change}{change}</w:p><w:p><w:moveTo>{run('移')}</w:moveTo></w:p>"
    assert hidden(body) == [
        ("tracked-changes", "插入：新新", 2),
        ("tracked-changes", "删除：旧旧", 2),
        ("tracked-changes", "移来：移", 3),
    ]
    assert seen(body) == ["甲", "新新", "移"]


def test_changes_of_form() -> None:
    change = '<w:rPr><w:b/><w:rPrChange w:id="1" w:author="x"><w:rPr/></w:rPrChange></w:rPr>'
    assert hidden(f"<w:p><w:r>{change}<w:t>甲</w:t></w:r></w:p>") == [("tracked-changes", "格式修订", None)]


def test_comments_with_their_paragraph() -> None:
    part = f'<w:comments {WORD}><w:comment w:id="7" w:author="x">{docx_paragraph("请核对")}</w:comment></w:comments>'
    body = docx_paragraph("甲") + '<w:p><w:commentRangeStart w:id="7"/>' + run("乙") + "</w:p>"
    assert hidden(body, word__comments=part) == [("comment", "请核对", 2)]


@pytest.mark.parametrize(
    "properties",
    [
        "<w:vanish/>",
        '<w:vanish w:val="1"/>',
        '<w:color w:val="FFFFFF"/>',
        '<w:color w:val="ffffff"/>',
        '<w:sz w:val="2"/>',
    ],
)
def test_runs_that_the_eye_misses(properties: str) -> None:
    body = docx_paragraph("甲") + f"<w:p>{run('乙')}{run('密', properties)}{run('码', properties)}</w:p>"
    assert hidden(body) == [("hidden-text", "密码", 2)]
    assert seen(body) == ["甲", "乙"]


@pytest.mark.parametrize(
    "body",
    [
        "<w:p>" + run("见", '<w:vanish w:val="0"/>') + "</w:p>",
        "<w:p>" + run("见", '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>') + "</w:p>",
        "<w:p>" + run("见", '<w:highlight w:val="black"/>' + WHITE) + "</w:p>",
        '<w:p><w:pPr><w:shd w:fill="000000"/></w:pPr>' + run("见", WHITE) + "</w:p>",
        "<w:p>" + run("见", '<w:sz w:val="21"/>') + "</w:p>",
        "<w:p>" + run("见", '<w:color w:val="FF0000"/>') + "</w:p>",
    ],
)
def test_runs_that_the_eye_sees(body: str) -> None:
    assert hidden(body) == []
    assert seen(body) == ["见"]


def test_white_words_in_a_dark_cell_are_seen() -> None:
    white = "<w:p>" + run("表头", WHITE) + "</w:p>"
    for around in ('<w:tcPr><w:shd w:fill="1F4E79"/></w:tcPr>', ""):
        style = "" if around else '<w:tblPr><w:tblStyle w:val="a1"/></w:tblPr>'
        cell = f"<w:tc>{around}{white}</w:tc>"
        table = f"<w:tbl>{style}<w:tr>{cell}{cell}</w:tr></w:tbl>"
        assert hidden(table) == []
        assert [c.text for c in paper(table).tables[0].cells] == ["表头", "表头"]


def test_words_hidden_by_their_style() -> None:
    styles = (
        f"<w:styles {WORD}><w:style w:type='paragraph' w:styleId=\"a\"><w:rPr><w:vanish/></w:rPr></w:style>"
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>'
    )
    for name in ("a", "b"):
        body = (
            f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr>'
            + run("密")
            + run("见", '<w:vanish w:val="0"/>')
            + "</w:p>"
        )
        assert hidden(body, word__styles=styles) == [("hidden-text", "密", 1)]
        assert seen(body, word__styles=styles) == ["见"]
    assert seen('<w:p><w:r><w:rPr><w:rStyle w:val="c"/></w:rPr><w:t>见</w:t></w:r></w:p>', word__styles=styles) == [
        "见"
    ]


@pytest.mark.parametrize(
    ("creator", "other", "expected"),
    [
        ("李明明", "李明明", ["李明明"]),
        ("zhangsan", "Administrator", ["zhangsan"]),
        ("python-docx", "user", []),
        ("白水县林业局", "办公室", []),
        ("微软用户", "Windows 用户", []),
        ("欧阳明明", "li.ming@example.cn", ["欧阳明明", "li.ming@example.cn"]),
        ("管理员", "DESKTOP-7A", []),
        ("文印室", "lenovo", []),
    ],
)
def test_the_author_where_it_is_a_person(creator: str, other: str, expected: list[str]) -> None:
    found = hidden(docx_paragraph("甲"), docProps__core=CORE.format(creator, other))
    assert found == [("author-metadata", name, None) for name in expected]


def test_the_manager_and_those_who_commented() -> None:
    app = "<Properties><Manager>王小明</Manager><Company>白水县林业局</Company></Properties>"
    people = (
        '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        '<w15:person w15:author="赵小明"/><w15:person w15:author="user"/></w15:people>'
    )
    found = hidden(docx_paragraph("甲"), docProps__app=app, word__people=people)
    assert found == [("author-metadata", "王小明", None), ("author-metadata", "赵小明", None)]


@pytest.mark.parametrize(
    ("kind", "target", "found"),
    [
        ("attachedTemplate", "file:///C:/Users/a/b.dotm", True),
        ("attachedTemplate", "Normal.dotm", False),
        ("oleObject", "https://www.example.cn/a.xlsx", True),
        ("hyperlink", "https://www.example.cn/a", False),
        ("hyperlink", "mailto:a@example.cn", False),
        ("hyperlink", "file:///D:/a.docx", True),
        ("hyperlink", "\\\\server\\a", True),
        ("image", "https://www.example.cn/a.png", False),
    ],
)
def test_ways_to_the_outside(kind: str, target: str, found: bool) -> None:
    part = relation(kind, target)
    data = with_part(made.docx(docx_paragraph("甲")), "word/_rels/settings.xml.rels", part)
    parts = [(part.kind, part.text) for part in docx.read(data, "a.docx").hidden]
    assert parts == ([("external-link", target)] if found else [])


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("word/vbaProject.bin", "macro"),
        ("word/embeddings/Microsoft_Excel_Sheet1.xlsx", "embedded-file"),
        ("word/embeddings/oleObject1.bin", "embedded-file"),
    ],
)
def test_macros_and_files_inside(path: str, kind: str) -> None:
    data = with_part(made.docx(docx_paragraph("甲")), path, "x")
    assert [part.kind for part in docx.read(data, "a.docx").hidden] == [kind]


def test_a_page_put_into_the_document() -> None:
    part = relation("aFChunk", "chunk.htm", "Internal")
    data = with_part(made.docx(docx_paragraph("甲")), "word/_rels/document.xml.rels", part)
    assert [(p.kind, p.text) for p in docx.read(data, "a.docx").hidden] == [("embedded-file", "chunk.htm")]


def test_white_words_in_a_box_are_seen() -> None:
    inside = "<w:txbxContent><w:p>" + run("见", WHITE) + "</w:p></w:txbxContent>"
    body = f"<w:p><w:r><w:pict>{inside}</w:pict></w:r></w:p>"
    assert hidden(body) == []
    assert seen(body) == ["见"]


def test_places_behind_merged_cells() -> None:
    """The fifth paragraph is the fifth, also where the third stands unseen in a cell merged with the one above."""
    first = docx_cell("甲", 1, '<w:vMerge w:val="restart"/>') + docx_cell("1", 1)
    second = docx_cell("", 1, "<w:vMerge/>") + docx_cell("2", 1)
    body = f"<w:tbl><w:tr>{first}</w:tr><w:tr>{second}</w:tr></w:tbl><w:p><w:ins>{run('新')}</w:ins></w:p>"
    found = paper(body)
    assert found.paragraphs[0].place.line == 5
    assert [part.place.line for part in found.hidden] == [5]
