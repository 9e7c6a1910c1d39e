"""Web pages: words joined, tables with their merged cells, nothing hidden."""

import pytest

from gongkai.complaint import Complaint
from gongkai.paper import Paper, Table
from gongkai.readers import html


def paper(body: str, head: str = "", encoding: str = "utf-8") -> Paper:
    return html.read(f"<html><head>{head}</head><body>{body}</body></html>".encode(encoding), "a.html")


def paragraphs(body: str) -> list[str]:
    return [paragraph.text for paragraph in paper(body).paragraphs]


def shape(table: Table) -> list[tuple[str, int, int, int, int]]:
    return [(cell.text, cell.row, cell.column, cell.rows, cell.columns) for cell in table.cells]


def test_words_split_over_spans_are_one() -> None:
    body = "<p><span>20</span><span>23<font>年</font>1</span><o:p></o:p><font>月</font><custom>1</custom>日</p>"
    assert paragraphs(body) == ["2023年1月1日"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>&nbsp;&nbsp;公开　</p>", ["公开"]),
        ("<p>公开&nbsp;信息  条</p>", ["公开 信息 条"]),
        ("<p>公开\n      信息\n  abc\n  de</p>", ["公开信息 abc de"]),
        ("<div>甲<p>乙</p>丙<br>丁</div>戊", ["甲", "乙", "丙", "丁", "戊"]),
        ("<ul><li>甲</li><li>乙</li></ul>", ["甲", "乙"]),
        ("<p>甲<!-- 乙 -->丙</p>", ["甲丙"]),
        ("<p>&#20844;&#x5f00;</p>", ["公开"]),
        ("<script>x</script><style>y</style><noscript>z</noscript><p>甲</p>", ["甲"]),
        ("<nav>首页</nav><p>甲<button>打印</button></p><footer>版权所有</footer>", ["甲"]),
        (
            '<p hidden>密</p><div style="x; display : none">密</div><p>甲<i aria-hidden="true">密</i>乙</p>',
            ["甲乙"],
        ),
        ("<p>甲<p>乙", ["甲", "乙"]),
        ("<font><div>甲</div></font>乙", ["甲", "乙"]),
    ],
)
def test_paragraphs_as_a_reader_sees_them(body: str, expected: list[str]) -> None:
    assert paragraphs(body) == expected


def test_title_and_lines_of_the_source() -> None:
    found = paper("\n<p>甲</p>\n\n<table><tr><td>乙</td><td>丙</td></tr></table>", "<title> 白水县\n 林业局 </title>")
    assert found.title == "白水县 林业局"
    assert [block.place.line for block in found.blocks] == [3, 5]
    assert [cell.place.line for cell in found.tables[0].cells] == [5, 5]


def test_merged_cells_keep_their_rectangles() -> None:
    table = paper(
        "<table><thead><tr><th rowspan=2 colspan=2>a</th><td>b</td></tr></thead>"
        "<tbody><tr><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr></tbody></table>"
    ).tables[0]
    assert shape(table) == [
        ("a", 0, 0, 2, 2),
        ("b", 0, 2, 1, 1),
        ("c", 1, 2, 1, 1),
        ("d", 2, 0, 1, 1),
        ("e", 2, 1, 1, 1),
        ("f", 2, 2, 1, 1),
    ]


def test_a_caption_is_the_first_row() -> None:
    table = paper("<table><caption>表二</caption><tr><td>a</td><td>b</td></tr></table>").tables[0]
    assert shape(table)[:2] == [("表二", 0, 0, 1, 1), ("a", 1, 0, 1, 1)]


@pytest.mark.parametrize(("said", "meant"), [("0", 1), ("-3", 1), ("x", 1), ("", 1), ("99999999", 1), ("9999", 100)])
def test_senseless_spans_do_no_harm(said: str, meant: int) -> None:
    table = paper(f'<table><tr><td rowspan="{said}">a</td><td>b</td></tr></table>').tables[0]
    assert table.cells[0].rows == meant


def test_line_ends_inside_a_cell() -> None:
    table = paper("<table><tr><td>22<br>（其中修订16件）</td><td><p>结果</p><p>维持</p></td></tr></table>").tables[0]
    assert [cell.text for cell in table.cells] == ["22\n（其中修订16件）", "结果\n维持"]


def test_a_table_that_lays_out_the_page_is_seen_through() -> None:
    found = paper("<table><tr><td>栏</td><td><p>甲</p><table><tr><td>1</td><td>2</td></tr></table>乙</td></tr></table>")
    assert [type(block).__name__ for block in found.blocks] == ["Paragraph", "Paragraph", "Table", "Paragraph"]
    assert [cell.text for cell in found.tables[0].cells] == ["1", "2"]


