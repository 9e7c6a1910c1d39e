"""Numbers that Word counts by itself are written out as Word shows them; notes and tables inside cells are kept."""

import random

import pytest

from gongkai.readers import docx
from gongkai.readers.docx.numbering import FORMS, chinese
from gongkai.report.recognise import recognise
from tests.made.damage import CHANGES
from tests.made.outcome import outcome
from tests.readers import made
from tests.readers.made import F2021, WORD, docx_cell, docx_paragraph, figures
from tests.readers.test_docx import paper, run
from tests.readers.test_docx_hidden import CORE, with_part


def level(number: int, form: str, text: str, more: str = "") -> str:
    head = f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
    return f'{head}<w:lvlText w:val="{text}"/></w:lvl>'


def lists(*levels: str, more: str = "") -> str:
    kind = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    return f'<w:numbering {WORD}>{kind}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}</w:numbering>'


def item(text: str, number: int = 0, of: int = 1) -> str:
    mark = f'<w:pPr><w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="{of}"/></w:numPr></w:pPr>'
    return f"<w:p>{mark}{run(text)}</w:p>"


def seen(body: str, **more: str) -> list[str]:
    return [paragraph.text for paragraph in paper(body, **more).paragraphs]


@pytest.mark.parametrize(
    ("form", "text", "third"),
    [
        ("chineseCountingThousand", "%1、", "三、丙"),
        ("chineseCounting", "（%1）", "（三）丙"),
        ("japaneseCounting", "第%1章", "第三章 丙"),
        ("decimal", "%1.", "3.丙"),
        ("decimal", "（%1）", "（3）丙"),
        ("decimalFullWidth", "%1．", "３．丙"),
        ("decimalEnclosedCircle", "%1", "③ 丙"),
        ("upperLetter", "%1.", "C.丙"),
        ("lowerRoman", "%1)", "iii)丙"),
        ("chineseLegalSimplified", "%1、", "叁、丙"),
        ("bullet", "●", "丙"),
        ("none", "", "丙"),
        ("unheardOf", "%1.", "3.丙"),
    ],
)
def test_the_forms_of_numbers(form: str, text: str, third: str) -> None:
    body = item("甲") + docx_paragraph("中间") + item("乙") + item("丙")
    assert seen(body, word__numbering=lists(level(0, form, text)))[-1] == third


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1001, "一千零一"),
    ],
)
def test_chinese_numbers(number: int, expected: str) -> None:
    assert chinese(number) == expected


def test_levels_count_within_each_other() -> None:
    part = lists(
        level(0, "chineseCountingThousand", "%1、"),
        level(1, "chineseCountingThousand", "（%2）"),
        level(2, "decimal", "%3."),
    )
    body = (
        item("a") + item("b", 1) + item("c", 2) + item("d", 2) + item("e", 1) + item("f", 2) + item("g") + item("h", 1)
    )
    assert seen(body, word__numbering=part) == ["一、a", "（一）b", "1.c", "2.d", "（二）e", "1.f", "二、g", "（一）h"]


