"""Tables that a converter left as running text."""

import re

import pytest

from gongkai.readers import read_bytes
from gongkai.report.annual_report import AnnualReport
from gongkai.report.form_2021 import APPLICANTS, FORM, OUTCOMES
from gongkai.report.recognise import recognise
from tests.readers.made import AGENCY, text_file


def consistent() -> dict[str, object]:
    """Figures whose sums hold: every row adds up, every column balances, every proceeding has its total."""
    values: dict[str, object] = dict.fromkeys(FORM.cells, 3) | {"charges.administrative": "31.64"}
    for index, applicant in enumerate(APPLICANTS):
        for number, outcome in enumerate(OUTCOMES):
            values[f"applications.{applicant.key}.{outcome.key}"] = (7 * index + 5 * number) % 13
    for cell in [cell for cell in FORM.parts if ".handled" in cell]:
        values[cell] = sum(int(str(values[part])) for part in FORM.parts[cell])
        values[cell.replace("handled", "received")] = values[cell]
    for cell, parts in FORM.parts.items():
        if ".handled" not in cell or ".total." in cell:
            values[cell] = sum(int(str(values[part])) for part in parts)
    return values


def glued(values: dict[str, object]) -> str:
    """A report in one line, no blank between labels and figures."""
    return "".join(line.replace("\t", "") for line in text_file(FORM, values).splitlines())


def read(text: str) -> AnnualReport:
    return recognise(read_bytes(text.encode(), "a.txt"))


def test_glued_figures_whose_sums_hold() -> None:
    values = consistent()
    report = read(glued(values))
    for cell, value in values.items():
        if not report.is_uncertain(cell):
            assert report.figures[cell] == value, cell
    rows = {cell for cell in values if cell.startswith(("applications", "decisions", "charges"))}
    assert not [cell for cell in rows if report.is_uncertain(cell)]
    assert [section.number for section in report.sections] == [1, 2, 3, 4, 5, 6]
    assert [section.text for section in report.sections if section.number in (2, 3, 4)] == ["", "", ""]


def test_an_error_of_the_report_between_rows_is_not_read_away() -> None:
    values = consistent()
    for column in ("natural_person", "total"):
        values[f"applications.{column}.handled"] = int(str(values[f"applications.{column}.handled"])) + 1
    report = read(glued(values))
    wrong = [c for c, v in values.items() if report.figures.get(c) != v and not report.is_uncertain(c)]
    assert wrong == []
    assert report.figures["applications.total.handled"] == values["applications.total.handled"]


def test_a_row_whose_total_is_wrong_is_uncertain() -> None:
    values = consistent() | {"applications.total.granted": 4}
    report = read(glued(values))
    assert "applications.granted" in report.uncertain


@pytest.mark.parametrize(
    ("said", "certain"),
    [("制发行政规范性文件88件，现行有效行政规范性文件698件。", True), ("公开信息88条。", False)],
)
def test_the_text_may_settle_table_two(said: str, certain: bool) -> None:
    values = consistent() | dict(zip([c for c in FORM.cells if "normative" in c], (88, 55, 698), strict=True))
    report = read(glued(values).replace("第1部分的话。", said))
    assert ("documents.normative_documents" not in report.uncertain) is certain
    if certain:
        assert [report.figures[c] for c in FORM.cells if "normative" in c] == [88, 55, 698]


@pytest.mark.parametrize("end", ["", " |"])
def test_one_cell_a_line(end: str) -> None:
    values = consistent()
    lines = []
    for line in text_file(FORM, values).splitlines():
        lines += [f"{cell}{end}" for cell in line.split("\t") if cell] if "\t" in line else [line]
    report = read("\n".join(lines))
    assert dict(report.figures) == values
    assert report.uncertain == ()
    assert report.agency == AGENCY


def test_lines_that_lost_their_blank_cells_are_not_guessed() -> None:
    values = consistent() | {f"applications.{a.key}.granted": "" for a in APPLICANTS[1:]}
    lines = []
    for line in text_file(FORM, values).splitlines():
        lines += [cell for cell in line.split("\t") if cell] if "\t" in line else [line]
    report = read("\n".join(lines))
    assert report.uncertain == ("applications.granted",)
    assert not [cell for cell in report.figures if cell.endswith(".granted")]


@pytest.mark.parametrize(
    ("printed", "values", "certain"),
    [
        ("000", (0, 0, 0), True),
        ("007", (0, 0, 7), True),
        ("0 0 7", (0, 0, 7), True),
        ("698", (6, 9, 8), False),
        ("12 698", (12, None, 698), False),
        ("5", (None, None, None), False),
    ],
)
def test_rows_of_table_two_without_cells(printed: str, values: tuple[int | None, ...], certain: bool) -> None:
    text = text_file(FORM, consistent()).replace("\t", "").replace("行政规范性文件333", f"行政规范性文件{printed}")
    report = read(text.replace("\n", ""))
    assert printed in text
    assert tuple(report.figures.get(cell) for cell in FORM.cells if "normative" in cell) == values
    assert ("documents.normative_documents" not in report.uncertain) is certain


def test_figures_in_lines_of_their_own_are_never_parted() -> None:
    values = consistent() | {f"applications.{a.key}.granted": "" for a in APPLICANTS[2:]}
    values |= {"applications.natural_person.granted": 1820, "applications.enterprise.granted": 0}
    lines = []
    for line in text_file(FORM, values | {"applications.total.granted": 1821}).splitlines():
        lines += [cell for cell in line.split("\t") if cell] if "\t" in line else [line]
    report = read("\n".join(lines))
    assert "applications.granted" in report.uncertain
    assert not [cell for cell in report.figures if cell.endswith(".granted")]


