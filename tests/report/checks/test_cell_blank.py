"""AR010: blank cells, one finding a row or column."""

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances
from gongkai.report.checks.cell_blank import find
from gongkai.report.samples import zeros

ALL = {cell: 0 for table in ("documents", "decisions", "charges", "applications", "disputes") for cell in zeros(table)}


def hits(figures):
    return list(find(AnnualReport(figures=figures), Circumstances()))


def blank(*prefixes):
    return ALL | {cell: None for cell in ALL if cell.startswith(prefixes)}


def test_zero_is_not_blank_and_neither_is_a_wrong_word():
    assert hits(ALL | {"disputes.reconsideration.total": "/", "documents.rules.made": "无"}) == []


def test_a_row_that_the_report_does_not_have_is_not_blank():
    assert hits({cell: 0 for cell in ALL if not cell.endswith((".fee_unpaid", ".not_corrected"))}) == []


def test_a_blank_cell_is_named_with_its_row_and_column():
    (hit,) = hits(ALL | {"applications.enterprise.granted": None})
    assert hit.where.cells == ("applications.enterprise.granted",)
    assert (hit.where.section, hit.where.row, hit.where.column) == (3, "granted", "enterprise")
    assert "商业企业·予以公开" in hit.message


def test_white_space_is_blank():
    assert len(hits(ALL | {"documents.rules.made": " 　"})) == 1


def test_a_blank_proceeding_of_table_four_is_one_finding():
    (hit,) = hits(blank("disputes.reconsideration."))
    assert len(hit.where.cells) == 5
    assert (hit.where.row, hit.where.column) == ("reconsideration", None)


def test_five_blank_columns_are_five_findings():
    columns = ("enterprise", "research_institution", "public_welfare", "legal_service", "other_organisation")
    found = hits(blank(*(f"applications.{column}." for column in columns)))
    assert [hit.where.column for hit in found] == list(columns)
    assert [len(hit.where.cells) for hit in found] == [25] * 5


def test_a_blank_row_is_one_finding_of_seven_cells():
    (hit,) = hits(ALL | {cell: None for cell in ALL if cell.endswith(".petition")})
    assert (hit.where.row, hit.where.column, len(hit.where.cells)) == ("petition", None, 7)


def test_a_blank_row_across_a_blank_column_is_two_findings_and_counts_no_cell_twice():
    cells = ALL | {cell: None for cell in ALL if cell.endswith(".petition") or cell.startswith("applications.total.")}
    found = hits(cells)
    assert sorted(len(hit.where.cells) for hit in found) == [6, 25]


def test_tables_are_not_mixed():
    found = hits(ALL | {"documents.rules.made": None, "decisions.penalty": None, "charges.administrative": None})
    assert [hit.where.cells for hit in found] == [
        ("documents.rules.made",),
        ("decisions.penalty",),
        ("charges.administrative",),
    ]


def test_a_table_without_any_figure_is_left_to_ar009():
    assert hits(blank("disputes.")) == []


def messages(figures):
    return [hit.message for hit in hits(figures)]


def test_one_cell_four_cells_and_more_are_told_apart():
    assert messages(ALL | {"documents.rules.made": None}) == ["“规章·本年制发件数”一格没有填；没有发生的填“0”。"]
    four = {cell: None for cell in ALL if cell.startswith("disputes.reconsideration.") and not cell.endswith(".total")}
    assert messages(ALL | four) == [
        "“行政复议”一行有 4 格没有填：结果维持、结果纠正、其他结果、尚未审结；没有发生的填“0”。"
    ]
    assert messages(blank("applications.enterprise.")) == [
        "“商业企业”一列有 25 格没有填：本年新收、上年结转、予以公开、部分公开等；没有发生的填“0”。"
    ]
