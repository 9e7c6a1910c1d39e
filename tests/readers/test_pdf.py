"""PDF files written by hand: what stands on a page, how it is turned and cut, what is hidden, what is refused."""

import json
from pathlib import Path

import pytest

from gongkai.complaint import Complaint
from gongkai.paper import Paper
from gongkai.readers import pdf as reader
from gongkai.readers import read, read_bytes
from gongkai.readers.pdf import page as page_module
from gongkai.readers.pdf.hidden import is_person
from gongkai.report.annual_report import flat
from gongkai.report.recognise import recognise
from tests.readers.pdf_made import Page, box, lines, paper, pdf, rows, text_string, told, words

TEXT = ["政府信息公开2023年", "本局公开信息，"]
CELLS = [["规章", "1", "2"], ["许可", "3", "4"]]
XS = [100, 200, 300, 400]
STANDING = "q 0 1 -1 0 595 0 cm\n" + rows(CELLS, XS, 400) + "Q"
"""A table that stands on its side, as a wide one on an upright page does."""


def hidden(found: Paper) -> list[tuple[str, str]]:
    return [(part.kind, part.text) for part in found.hidden]


def test_lines_and_their_pages() -> None:
    found = read_bytes(pdf([lines(TEXT), lines(["第二页的字。"])]), "a.pdf")
    assert told(found) == [*TEXT, "第二页的字。"]
    assert [block.place.page for block in found.blocks] == [1, 1, 2]
    assert (found.format, found.name) == ("pdf", "a.pdf")


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_what_a_page_says_of_its_turning_changes_no_word(turn: int) -> None:
    assert told(paper(Page(lines(TEXT), more=f"/Rotate {turn}"))) == TEXT


@pytest.mark.parametrize(
    ("matrix", "first", "second"),
    [
        ("0 1 -1 0", (300, 100), (330, 100)),
        ("-1 0 0 -1", (500, 100), (500, 130)),
        ("0 -1 1 0", (300, 700), (270, 700)),
    ],
)
def test_words_that_stand_turned(matrix: str, first: tuple[int, int], second: tuple[int, int]) -> None:
    drawn = words("政府信息公开", *first, matrix=matrix) + words("第二行", *second, matrix=matrix)
    assert told(paper(drawn)) == ["政府信息公开", "第二行"]


@pytest.mark.parametrize("turn", [0, 90])
def test_a_table_on_its_side(turn: int) -> None:
    assert told(paper(Page(STANDING, more=f"/Rotate {turn}"))) == [CELLS]


def test_a_table_inside_a_form() -> None:
    drawn = rows(CELLS, XS).encode()
    head = b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
    form = head + b" /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)
    page = Page("q 0.9 0 0 0.9 20 10 cm /X1 Do Q", more="%/XObject << /X1 6 0 R >>")
    assert told(read_bytes(pdf([page], more=[form]), "a.pdf")) == [CELLS]


def test_what_is_cut_off_is_hidden_and_no_text() -> None:
    drawn = lines(TEXT) + words("裁掉的字", 10, 830) + words("右边的字", 560, 400)
    found = paper(Page(drawn, more="/CropBox [50 50 500 800]"))
    assert told(found) == TEXT
    assert hidden(found) == [("hidden-text", "裁掉的字右边的字")]
    assert found.hidden[0].place.page == 1


def test_the_words_over_a_scan_are_read() -> None:
    assert told(paper(words("扫描件上的字", 80, 700, before="3 Tr"))) == ["扫描件上的字"]


def test_a_watermark_is_no_line_but_is_told() -> None:
    mark = words("内部资料", 200, 300, size=40, matrix="0.7071 0.7071 -0.7071 0.7071")
    found = paper(lines(TEXT) + mark)
    assert told(found) == TEXT
    assert found.properties["running"] == "内部资料"


def test_covered_text_is_told() -> None:
    found = paper(words("赵大海", 80, 700) + box(78, 695, 60, 18) + words("后面", 200, 700))
    assert hidden(found) == [("covered-text", "赵大海")]


@pytest.mark.parametrize(
    "drawn",
    [
        box(78, 695, 60, 18, colour="0.8 g") + words("赵大海", 80, 700),
        words("赵大海", 80, 700) + box(78, 600, 60, 18),
        words("赵大海", 80, 700) + box(78, 696, 60, 1),
        words("赵大海", 80, 700) + box(78, 695, 60, 18, "S"),
    ],
    ids=["ground", "beside", "underlined", "framed"],
)
def test_what_covers_nothing(drawn: str) -> None:
    assert hidden(paper(drawn)) == []
    assert "赵大海" in str(told(paper(drawn)))


def test_what_is_written_on_a_cover_is_not_covered() -> None:
    drawn = words("赵大海", 80, 700) + box(78, 690, 160, 28, colour="0.9 g") + words("改写", 180, 700)
    assert hidden(paper(drawn)) == [("covered-text", "赵大海")]


def test_a_marker_pen_covers_nothing() -> None:
    page = Page(
        words("赵大海", 80, 700) + box(78, 695, 60, 18, colour="/G1 gs 1 1 0 rg"),
        more="%/ExtGState << /G1 << /BM /Multiply >> >>",
    )
    assert hidden(paper(page)) == []


def test_white_on_nothing_and_print_too_small_are_hidden() -> None:
    seen = words("看得见", 80, 600)
    assert hidden(paper(words("看不见", 80, 700, before="1 g") + seen)) == [("hidden-text", "看不见")]
    assert hidden(paper(words("极小字", 80, 700, size=1) + seen)) == [("hidden-text", "极小字")]
    assert told(paper(words("看不见", 80, 700, before="1 g") + seen)) == ["看得见"]


