"""OFD files: words with their places, ruled tables, templates, what is hidden."""

import random
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from gongkai.complaint import Complaint
from gongkai.readers import ofd, read_bytes
from gongkai.readers.ofd import document
from gongkai.readers.ofd.page import glyphs_of, steps
from gongkai.report.form import Form
from gongkai.report.recognise import recognise
from tests.made.damage import CHANGES
from tests.made.outcome import outcome
from tests.readers.made import F2019, F2021, figures, title
from tests.readers.ofd_made import NAMESPACE, pages, rectangle, text
from tests.readers.ofd_made import ofd as made

PAGE = f"<ofd:Page {NAMESPACE}><ofd:Content><ofd:Layer>{{}}</ofd:Layer></ofd:Content></ofd:Page>"


def paragraphs(content: str) -> list[str]:
    return [paragraph.text for paragraph in ofd.read(made(content), "a.ofd").paragraphs]


def hidden(*contents: str, **more: str) -> list[tuple[str, str, int | None]]:
    found = ofd.read(made(*contents, **more), "a.ofd").hidden
    return [(part.kind, part.text, part.place.page) for part in found]


@pytest.mark.parametrize("form", [F2021, F2019], ids=["2021", "2019"])
@pytest.mark.parametrize("namespace", [NAMESPACE, 'xmlns:ofd="http://www.ofdspec.org"'])
def test_every_figure(form: Form, namespace: str) -> None:
    paper = read_bytes(made(*pages(form, figures(form)), namespace=namespace), "年报.ofd")
    report = recognise(paper)
    assert report.figures == figures(form)
    assert report.uncertain == ()
    assert report.title == title(form)
    assert [section.title for section in report.sections] == list(form.sections)
    assert report.sections[5].text == "第6部分。"
    assert paper.tables[0].place.page == 1
    assert all(place.page for place in report.places.values())


def test_what_opens_pdf_files_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "a.ofd"
    path.write_bytes(made(text("本局公开信息。", 20, 30)))
    program = "import sys\nfrom gongkai.readers import read\nprint(read(sys.argv[1]).blocks[0].text)\n"
    program += "print([name for name in sys.modules if name.startswith('pypdfium2')])"
    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines() == ["本局公开信息。", "[]"]


def test_blank_cells_stay_blank() -> None:
    values = figures(F2021) | {"applications.total.received": "", "applications.enterprise.granted": ""}
    report = recognise(ofd.read(made(*pages(F2021, values)), "a.ofd"))
    assert report.figures["applications.total.received"] is None
    assert report.figures["applications.enterprise.granted"] is None


@pytest.mark.parametrize(
    ("said", "most", "expected"),
    [
        ("4 4 2", 3, [4, 4, 2]),
        ("g 3 7.5", 3, [7.5, 7.5, 7.5]),
        ("1 g 2 4 3", 4, [1, 4, 4, 3]),
        ("G 2 4", 2, [4, 4]),
        ("g 999999 1", 2, [1, 1]),
        ("g x 1 2", 3, [2]),
        ("g", 3, []),
        ("x 1", 2, [0, 1]),
        ("", 2, []),
    ],
)
def test_steps_between_characters(said: str, most: int, expected: list[float]) -> None:
    assert steps(said, most) == expected


def run(words: str, steps_said: str, x: float = 20, y: float = 50, more: str = "") -> str:
    box = f'Boundary="{x} {y} 100 5"'
    return (
        f'<ofd:TextObject ID="1" {box} Size="4" {more}><ofd:TextCode X="0" Y="4" {steps_said}>{words}</ofd:TextCode>'
        "</ofd:TextObject>"
    )


