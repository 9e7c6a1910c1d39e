"""Plain text and Markdown: paragraphs put together again, rows of cells as tables."""

import time
from contextlib import suppress

import pytest

from gongkai.complaint import Complaint
from gongkai.paper import Paper, Table
from gongkai.readers import text
from gongkai.report.recognise import recognise
from tests.readers.made import F2021, figures, html_table, title


def paper(lines: str, name: str = "a.txt") -> Paper:
    return text.read(lines.encode(), name)


def paragraphs(lines: str, name: str = "a.txt") -> list[str]:
    return [paragraph.text for paragraph in paper(lines, name).paragraphs]


def grid(table: Table) -> list[list[str]]:
    return [[cell.text for cell in line] for line in table.lines()]


LONG = "坚持把平台建设作为政务公开的重要载体，聚焦网站、新媒体等核心平台，抓实日常运维和督导检查，在"


def test_lines_are_paragraphs_with_their_numbers() -> None:
    found = paper("甲。\n\n　　乙。\r\n丙。").paragraphs
    assert [(p.text, p.place.line) for p in found] == [("甲。", 1), ("乙。", 3), ("丙。", 4)]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n— 3 —\n", "\n第 3 页 共 9 页\n", "\n\n- 3 -\n\n"])
def test_a_line_broken_by_the_page_is_whole_again(between: str) -> None:
    assert paragraphs(f"{LONG}{between}政府门户网站公开。") == [f"{LONG}政府门户网站公开。"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、总体情况", "白水县林业局认真贯彻落实条例。"),
        (LONG + "完。", "政府门户网站公开。"),
        (LONG, "二、主动公开政府信息情况"),
        (LONG, "（二）依申请公开。"),
        (LONG, "2.健全制度。"),
        ("关于印发白水县林业局2023年度政府信息公开工作年度报告", "根据条例规定，编制本报告。"),
        ("==================== 正文 ====================", "根据条例规定，编制本报告。"),
    ],
)
def test_two_paragraphs_stay_two(first: str, second: str) -> None:
    assert paragraphs(f"{first}\n{second}") == [first, second]


def test_a_decimal_number_at_the_start_of_a_line_is_no_new_item() -> None:
    assert paragraphs(f"{LONG}同比增长\n6.7%。") == [f"{LONG}同比增长6.7%。"]


def test_a_blank_parts_latin_letters_only() -> None:
    assert paragraphs("x" * 60 + "\nabc。") == ["x" * 60 + " abc。"]


def test_rows_with_tabs_are_a_table_and_blank_cells_stay() -> None:
    found = paper("甲。\n规章\t0\t\t0\n\t\t1\n\n行政许可\t5\n乙。")
    assert [grid(table) for table in found.tables] == [[["规章", "0", "", "0"], ["", "", "1"]], [["行政许可", "5"]]]
    assert [cell.place.line for cell in found.tables[1].cells] == [5, 5]
    assert [p.text for p in found.paragraphs] == ["甲。", "乙。"]


def test_a_line_only_indented_by_tabs_is_a_paragraph() -> None:
    assert paragraphs("\t\t一、总体情况") == ["一、总体情况"]


def test_rows_with_bars() -> None:
    table = paper("| 规章 | 0 | |\n|---|:---:|---|\n规章 | 0 | 0 | 0 |", "a.md").tables[0]
    assert grid(table) == [["规章", "0", ""], ["规章", "0", "0", "0"]]


def test_rows_in_columns_of_blanks() -> None:
    found = paper("规章          2               0        11\n行政许可        1808595\n信息  本年制发  本年废止")
    assert grid(found.tables[0]) == [
        ["规章", "2", "0", "11"],
        ["行政许可", "1808595"],
        ["信息", "本年制发", "本年废止"],
    ]


@pytest.mark.parametrize("line", ["白水县林业局    2024年1月20日", "　　2023年，本局公开信息。", "甲  乙，丙  丁。"])
def test_blanks_in_running_text_make_no_table(line: str) -> None:
    assert not paper(line).tables


def test_markdown_marks_are_no_text() -> None:
    assert paragraphs("## 一、总体情况\n**重点**公开。", "a.md") == ["一、总体情况", "重点公开。"]
    assert paragraphs("## 一、总体情况\n**重点**公开。") == ["## 一、总体情况", "**重点**公开。"]


def test_too_long_a_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "LONGEST", 10)
    with pytest.raises(Complaint, match=r"a\.txt：文字超过"):
        paper("x" * 11)


def shape(lines: str, name: str = "a.txt") -> list[object]:
    """The words of the paragraphs, the rows of the tables."""
    return [
        [[cell.text for cell in line] for line in block.lines()] if isinstance(block, Table) else block.text
        for block in paper(lines, name).blocks
    ]


DRAWN = "┌──┬──┬──┐\n│规章│ 0 │ 5 │\n├──┼──┼──┤\n│许可│ 7 │   │\n└──┴──┴──┘\n"


@pytest.mark.parametrize(
    "lines",
    [
        DRAWN,
        DRAWN.replace("│", "┃").replace("─", "━"),
        DRAWN.replace("│", "║").replace("─", "═").replace("┼", "╬"),
        "+----+---+---+\n| 规章 | 0 | 5 |\n+----+---+---+\n| 许可 | 7 | |\n+----+---+---+\n",
        "｜规章｜0｜5｜\n｜许可｜7｜｜\n",
        "规章,0,5\n许可,7,\n",
        "规章，0，5\n许可，7，\n",
        "<table><tr><td>规章</td><td>0</td><td>5</td></tr><tr><td>许可</td><td>7</td><td>&nbsp;</td></tr></table>",
    ],
)
def test_rows_that_are_drawn(lines: str) -> None:
    assert shape(lines) == [[["规章", "0", "5"], ["许可", "7", ""]]]