def test_white_on_a_dark_ground_is_text() -> None:
    found = paper(box(78, 695, 90, 18, colour="0 0 1 rg") + words("白字", 80, 700, before="1 g"))
    assert (told(found), hidden(found)) == (["白字"], [])


NOTES = (
    f"/Annots [ << /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents {text_string('请再核对')} >>"
    " << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (file:///C:/a.docx) >> >>"
    " << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://www.example.gov.cn) >> >>"
    " << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (D:\\\\b.xls) >> >> ]"
)


def test_notes_and_links_into_a_computer() -> None:
    found = paper(Page(lines(TEXT), more=NOTES))
    assert hidden(found) == [
        ("comment", "请再核对"),
        ("external-link", "file:///C:/a.docx"),
        ("external-link", "D:\\b.xls"),
    ]


def test_attachments() -> None:
    names = "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.xlsx) /EF << /F 6 0 R >> >>] >> >>"
    part = b"<< /Type /EmbeddedFile /Length 3 >>\nstream\nabc\nendstream"
    assert hidden(read_bytes(pdf([lines(TEXT)], catalog=names, more=[part]), "a.pdf")) == [("embedded-file", "a.xlsx")]


def test_title_and_author() -> None:
    info = f"/Author {text_string('孙小圣')} /Title {text_string('年度报告.docx')}"
    found = paper(lines(TEXT), info=info)
    assert found.title == "年度报告"
    assert hidden(found) == [("author-metadata", "孙小圣")]


def test_author_in_the_second_place() -> None:
    packet = "<dc:creator><rdf:Seq><rdf:li>孙小圣</rdf:li></rdf:Seq></dc:creator>".encode()
    stream = b"<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n%s\nendstream" % (len(packet), packet)
    found = read_bytes(pdf([lines(TEXT)], catalog="/Metadata 6 0 R", more=[stream]), "a.pdf")
    assert hidden(found) == [("author-metadata", "孙小圣")]


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("孙小圣", True),
        ("sunxs01", True),
        ("某县司法局", False),
        ("某某科技有限公司", False),
        ("某市人民政府办公室", False),
        ("Administrator", False),
        ("微软用户", False),
        ("Microsoft Word 2016", False),
        ("", False),
    ],
)
def test_who_is_a_person(name: str, person: bool) -> None:
    assert is_person(name) is person


LOCKED = (
    b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"ab" * 32 + b"> /U <" + b"cd" * 32 + b"> >>",
    "/Encrypt 6 0 R /ID [<00><00>]",
)


def locked() -> bytes:
    """A file that opens with no empty password: what proves one is nonsense."""
    made = pdf([lines(TEXT)], more=[LOCKED[0]])
    return made.replace(b"trailer << ", f"trailer << {LOCKED[1]} ".encode())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (locked(), "设有打开密码"),
        (b"%PDF-1.7\nabc", "损坏或不完整"),
        (pdf([]), "损坏或不完整"),
        (pdf([lines(TEXT)])[:300], "损坏或不完整"),
        (pdf([box(0, 0, 100, 100)]), "文件里没有文字"),
        (pdf([lines(["公开"])] * 501), "超过 500 页"),
        (pdf([words("\ue000\ue001\ue002\ue003" * 9, 80, 700)]), "没有文字编码"),
    ],
    ids=["locked", "stub", "no pages", "cut", "scan", "long", "no meaning"],
)
def test_one_sentence_says_what_is_wrong(data: bytes, said: str) -> None:
    with pytest.raises(Complaint, match=rf"^a\.pdf：.*{said}.*。$"):
        read_bytes(data, "a.pdf")


def test_too_much_on_one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "MOST_CHARACTERS", 5)
    with pytest.raises(Complaint, match=r"^a\.pdf：第1页文字超过"):
        paper(lines(TEXT))


def test_a_broken_table_of_places_is_mended() -> None:
    made = pdf([lines(TEXT)])
    assert told(read_bytes(made.replace(b"0 65535 f", b"x 6z535 n"), "a.pdf")) == TEXT
    assert told(read_bytes(made[: made.index(b"startxref")], "a.pdf")) == TEXT
    assert told(read_bytes(made.replace(b"xref\n0 9", b"xref\n0 0"), "a.pdf")) == TEXT


@pytest.mark.parametrize(
    ("data", "expected"),
    [(pdf([""]), True), (b"\r\n\x00" + pdf([""]), True), (b"see %PDF- in the text", False), (b"PK\x03\x04", False)],
    ids=["plain", "behind junk", "named in a text", "archive"],
)
def test_what_is_a_pdf_file(data: bytes, expected: bool) -> None:
    assert reader.fits(data) is expected


def test_a_pdf_file_under_another_name() -> None:
    assert read_bytes(pdf([lines(TEXT)]), "a.doc").format == "pdf"


@pytest.mark.reports
def test_the_published_report_cell_by_cell(reports: Path) -> None:
    found = read(next(reports.glob("005_*.pdf")))
    report = recognise(found)
    expected = json.loads((reports / "expected" / "005.json").read_text(encoding="utf-8"))
    assert dict(report.figures) == flat(expected["figures"])
    assert (report.form, report.agency, report.year) == (expected["form"], expected["agency"], expected["year"])
    assert report.uncertain == ()
    assert len(found.tables) == 3
    assert [section.number for section in report.sections] == [1, 2, 3, 4, 5, 6]
    assert report.preface.endswith("。")
    assert [part.kind for part in found.hidden] == ["author-metadata"]
    vertical = next(cell for cell in found.tables[1].cells if cell.text == "三、本年度办理结果")
    assert (vertical.column, vertical.rows, vertical.place.page) == (0, 20, 3)
    assert {cell.place.page for cell in found.tables[1].cells} == {3, 4}