@pytest.mark.parametrize(
    "content",
    [
        run("政府信息", 'DeltaX="g 3 4"'),
        run("政府信息", ""),
        run("政府", 'DeltaX="4"') + run("信息", 'DeltaX="4"', x=28),
        run("信息", 'DeltaX="4"', x=28) + run("政府", 'DeltaX="4"'),
        run("政府信息", 'DeltaX="2 2 2"', more='CTM="2 0 0 1 0 0"').replace('Size="4"', 'Size="2"'),
        "".join(run(c, "", x=20 + 4 * n) for n, c in enumerate("政府信息")),
        '<ofd:PageBlock ID="3">' + run("政府信息", 'DeltaX="4 4 4"') + "</ofd:PageBlock>",
    ],
)
def test_words_by_their_places(content: str) -> None:
    assert paragraphs(content) == ["政府信息"]


def test_lines_far_apart_are_paragraphs() -> None:
    assert paragraphs(text("甲方。", 20, 30) + text("乙方。", 20, 60)) == ["甲方。", "乙方。"]


def path(box: str, data: str, more: str = "") -> str:
    lines = f"<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData>"
    return f'<ofd:PathObject ID="1" Boundary="{box}" {more}>{lines}</ofd:PathObject>'


def test_a_table_drawn_line_by_line() -> None:
    thin = "M 0 0 L 0.2 0 L 0.2 20 L 0 20 C"
    lines = [path(f"20 {y} 60 0.2", "S 0 0 L 60 0") for y in (40, 50, 60)]
    lines += [path(f"{x} 40 0.2 20", thin, 'Fill="true" Stroke="false"') for x in (20, 50, 80)]
    words = text("甲", 22, 46) + text("1", 52, 46) + text("乙", 22, 56) + text("2", 52, 56)
    tables = ofd.read(made("".join(lines) + words), "a.ofd").tables
    assert [[cell.text for cell in line] for table in tables for line in table.lines()] == [["甲", "1"], ["乙", "2"]]


def test_what_the_template_prints_is_on_every_page() -> None:
    template = PAGE.format(text("发文单位。", 20, 20))
    found = ofd.read(made(text("甲。", 20, 60), text("乙。", 20, 60), Doc_0__Tpls__Tpl_0__Content=template), "a.ofd")
    said = [paragraph.text for paragraph in found.paragraphs] + found.properties.get("running", "").split("\n")
    assert {"发文单位。", "甲。", "乙。"} <= set(said)


def test_a_plain_file_hides_nothing() -> None:
    assert hidden(*pages(F2021, figures(F2021)), info="<ofd:Author>白水县林业局</ofd:Author>") == []


@pytest.mark.parametrize(
    ("more", "inside"),
    [
        ('Visible="false"', ""),
        ('Alpha="0"', ""),
        ("", '<ofd:FillColor Value="255 255 255"/>'),
        ("", '<ofd:FillColor Alpha="0" Value="0 0 0"/>'),
    ],
)
def test_words_that_the_eye_misses(more: str, inside: str) -> None:
    content = text("见。", 20, 30) + text("密码", 20, 60, more=more, inside=inside)
    assert hidden(content) == [("hidden-text", "密码", 1)]
    assert paragraphs(content) == ["见。"]


def test_tiny_words_and_words_off_the_paper() -> None:
    assert hidden(text("见。", 20, 30) + text("小", 20, 60, size=0.5)) == [("hidden-text", "小", 1)]
    assert hidden(text("见。", 20, 30) + text("外", 400, 60)) == [("hidden-text", "外", 1)]


def test_white_words_on_a_dark_ground_are_seen() -> None:
    ground = rectangle(10, 50, 60, 20, 'Fill="true"', '<ofd:FillColor Value="0 0 128"/>')
    white = text("见。", 20, 60, inside='<ofd:FillColor Value="255 255 255"/>')
    assert hidden(ground + white) == []
    assert paragraphs(ground + white) == ["见。"]