def test_sentences_that_speak_of_the_table_are_not_the_table() -> None:
    words = "依照条例第二十条第（五）项，本年作出行政许可12件，行政处罚3件。"
    text = re.sub(
        "二、主动公开政府信息情况\n(.|\n)*?三、收到",
        f"二、主动公开政府信息情况\n{words}\n三、收到",
        text_file(FORM, consistent()),
    )
    report = read(text)
    assert report.section(2) is not None
    assert report.sections[1].text == words
    assert not report.has_table("decisions")


@pytest.mark.parametrize(("nothing", "value"), [("无", "无"), ("/", "/"), ("-", "-"), ("０", 0)])
def test_what_offices_write_for_none_in_lines_of_cells(nothing: str, value: object) -> None:
    values = consistent() | dict.fromkeys(("disputes.reconsideration.upheld", "documents.rules.made"), nothing)
    values |= {"applications.legal_service.received": nothing}
    report = read(text_file(FORM, values, "\n"))
    assert [report.figures[cell] for cell in ("disputes.reconsideration.upheld", "documents.rules.made")] == [value] * 2
    assert report.figures["applications.legal_service.received"] == value
    assert report.uncertain == ()
    assert report.sections[3].text == ""


def test_labels_of_an_office_in_lines_of_cells() -> None:
    def words(text: str) -> str:
        return text.replace("政府信息公开申请数量", "数量").replace(
            "申请人逾期未按收费通知要求缴纳费用、", "逾期不缴费，"
        )

    values = consistent()
    assert dict(read(text_file(FORM, values, "\n", words)).figures) == values


def test_a_year_behind_the_figures_is_of_the_sentence() -> None:
    text = glued(consistent()).replace("五、存在", "2023年没有发生诉讼。五、存在")
    report = read(text)
    assert report.sections[3].text == "2023年没有发生诉讼。"
    assert (
        report.figures["disputes.litigation_after_review.total"]
        == consistent()["disputes.litigation_after_review.total"]
    )


TORN = """四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
未经复议直接起诉 复议后起诉
结 结 其 尚
总计 果 果 他 未 总
"""


@pytest.mark.parametrize(
    ("line", "total"),
    [
        ("1 0 2 0 3 0 0 0 4 4 0 0 0 0 0", (3, 4, 0)),
        ("1 0 2 0 3 0 0 0 4 4 0 0 0 0", None),
        ("1 0 2 0 3 0 0 0 4 4 0 0 0 0 0 0", None),
        ("1 0 2 0 3 0 0 0 4 4 0 0 0 0 0\n1 0 2 0 3 0 0 0 4 4 0 0 0 0 0", None),
    ],
)
@pytest.mark.parametrize("torn", [TORN, TORN.replace("行政复议 行政诉讼\n", "")])
def test_fifteen_figures_in_a_line_under_torn_heads(torn: str, line: str, total: tuple[int, ...] | None) -> None:
    report = read(f"二、主动公开政府信息情况\n本年制发件数\n{torn}{line}\n五、存在的主要问题及改进情况\n无。")
    names = ("reconsideration", "litigation_direct", "litigation_after_review")
    found = [report.figures.get(f"disputes.{name}.total") for name in names]
    assert found == list(total or [None] * 3)


FULL = "一、本年新收政府信息公开申请数量 |\n1 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1 |\n|\n"
SPARSE = "二、上年结转政府信息公开申请数量 |\n|\n|\n|\n|\n|\n|\n5 |\n|\n"
LATE = "（一）予以公开 |\n|\n1 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1 |\n"


@pytest.mark.parametrize(
    ("rows", "in_doubt"), [((FULL, SPARSE), False), ((SPARSE,), True), ((FULL, SPARSE, LATE), True)]
)
def test_where_the_figures_begin_in_a_row_with_blank_cells_other_rows_say(
    rows: tuple[str, ...], in_doubt: bool
) -> None:
    above = "二、主动公开政府信息情况\n本年制发件数\n三、收到和处理政府信息公开申请情况\n申请人情况 |\n"
    report = read(above + "".join(rows))
    assert report.is_uncertain("applications.total.brought_forward") == in_doubt
    assert in_doubt or report.figures["applications.total.brought_forward"] == 5


def test_bars_alone_in_a_line_fill_up_a_row() -> None:
    heads = "四、政府信息公开行政复议、行政诉讼情况\n行政复议 |\n行政诉讼 |\n结果维持 |\n总计 |\n|||||\n"
    report = read(f"二、主动公开政府信息情况\n本年制发件数\n{heads}" + "|\n" * 9 + "4 |\n" + "|\n" * 5)
    assert report.figures["disputes.litigation_direct.total"] == 4
    assert report.figures["disputes.reconsideration.upheld"] is None
    assert report.uncertain == ()


@pytest.mark.parametrize(
    "row", ["规章（县级无此项）|0|2|5|", "规章(县级无此项) |\n0 |\n2 |\n5 |", "规章（县级无此项）\n0\n2\n5"]
)
def test_an_office_s_note_behind_a_label(row: str) -> None:
    report = read(f"二、主动公开政府信息情况\n信息内容\n本年制发件数\n{row}\n三、收到和处理政府信息公开申请情况")
    found = [report.figures.get(f"documents.rules.{name}") for name in ("made", "repealed", "in_force")]
    assert found == [0, 2, 5]
    assert report.section(2) is not None


def test_a_row_of_blank_cells_between_bars_is_a_row() -> None:
    report = read(
        "二、主动公开政府信息情况\n信息内容 |\n本年处理决定数量 |\n||\n行政许可 |\n|\n||\n行政处罚 |\n7 |\n||"
    )
    assert report.figures["decisions.licensing"] is None
    assert report.figures["decisions.penalty"] == 7