def test_a_single_column_is_no_table_and_a_boxed_figure_is_a_cell() -> None:
    assert paragraphs("<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>") == ["甲", "乙"]
    table = paper("<table><tr><td>规章</td><td><table><tr><td>7</td></tr></table></td></tr></table>").tables[0]
    assert shape(table) == [("规章", 0, 0, 1, 1), ("7", 0, 1, 1, 1)]


@pytest.mark.parametrize(
    ("encoding", "head"),
    [("gb18030", ""), ("gbk", '<meta charset="gb2312">'), ("utf-16", ""), ("utf-8", '<meta charset="gbk">')],
)
def test_encodings(encoding: str, head: str) -> None:
    assert paper("<p>政府信息公开</p>", head, encoding).paragraphs[0].text == "政府信息公开"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<div>" * 3000 + "<p>甲</p>", "嵌套过深"),
        ("<table><tr>" + "<td>0</td>" * 300 + "</tr></table>", "超过 256 列"),
    ],
)
def test_pages_made_to_hurt_are_refused(body: str, said: str) -> None:
    with pytest.raises(Complaint, match=f"a.html：.*{said}"):
        paper(body)


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MAXIMUM_CELLS", 3)
    with pytest.raises(Complaint, match="超过 3 格"):
        paper("<table>" + "<tr><td>0</td><td>0</td></tr>" * 2 + "</table>")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<!--[if gte mso 9]><xml><w:x>Normal</w:x></xml><![endif]--><p>甲</p>", ["甲"]),
        ("<p><![if !supportLists]><span>一、</span><![endif]><span>总体<o:p></o:p></span>情况</p>", ["一、总体情况"]),
        ("<!--[if !mso]><!--><p>甲</p><!--<![endif]-->", ["甲"]),
        ("<xml><w:data>Normal 0</w:data></xml><p>甲</p>", ["甲"]),
        (
            '<p style="VISIBILITY: hidden">密</p><p style="DISPLAY: none">密</p><p style="overflow:hidden">见</p>',
            ["见"],
        ),
        ("<pre>一、总体情况\n今年公开。\n\n二、主动公开</pre>", ["一、总体情况", "今年公开。", "二、主动公开"]),
        ("<p>甲\n</p><pre>乙\n<b>丙</b>\n丁</pre>戊\n己", ["甲", "乙", "丙", "丁", "戊己"]),
        ("<p>政府\u200b信&#8203;息\ufeff公开\u00ad年报</p>", ["政府信息公开年报"]),
        ("<div>规章<br>0<br/>5</div>", ["规章", "0", "5"]),
    ],
)
def test_what_word_and_old_editors_leave(body: str, expected: list[str]) -> None:
    assert paragraphs(body) == expected


def test_a_table_inside_preformatted_text() -> None:
    found = paper("<pre>甲\n<table>\n<tr><td>规章</td><td>1</td></tr></table>\n乙</pre>")
    assert [p.text for p in found.paragraphs] == ["甲", "乙"]
    assert [cell.text for cell in found.tables[0].cells] == ["规章", "1"]


def test_blank_cells_of_every_kind() -> None:
    cells = "<td>&nbsp;</td><td><p>&nbsp;</p></td><td><br></td><td>　</td><td></td>"
    assert [cell.text for cell in paper(f"<table><tr><td>规章</td>{cells}</tr></table>").tables[0].cells] == [
        "规章"
    ] + [""] * 5


def test_layout_tables_in_each_other_and_a_small_table_in_a_cell() -> None:
    inner = "<table><tr><td>规章</td><td>1</td></tr><tr><td>许可</td><td>2</td></tr></table>"
    outer = f"<table><tr><td>左</td><td><table><tr><td>{inner}</td></tr></table></td></tr></table>"
    assert [[cell.text for cell in table.cells] for table in paper(outer).tables] == [["规章", "1", "许可", "2"]]
    rows = "<tr><td>规章</td><td>1</td><td>2</td></tr>" * 4
    small = "<tr><td>许可</td><td><table><tr><td>3</td><td>件</td></tr></table><br></td><td>4</td></tr>"
    assert [cell.text for cell in paper(f"<table>{rows}{small}</table>").tables[0].cells][-3:] == ["许可", "3 件", "4"]


def test_pages_in_other_encodings() -> None:
    for encoding in ("gb18030", "utf-16", "utf-16-le", "utf-8-sig", "big5"):
        head = "<meta charset=big5>" if encoding == "big5" else ""
        assert [p.text for p in paper("<p>政府公文年度</p>", head, encoding).paragraphs] == ["政府公文年度"]


@pytest.mark.parametrize(
    "head", ['<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>', "<head><title>a</title>", "<body>"]
)
def test_a_page_is_known_by_its_beginning(head: str) -> None:
    assert html.fits(head.encode())


@pytest.mark.parametrize(
    "head", ['<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "<p align=center>", "<div>"]
)
def test_what_may_be_markdown_is_not_taken_for_a_page(head: str) -> None:
    assert not html.fits(head.encode())
