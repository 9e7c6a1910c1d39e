"""A paper becomes a report: the published reports cell by cell, and every shape that labels and tables come in."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gongkai.complaint import Complaint
from gongkai.paper import Paper, Paragraph
from gongkai.readers import read, read_bytes
from gongkai.report import recognise as module
from gongkai.report.annual_report import AnnualReport, flat
from gongkai.report.form import Form
from gongkai.report.recognise import recognise
from gongkai.writers import render
from tests.readers import made
from tests.readers.made import AGENCY, F2019, F2021, docx, docx_body, figures, html_page, text_file, title, year
from tests.writers.grids import made_up

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
SETTLED = ("000", "001", "008", "010", "016", "021")
"""Published reports in which every cell can be told."""
PARTLY = ("003", "013", "014", "015")
"""Published reports with cells that the file does not settle: listed in the truth as `_ambiguous`."""


def truth(reports: Path, number: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((reports / "expected" / f"{number}.json").read_text(encoding="utf-8"))
    return found


def report_in(reports: Path, number: str) -> AnnualReport:
    return recognise(read(next(reports.glob(f"{number}_*"))))


def of(data: str | bytes, name: str = "a.html") -> AnnualReport:
    return recognise(read_bytes(data.encode() if isinstance(data, str) else data, name))


@pytest.mark.reports
@pytest.mark.parametrize("number", SETTLED)
def test_published_report_cell_by_cell(reports: Path, number: str) -> None:
    expected, report = truth(reports, number), report_in(reports, number)
    assert dict(report.figures) == flat(expected["figures"])
    assert (report.form, report.agency, report.year) == (expected["form"], expected["agency"], expected["year"])
    assert report.uncertain == ()
    assert set(report.places) == set(report.figures)


@pytest.mark.reports
@pytest.mark.parametrize("number", PARTLY)
def test_what_a_published_report_does_not_settle_is_said(reports: Path, number: str) -> None:
    expected, report = truth(reports, number), report_in(reports, number)
    cells = flat(expected["figures"])
    assert set(report.figures) == set(cells)
    wrong = {cell for cell, value in cells.items() if report.figures[cell] != value}
    assert all(report.is_uncertain(cell) for cell in wrong)
    assert not [cell for cell in wrong if not any(cell.startswith(name) for name in expected["_ambiguous"])]
    rows = {name if name.count(".") == 1 else name.rpartition(".")[0] for name in expected["_ambiguous"]}
    assert set(report.uncertain) == rows
    assert (report.form, report.agency, report.year) == (expected["form"], expected["agency"], expected["year"])


@pytest.mark.reports
@pytest.mark.parametrize(
    ("number", "numbers", "last"),
    [
        ("000", [1, 2, 3, 4, 5, 6], (2021, "0955-7630167")),
        ("003", [1, 2, 3, 4, 6], (2025, "www.shanghai.gov.cn")),
        ("010", [1, 2, 3, 4, 5, 6], (2023, "http://www.shuyang.gov.cn/")),
        ("013", [1, 2, 3, 4, 5, 6], (2019, "0591-23165250")),
        ("016", [1, 2, 3, 4, 5, 6], (2022, "0591-23165385")),
        ("021", [1, 2, 3, 4, 5, 6], (2025, "")),
    ],
)
def test_sections_period_and_preface_of_published_reports(
    reports: Path, number: str, numbers: list[int], last: tuple[int, str]
) -> None:
    report = report_in(reports, number)
    assert [section.number for section in report.sections] == numbers
    assert report.period == (date(last[0], 1, 1), date(last[0], 12, 31))
    assert last[1] in report.preface
    for section in report.sections:
        assert section.number not in (2, 3) or section.text == ""
        assert section.place.line


@pytest.mark.reports
@pytest.mark.parametrize(
    ("number", "agency", "on", "documents"),
    [
        ("030", "", 2021, 6),
        ("031", "来凤县政务服务和大数据管理局", 2021, 6),
        ("032", "信访局", 2021, 6),
        ("033", "", 2021, 6),
        ("034", "咸宁市政务服务和大数据管理局", 2025, 0),
        ("035", "", 2020, 6),
    ],
)
def test_beginnings_of_published_reports(reports: Path, number: str, agency: str, on: int, documents: int) -> None:
    report = report_in(reports, number)
    assert (report.agency, report.year) == (agency, on)
    assert report.form == ("2019" if number == "035" else "2021")
    found = {cell: value for cell, value in report.figures.items() if cell.startswith("documents")}
    assert sum(".rules." in cell or ".normative_documents." in cell for cell in found) == documents
    assert set(found.values()) <= {0, "0"}
    assert not report.has_table("disputes")


BLANKED = {cell: "" for cell in F2021.cells if cell.startswith(("applications.enterprise", "disputes.reconsideration"))}
SHAPES: dict[str, Callable[[Form, Mapping[str, object]], AnnualReport]] = {
    "html": lambda form, values: of(html_page(form, values)),
    "docx": lambda form, values: of(docx(docx_body(form, values)), "a.docx"),
    "tabs": lambda form, values: of(text_file(form, values), "a.txt"),
    "bars": lambda form, values: of(text_file(form, values, " | "), "a.md"),
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("form", [F2021, F2019], ids=["2021", "2019"])
def test_every_cell_in_every_format(form: Form, shape: str) -> None:
    report = SHAPES[shape](form, figures(form))
    assert dict(report.figures) == figures(form)
    assert (report.form, report.agency, report.year) == (form.key, AGENCY, year(form))
    assert report.title == title(form)
    assert report.preface == made.preface(form)
    assert [section.title for section in report.sections] == list(form.sections)
    assert report.uncertain == ()


@pytest.mark.parametrize("shape", ["html", "docx", "tabs", "bars"])
def test_blank_cells_are_none(shape: str) -> None:
    report = SHAPES[shape](F2021, {**figures(F2021), **BLANKED})
    assert dict(report.figures) == figures(F2021) | dict.fromkeys(BLANKED)
    assert report.uncertain == ()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("blanks anywhere", " ".join),
        ("half-width brackets and commas", lambda text: text.translate(str.maketrans("（），：“”", '(),:""'))),
        ("another mark after the number", lambda text: re.sub(r"^(\d)\.", r"\1、", text)),
        ("no numbers", lambda text: re.sub(r"^(（?[一二三四五六七]）?、?|\d\.)", "", text)),
        ("规范性文件 for short", lambda text: text.replace("行政规范性文件", "规范性文件")),
        ("本年度", lambda text: text.replace("本年制发件数", "本年度制发数").replace("本年新收", "本年度新收")),
        ("cut labels", lambda text: text.replace("（区分处理的，只计这一情形，不计其他情形）", "")),
        (
            "broken over lines",
            lambda text: text.replace("企业", "\n      企业").replace("行政机关不再", "\n行政机关不再"),
        ),
        ("其它", lambda text: text.replace("其他", "其它")),
        ("合计", lambda text: text.replace("总计", "合计")),
    ],
)
def test_labels_as_offices_print_them(name: str, words: Callable[[str], str]) -> None:
    assert dict(of(html_page(F2021, figures(F2021), words)).figures) == figures(F2021)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("", None),
        (" \u3000&nbsp;", None),
        ("１２", 12),
        ("1,234", 1234),
        ("１，２３４", 1234),
        ("<span>1</span><span>0</span>", 10),
        (" 7 ", 7),
        ("/", "/"),
        ("无", "无"),
        ("-1", "-1"),
        ("1,23", "1,23"),
        ("3.0", "3.0"),
        ("251000元", "251000元"),
        ("22<br>（其中修订 16 件）", "22（其中修订 16 件）"),
    ],
)
def test_values_as_the_contract_has_them(printed: str, value: object) -> None:
    page = html_page(F2021, figures(F2021)).replace('<td colspan="1" rowspan="1">203</td>', f"<td>{printed}</td>", 1)
    cell = F2021.cells[3]
    assert f"<td>{printed}</td>" in page
    assert of(page).figures[cell] == value


@pytest.mark.parametrize(
    ("printed", "value"),
    [("0", "0"), ("１２．５", "12.5"), ("1,234.50", "1234.50"), ("", None), ("0.6万元", "0.6万元"), ("无", "无")],
)
def test_money_is_a_decimal_string(printed: str, value: object) -> None:
    assert (
        of(html_page(F2021, figures(F2021) | {"charges.administrative": printed})).figures["charges.administrative"]
        == value
    )


def test_one_row_of_other_outcomes_in_the_form_of_2021() -> None:
    """（六）其他处理 as one row: the two rows that are not printed are absent."""
    page = html_page(F2021, figures(F2021))
    rows = re.findall(r"<tr>.*?</tr>", page)
    gone = [row for row in rows if "逾期不补正" in row or "逾期未按" in row]
    for row in gone:
        page = page.replace(row, "")
    report = of(page.replace("3.其他<", "（六）其他处理<"))
    absent = {cell for cell in F2021.cells if cell.endswith(("not_corrected", "fee_unpaid"))}
    assert len(gone) == 2
    assert dict(report.figures) == {k: v for k, v in figures(F2021).items() if k not in absent}


def test_a_table_cut_by_the_page_with_its_head_again() -> None:
    page = html_page(F2021, figures(F2021))
    middle = page.index("<tr>", page.index("2.重复申请"))
    head = made.html_table(F2021.layout[3][:3], {}).removesuffix("</table>")
    report = of(f"{page[:middle]}</table>{head}{page[middle:]}")
    assert dict(report.figures) == figures(F2021)


def test_tables_at_the_end_of_the_paper() -> None:
    page = html_page(F2021, figures(F2021))
    tables = re.findall(r"<table>.*?</table>", page)
    for table in tables:
        page = page.replace(table, "")
    report = of(page.replace("</body>", f"<p>附表</p>{''.join(tables)}</body>"))
    assert dict(report.figures) == figures(F2021)


def test_a_page_has_its_own_words_behind_the_report() -> None:
    page = html_page(F2021, figures(F2021))
    tail = "<div>【打印】【关闭】</div><div>主办单位：白水县人民政府</div><div>网站标识码：0000000000</div>"
    report = of(page.replace("</body>", f"{tail}</body>"))
    assert report.sections[-1].text == "第6部分。"


@pytest.mark.parametrize(("missing", "found"), [(1, True), (2, False)])
def test_a_row_without_a_label_is_named_by_its_place(missing: int, found: bool) -> None:
    """Only where between two known rows exactly one is missing."""
    page = html_page(F2021, figures(F2021))
    rows = [row for row in re.findall(r"<tr>.*?</tr>", page) if "保护第三方" in row or "三类内部" in row]
    page = page.replace("4.保护第三方合法权益", "附")
    if missing == 2:
        page = page.replace(rows[1], "")
    report = of(page)
    cells = {cell for cell in F2021.cells if cell.endswith(".third_party")}
    assert bool(cells & set(report.figures)) is found
    if found:
        assert dict(report.figures) == figures(F2021)


def test_columns_in_another_order_follow_their_heads() -> None:
    page = html_page(F2021, figures(F2021))
    swapped = page.replace("商业企业", "〇").replace("科研机构", "商业企业").replace("〇", "科研机构")
    report = of(swapped)
    for row in ("received", "handled"):
        values = figures(F2021)
        assert report.figures[f"applications.enterprise.{row}"] == values[f"applications.research_institution.{row}"]
        assert report.figures[f"applications.research_institution.{row}"] == values[f"applications.enterprise.{row}"]


def test_five_blank_cells_merged_into_one() -> None:
    page = html_page(F2021, figures(F2021))
    row = next(row for row in re.findall(r"<tr>.*?</tr>", page) if "本年新收" in row)
    cells = re.findall(r"<td.*?</td>", row)
    merged = "".join([*cells[:2], '<td colspan="5"></td>', cells[7]])
    report = of(page.replace(row, f"<tr>{merged}</tr>"))
    values = figures(F2021)
    kept = ("natural_person", "total")
    for column in {cell.split(".")[1] for cell in F2021.cells if cell.startswith("applications")}:
        cell = f"applications.{column}.received"
        assert report.figures[cell] == (values[cell] if column in kept else None)
    assert report.uncertain == ()


def test_a_figure_over_several_columns_is_said_to_be_uncertain() -> None:
    page = html_page(F2021, figures(F2021))
    row = next(row for row in re.findall(r"<tr>.*?</tr>", page) if "本年新收" in row)
    cells = re.findall(r"<td.*?</td>", row)
    merged = "".join([*cells[:2], '<td colspan="5">9</td>', cells[7]])
    assert of(page.replace(row, f"<tr>{merged}</tr>")).uncertain == ("applications.received",)


def test_two_rows_that_contradict_each_other_are_uncertain() -> None:
    page = html_page(F2021, figures(F2021))
    row = next(row for row in re.findall(r"<tr>.*?</tr>", page) if "本年新收" in row)
    other = row.replace('<td colspan="1" rowspan="1">2', "<td>9", 1)
    assert other != row
    assert of(page.replace(row, row + other)).uncertain == ("applications.received",)
    assert of(page.replace(row, row + row)).uncertain == ()


def test_a_row_that_lost_cells_is_not_guessed() -> None:
    lines = text_file(F2021, figures(F2021)).splitlines()
    index = next(i for i, line in enumerate(lines) if "本年新收" in line)
    lines[index] = "\t".join(lines[index].split("\t")[:4])
    report = of("\n".join(lines), "a.txt")
    assert report.uncertain == ("applications.received",)
    assert not [cell for cell in report.figures if cell.endswith(".received")]


def test_blank_cells_of_the_print_around_the_figures() -> None:
    """Tabs of merged label cells before, one behind: the rows without blank figures say where the figures begin."""
    values = figures(F2021) | {"applications.natural_person.granted": "", "applications.total.granted": ""}
    lines = []
    for line in text_file(F2021, values).splitlines():
        label, *rest = line.split("\t")
        edge = len(rest) == 7
        lines.append("\t".join([label, "", *rest, ""]) if edge else line)
    lines = [line.replace("三、本年度办理结果\t（一）", "（一）") for line in lines]
    index = next(i for i, line in enumerate(lines) if "予以公开" in line)
    lines[index] = "\t".join(["（一）予以公开", "", *lines[index].split("\t")[1:], ""])
    report = of("\n".join(lines), "a.txt")
    blank = dict.fromkeys(("applications.natural_person.granted", "applications.total.granted"))
    assert dict(report.figures) == figures(F2021) | blank
    assert report.uncertain == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(encoding: str) -> None:
    report = of(html_page(F2021, figures(F2021)).encode(encoding))
    assert dict(report.figures) == figures(F2021)
    report = of(text_file(F2021, figures(F2021)).encode(encoding), "a.txt")
    assert dict(report.figures) == figures(F2021)


def test_words_and_figures_split_over_spans() -> None:
    split = re.sub(
        r"(?<=>)[^<>\n]+(?=<)", lambda m: "".join(f"<span>{c}</span>" for c in m[0]), html_page(F2021, figures(F2021))
    )
    report = of(split)
    assert dict(report.figures) == figures(F2021)
    assert report.title == title(F2021)


@pytest.mark.parametrize("table", ["documents", "applications", "disputes"])
def test_a_table_that_is_not_in_the_file_is_absent(table: str) -> None:
    page = html_page(F2021, figures(F2021))
    tables = re.findall(r"<table>.*?</table>", page)
    gone = {"documents": 0, "applications": 1, "disputes": 2}[table]
    report = of(page.replace(tables[gone], ""))
    assert not report.has_table(table)
    others = {"documents", "applications", "disputes"} - {table}
    assert all(report.has_table(other) for other in others)
    assert report.uncertain == ()
    assert report.as_json()["figures"][table] is None


def test_the_three_parts_of_table_four_as_tables_of_their_own() -> None:
    values = figures(F2021)
    heads = "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n"
    ids = [cell for cell in F2021.cells if cell.startswith("disputes.")]
    parts = [
        f"### {name}\n{heads}| " for name in ("行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）")
    ]
    rows = [" | ".join(str(values[cell]) for cell in ids[n : n + 5]) + " |\n\n" for n in (0, 5, 10)]
    text = "## 四、政府信息公开行政复议、行政诉讼情况\n\n" + "".join(p + r for p, r in zip(parts, rows, strict=True))
    report = of("# 白水县林业局2023年政府信息公开工作年度报告\n\n" + text, "a.md")
    assert dict(report.figures) == {cell: values[cell] for cell in ids}
    two = of("# 白水县林业局2023年政府信息公开工作年度报告\n\n" + text[: text.index("### 行政诉讼（复")], "a.md")
    assert not two.figures


@pytest.mark.parametrize("name", ["a.docx", "a.html", "a.json"])
@pytest.mark.parametrize("form", ["2019", "2021"])
@pytest.mark.parametrize("banner", ["", "演示数据"])
def test_what_the_writers_write_is_read_again(form: str, name: str, banner: str) -> None:
    values: dict[str, object] = dict(made_up(form).figures)
    values |= {"charges.administrative": "31.64"} if form == "2021" else {"documents_2019.procurement.amount": "7万元"}
    values |= {"applications.enterprise.received": None, "applications.total.other": "22（其中修订16件）"}
    written = made_up(form, figures=values)
    again = of(render(written, name[1:], banner=banner), name)
    for field in ("agency", "year", "form", "title", "period", "preface", "figures", "uncertain"):
        assert getattr(again, field) == getattr(written, field), field
    assert [(s.number, s.title, s.text) for s in again.sections] == [
        (s.number, s.title, s.text) for s in written.sections
    ]


def test_a_saved_report_with_a_cell_that_no_form_has() -> None:
    saved = {"schema": "gongkai.report/1", "form": "2021", "figures": {"documents": {"rules": {"mad": 1}}}}
    with pytest.raises(Complaint, match=r"a\.json：.*documents\.rules\.mad 不是表中的单元格"):
        of(json.dumps(saved), "a.json")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("year", "2021"),
        ("year", True),
        ("form", "2020"),
        ("form", []),
        ("period", ["2021-01-01"]),
        ("period", ["2021-02-30", "2021-12-31"]),
        ("period", [3, 4]),
        ("sections", [{"title": "总体情况"}]),
        ("sections", {}),
        ("agency", 3),
        ("figures", []),
        ("figures", {"documents": {"rules": {"made": [1]}}}),
        ("figures", {"documents": {"rules": {"made": True}}}),
    ],
)
def test_a_saved_report_against_the_schema(key: str, value: object) -> None:
    saved = {"schema": "gongkai.report/1", "form": "2021"} | {key: value}
    with pytest.raises(Complaint, match=r"a\.json：JSON 的内容不合格式"):
        of(json.dumps(saved), "a.json")


@pytest.mark.reports
@pytest.mark.parametrize("number", ["000", "013"])
def test_a_truth_file_is_itself_a_saved_report(reports: Path, number: str) -> None:
    report = recognise(read(reports / "expected" / f"{number}.json"))
    assert dict(report.figures) == flat(truth(reports, number)["figures"])


def test_a_report_before_2019_follows_neither_form() -> None:
    report = of("白水县林业局2017年政府信息公开工作年度报告\n一、总体情况\n公开信息3条。", "a.txt")
    assert (report.year, report.form) == (2017, None)
    assert report.as_json()["figures"] == {}


def test_a_paper_too_long_to_be_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", 2)
    with pytest.raises(Complaint, match="超过 2 段"):
        recognise(Paper("a.txt", "text", (Paragraph("甲"),) * 3))


def test_figures_say_where_they_stand() -> None:
    page = html_page(F2021, figures(F2021)).replace("<tr>", "\n<tr>")
    line = next(n for n, text in enumerate(page.splitlines(), 1) if "本年新收" in text)
    assert of(page).places["applications.total.received"].line == line