def test_what_hangs_on_the_document() -> None:
    lists = (
        "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments><ofd:Annotations>/Doc_0/Annots.xml</ofd:Annotations>"
    )
    files = f'<ofd:Attachments {NAMESPACE}><ofd:Attachment ID="1" Name="底稿.docx"/></ofd:Attachments>'
    place = '<ofd:Page PageID="0"><ofd:FileLoc>Annots/a.xml</ofd:FileLoc></ofd:Page>'
    notes = f"<ofd:Annotations {NAMESPACE}>{place}</ofd:Annotations>"
    page = (
        f'<ofd:PageAnnot {NAMESPACE}><ofd:Annot Type="Highlight"><ofd:Remark>请核对</ofd:Remark></ofd:Annot>'
        '<ofd:Annot Type="Stamp"><ofd:Remark>章</ofd:Remark></ofd:Annot></ofd:PageAnnot>'
    )
    found = hidden(
        text("见。", 20, 30),
        info="<ofd:Author>李明明</ofd:Author>",
        lists=lists,
        Doc_0__Attachs__Attachments=files,
        Doc_0__Annots=notes,
        Doc_0__Annots__a=page,
    )
    assert found == [
        ("author-metadata", "李明明", None),
        ("embedded-file", "底稿.docx", None),
        ("comment", "请核对", None),
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04OFD.xml", "不完整或已损坏"),
        (made(text("甲", 1, 1)).replace(b"Doc_0/Document.xml", b"Doc_0/Documenu.xml"), "不完整或已损坏"),
        (made(), "没有文字"),
        (made(rectangle(1, 1, 9, 9)), "没有文字"),
    ],
    ids=["no archive", "no document", "no page", "no words"],
)
def test_one_sentence_says_what_is_wrong(data: bytes, said: str) -> None:
    with pytest.raises(Complaint, match=said) as told:
        read_bytes(data, "a.ofd")
    assert str(told.value).startswith("a.ofd：")


def test_more_than_a_report_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MOST_WORK", 10)
    with pytest.raises(Complaint, match="内容过多"):
        ofd.read(made(text("甲" * 11, 20, 30)), "a.ofd")


def test_entities_are_refused() -> None:
    data = made(
        text("甲", 20, 30),
        namespace=NAMESPACE,
        Doc_0__x="<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        lists="<ofd:Attachments>x.xml</ofd:Attachments>",
    )
    with pytest.raises(Complaint, match=r"外部实体|损坏"):
        ofd.read(data, "a.ofd")


def changed(content: str, chance: random.Random) -> str:
    """A page with some of its values exchanged."""
    pieces = content.split('"')
    for _ in range(30):
        at = chance.randrange(len(pieces) // 2) * 2 + 1
        pieces[at] = chance.choice(["", "-1", "1e300", "nan", "x", "0 0 0 0", "g 9999999 1", "9 9 9", "1e6 1e6 1 1"])
    return '"'.join(pieces)


def test_mutants() -> None:
    chance = random.Random(9)
    contents = pages(F2021, figures(F2021))
    data = made(*contents)
    said = {outcome(change(data, chance), "a.ofd") for change in CHANGES for _ in range(2)}
    said |= {outcome(made(*(changed(page, chance) for page in contents)), "a.ofd") for _ in range(8)}
    outcome(made("<ofd:PageBlock>" * 240 + "</ofd:PageBlock>" * 240), "a.ofd")
    outcome(made(rectangle(1, 1, 9, 9) * 20_000), "a.ofd")
    outcome(made(text("1" * 200_000, 1, 50)), "a.ofd")
    assert "read" in said
    assert len(said) > 1


def test_a_character_is_as_wide_as_the_step_behind_it() -> None:
    code = etree.fromstring('<TextCode X="1" Y="4" DeltaX="3 2">iM公</TextCode>')
    found = list(glyphs_of(code, (2.0, 0.0, 0.0, 2.0, 10.0, 0.0), 4.0, 8.0, 0))
    assert [(g.text, g.left, g.right, g.base) for g in found] == [("i", 12, 18, 8), ("M", 18, 22, 8), ("公", 22, 30, 8)]
