"""AR801: the figure that is quoted, compared and expected; the cases of speech stand in sentences.tsv."""

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks.text_applications import check
from gongkai.report.examine import finding
from gongkai.report.samples import zeros


def found(text, figures=None, agency="青山县民政局", number=1, **other):
    report = AnnualReport(
        agency=agency, year=2024, sections=(Section(number, "总体情况", text),), figures=figures or {}, **other
    )
    return [finding(check, hit, report) for hit in check.find(report, Circumstances())]


TABLE = zeros("applications.") | {
    f"applications.{column}.{row}": value
    for column in ("natural_person", "total")
    for row, value in (("received", 12), ("brought_forward", 2), ("handled", 14))
}


def test_the_finding_names_both_figures_and_their_places():
    text = "全年 共收到政府信息公开申请 21 件。"
    (result,) = found(text, TABLE)
    assert (result.severity.value, result.expected, result.actual) == ("error", 12, 21)
    assert text[result.where.start : result.where.end] == "全年 共收到政府信息公开申请 21 件"
    assert result.where.cells == ("applications.total.received", "applications.total.brought_forward")
    assert result.message == (
        "正文写收到政府信息公开申请 21 件，申请情况表是本年新收 12 件（加上年结转是 14 件）。请核对，改成一致。"
    )


def test_a_cell_that_the_file_does_not_settle_gives_a_notice():
    (result,) = found("全年共收到政府信息公开申请21件。", TABLE, uncertain=("applications.received",))
    assert result.severity.value == "notice"


def test_a_wrong_row_total_does_not_make_a_right_text_wrong():
    wrong = TABLE | {"applications.total.received": 13}
    assert found("全年共收到政府信息公开申请12件。", wrong) == []
    assert [r.expected for r in found("全年共收到政府信息公开申请11件。", wrong)] == [13]


def test_without_the_table_or_with_all_zeros_nothing_is_compared():
    assert found("全年共收到政府信息公开申请21件。") == []
    assert found("全年共收到政府信息公开申请21件。", zeros("applications.")) == []
    assert found("全年共收到政府信息公开申请21件。", TABLE | {"applications.total.received": None}) == []


def test_outcomes_are_compared_with_the_sum_of_their_rows():
    rows = {f"applications.{c}.{r}": 2 for c in ("natural_person", "total") for r in ("not_held", "needs_creation")}
    text = "收到政府信息公开申请12件，予以公开0件、部分公开0件、不予公开0件、无法提供{}件、不予处理0件、其他处理0件。"
    assert found(text.format(4), TABLE | rows) == []
    assert [(r.expected, r.actual) for r in found(text.format(2), TABLE | rows)] == [(4, 2)]