@pytest.mark.parametrize("line", ["共收到申请，均已答复。", "2021,2022", "今年，5件", "如下：,5", "甲，乙，3", "规章"])
def test_commas_of_a_sentence_part_no_cells(line: str) -> None:
    assert shape(line) == [line]


def test_a_table_in_html_between_lines_of_markdown() -> None:
    cell = '<td colspan="2" rowspan=2>甲<br>乙</td>'
    table = f"<html><body><table>\n<tr>{cell}<td>1</td></tr>\n<tr><td>2</td></tr></table></body></html>"
    found = paper(f"# 标题\n\n前文。\n{table}\n\n后文。\n", "a.md")
    assert [(block.text, block.place.line) for block in found.paragraphs] == [("标题", 1), ("前文。", 3), ("后文。", 8)]
    assert found.tables[0].place.line == 4
    assert [(c.text, c.row, c.column, c.rows, c.columns) for c in found.tables[0].cells] == [
        ("甲\n乙", 0, 0, 2, 2),
        ("1", 0, 2, 1, 1),
        ("2", 1, 2, 1, 1),
    ]


def test_every_figure_of_tables_in_html_in_markdown() -> None:
    lines = [f"# {title(F2021)}", ""]
    for number, name in enumerate(F2021.sections, 1):
        grid = F2021.layout.get(number)
        body = f"<html><body>{html_table(grid, figures(F2021))}</body></html>" if grid else "甲方。"
        lines += [f"# {'一二三四五六'[number - 1]}、{name}", "", body, ""]
    report = recognise(paper("\n".join(lines), "a.md"))
    assert report.figures == figures(F2021)
    assert report.uncertain == ()


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("> 一、总体情况\n> 正文。", ["一、总体情况", "正文。"]),
        ("[公开](http://a.cn/b)指南 ![图](a.png)。", ["公开指南 。"]),
        ("标题\n====\n\n* * *\n\n正文", ["标题", "正文"]),
        (r"1\. 规章 \*注", ["1. 规章 *注"]),
        ("甲&nbsp;乙 &amp; 丙", ["甲 乙 & 丙"]),
        (r"| 甲 \| 乙 | **5** |", [[["甲 ｜ 乙", "5"]]]),
        ("| 甲<br>乙 | 5 |", [[["甲 乙", "5"]]]),
    ],
)
def test_marks_of_markdown(lines: str, expected: list[object]) -> None:
    assert shape(lines, "a.md") == expected


def test_characters_without_width_are_left_out() -> None:
    assert shape("政府\u200b信\ufeff息\u00ad公开") == ["政府信息公开"]


@pytest.mark.parametrize("piece", ["<table>", "<table></table>", "甲, ,", "[甲](", "> ", "│ ", "\\|", "─", "<br"])
def test_long_runs_of_marks_cost_little(piece: str) -> None:
    began = time.process_time()
    with suppress(Complaint):
        paper(piece * (200_000 // len(piece)), "a.md")
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    "between", ["P. 8", "Page 8", "Page 8 of 12", "Page 8 - 白水县林业局2023年政府信息公开工作年度报告", "P.12"]
)
def test_the_page_marks_of_books_for_the_screen_are_no_text(between: str) -> None:
    assert paragraphs(f"{LONG}\n{between}\n政府门户网站公开。") == [f"{LONG}政府门户网站公开。"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("首页 > 政务公开 > 乡镇信息公开目录 > 白水乡 > 政府信息公开年报", "白水乡2023年政府信息公开工作年度报告"),
        ("首页/ 政府信息公开 / 政府信息公开年报 / 镇街 / 2023年 / 正文", "白水乡2023年政府信息公开工作年度报告"),
        ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "行政复议 行政诉讼"),
        ("维持 纠正 结果 审结 计 维持 纠正 结果 审结 计 维持 纠正 结果", "0 0 0 1 1"),
        ("12 0 0 0 0 0 12 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0", "现行有效件数"),
    ],
)
def test_a_path_a_heading_and_a_row_of_figures_do_not_run_on(first: str, second: str) -> None:
    assert paragraphs(f"{first}\n{second}") == [first, second]


def test_a_bar_before_the_first_cell_is_a_blank_one_where_other_rows_have_none() -> None:
    rows = "结果维持 | 结果纠正 | 总计 |\n维持 | 纠正 | 计 |\n|4 | 4 |"
    assert grid(paper(rows).tables[0])[2] == ["", "4", "4"]
    assert grid(paper("|结果维持|结果纠正|总计|\n|0|4|4|").tables[0])[1] == ["0", "4", "4"]


def test_a_cell_in_each_line_is_no_table_even_with_the_bars_of_merged_cells_behind() -> None:
    lines = "|\n第二十条第（八）项 | ||||\n|\n行政事业性收费 |\n12.5 | |"
    assert paragraphs(lines) == lines.split("\n")
    assert paper(lines).tables == []


def test_a_title_with_the_bars_of_a_wide_table_behind_it_is_a_paragraph() -> None:
    report = recognise(paper(f"白水县林业局2023年政府信息公开工作年度报告 | {'|' * 300}\n一、总体情况\n无。"))
    assert (report.agency, report.year) == ("白水县林业局", 2023)