def test_two_levels_in_one_number() -> None:
    part = lists(level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"))
    assert seen(item("a", 1) + item("b", 1), word__numbering=part) == ["1.1 a", "1.2 b"]


def test_a_list_that_starts_over_and_one_that_goes_on() -> None:
    begin = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    over = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{begin}</w:num>'
    on = '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    part = lists(level(0, "decimal", "%1."), more=over + on)
    body = item("a") + item("b") + item("c", of=2) + item("d", of=3) + item("e", of=0) + item("f", of=9)
    assert seen(body, word__numbering=part) == ["1.a", "2.b", "1.c", "2.d", "e", "f"]


def test_numbers_of_a_style() -> None:
    styles = (
        f'<w:styles {WORD}><w:style w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="2"><w:basedOn w:val="1"/></w:style></w:styles>'
    )
    part = lists(level(0, "decimal", "%1."), level(1, "chineseCountingThousand", "%2、", '<w:pStyle w:val="1"/>'))
    body = "".join(f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr>{run("甲")}</w:p>' for name in ("1", "1", "2", "9"))
    assert seen(body, word__numbering=part, word__styles=styles) == ["一、甲", "二、甲", "1.甲", "甲"]


def test_empty_and_deleted_items() -> None:
    body = item("a") + item("") + item("b")
    assert seen(body, word__numbering=lists(level(0, "decimal", "%1."))) == ["1.a", "3.b"]


def test_headings_of_a_report_that_are_numbered_by_word() -> None:
    body = made.docx_body(F2021, figures(F2021))
    for number, title in enumerate(F2021.sections):
        body = body.replace(docx_paragraph(f"{'一二三四五六'[number]}、{title}"), item(title))
    data = made.docx(body, word__numbering=lists(level(0, "chineseCountingThousand", "%1、")))
    report = recognise(docx.read(data, "a.docx"))
    assert [(section.number, section.title) for section in report.sections] == list(enumerate(F2021.sections, 1))
    assert report.figures == figures(F2021)


def test_every_form_takes_every_number() -> None:
    for write in FORMS.values():
        assert all(isinstance(write(number), str) for number in (1, 9, 10, 20, 21, 26, 27, 99, 1000, 9_999))


@pytest.mark.parametrize(
    "part", ["<a/>", f"<w:numbering {WORD}><w:num/><w:abstractNum><w:lvl w:ilvl='x'/></w:abstractNum></w:numbering>"]
)
def test_senseless_lists_do_no_harm(part: str) -> None:
    assert seen(item("甲", of=1), word__numbering=part) == ["甲"]


def test_notes_follow_what_refers_to_them() -> None:
    notes = f'<w:footnotes {WORD}><w:footnote w:id="2">{docx_paragraph("注释")}</w:footnote></w:footnotes>'
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    assert seen(f"<w:p>{run('甲')}{call}{call}</w:p>" + docx_paragraph("乙"), word__footnotes=notes) == [
        "甲",
        "注释",
        "乙",
    ]
    cell = f"<w:tc><w:p>{run('12')}{call}</w:p></w:tc>"
    found = paper(f"<w:tbl><w:tr>{cell}{docx_cell('3', 1)}</w:tr></w:tbl>", word__footnotes=notes)
    assert [c.text for c in found.tables[0].cells] == ["12", "3"]
    assert [p.text for p in found.paragraphs] == ["注释"]


def test_a_small_table_inside_a_cell_leaves_the_table_whole() -> None:
    inner = f"<w:tbl><w:tr>{docx_cell('1', 1)}{docx_cell('2', 1)}</w:tr></w:tbl><w:p/>"
    row = f"<w:tr>{docx_cell('甲', 1)}{docx_cell('5', 1)}{docx_cell('6', 1)}</w:tr>"
    nested = f"<w:tr>{docx_cell('乙', 1)}<w:tc>{inner}</w:tc>{docx_cell('7', 1)}</w:tr>"
    table = paper(f"<w:tbl>{row}{row}{nested}</w:tbl>").tables[0]
    assert [c.text for c in table.cells] == ["甲", "5", "6", "甲", "5", "6", "乙", "1 2", "7"]


def test_a_box_inside_a_box_is_read_once() -> None:
    inner = f"<w:r><w:pict><w:txbxContent>{docx_paragraph('内')}</w:txbxContent></w:pict></w:r>"
    outer = f"<w:txbxContent><w:p>{run('外')}{inner}</w:p></w:txbxContent>"
    assert seen(f"<w:p>{run('甲')}<w:r><w:pict>{outer}</w:pict></w:r></w:p>") == ["甲", "外", "内"]


def test_ruby_is_not_read_twice() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('gong')}</w:rt><w:rubyBase>{run('公')}</w:rubyBase></w:ruby></w:r>"
    assert seen(f"<w:p>{ruby}{run('开')}</w:p>") == ["公开"]


def test_the_document_under_another_name() -> None:
    link = '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    moved = made.docx("", document="<x/>").replace(b"word/document.xml", b"word/documenu.xml")
    body = f"<w:document {WORD}><w:body>{docx_paragraph('甲')}</w:body></w:document>"
    again = with_part(with_part(moved, "_rels/.rels", link), "word/document2.xml", body)
    assert [p.text for p in docx.read(again, "a.docx").paragraphs] == ["甲"]


def test_mutants() -> None:
    chance = random.Random(8)
    part = lists(level(0, "chineseCountingThousand", "%1、"), level(1, "decimal", "%2."))
    rich = item("甲") + item("乙", 1) + f"<w:p><w:ins>{run('新')}</w:ins>{run('密', '<w:vanish/>')}</w:p>"
    texts = [made.docx(rich * 5, word__numbering=part, docProps__core=CORE.format("李明", "x"))]
    bodies = [changed(rich * 3, chance) for _ in range(60)]
    said = {outcome(change(data, chance), "a.docx") for data in texts for change in CHANGES for _ in range(10)}
    said |= {outcome(made.docx(body, word__numbering=changed(part, chance)), "a.docx") for body in bodies}
    assert "read" in said
    assert len(said) > 1


def changed(xml: str, chance: random.Random) -> str:
    """Markup with some of its values and names exchanged."""
    pieces = xml.split('"')
    for _ in range(3):
        at = chance.randrange(len(pieces) // 2) * 2 + 1
        if at < len(pieces) and not pieces[at].startswith("http"):
            pieces[at] = chance.choice(["", "-1", "99999999", "x", "９", "%9%9", "true"])
    return '"'.join(pieces)
