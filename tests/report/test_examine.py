"""The order, the weight, the place and the source of findings."""

import json
from dataclasses import replace
from datetime import date

import pytest

from gongkai.paper import Place
from gongkai.report.annual_report import AnnualReport, Section, flat
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.examine import examine
from gongkai.report.samples import standard_sections, zeros

ALL = {cell: 0 for table in ("documents", "decisions", "charges", "applications", "disputes") for cell in zeros(table)}


def full(**other):
    """A report without fault but for what `other` changes."""
    given = {"year": 2022, "agency": "青山县司法局", "figures": ALL, "sections": standard_sections()} | other
    return AnnualReport(**given)


def test_a_report_of_zeros_has_no_structural_or_numerical_fault():
    assert [f.id for f in examine(full()) if f.id < "AR012" or "AR2" < f.id < "AR304"] == []


def test_findings_come_by_section_then_weight_then_id():
    figures = ALL | {
        "disputes.reconsideration.total": 4,
        "documents.rules.made": None,
        "charges.administrative": "251000",
    }
    found = examine(full(figures=figures, sections=(*standard_sections()[:5], Section(6, "其他事项"))))
    ours = [f.id for f in found if f.id in ("AR401", "AR010", "AR202", "AR006")]
    assert ours == ["AR010", "AR202", "AR401", "AR006"]


def test_weight_goes_before_the_id_and_the_whole_report_before_its_sections():
    figures = {"documents.rules.made": 1, "documents.rules.repealed": 9, "charges.administrative": "5000000"}
    titles = (Section(1, "工作基本情况"), *standard_sections()[1:])
    report = AnnualReport(agency="某开发区", year=2024, figures=ALL | figures, sections=titles)
    previous = AnnualReport(year=2023, figures={"documents.rules.in_force": 2})
    found = [f.id for f in examine(report, Circumstances(previous, date(2025, 2, 1)))]
    ours = [number for number in found if number in ("AR006", "AR008", "AR201", "AR202", "AR703")]
    assert ours == ["AR008", "AR006", "AR703", "AR202", "AR201"]


def probing(monkeypatch, *places):
    """Findings of a check that only says where."""
    nothing = Example(AnnualReport())
    hits = [Hit("", where) for where in places]
    probe = Check("AR000", "probe", Severity.ERROR, "", "", lambda *_: hits, nothing, nothing)
    monkeypatch.setattr("gongkai.report.examine.all_checks", lambda: (probe,))
    return [finding.where for finding in examine(full(places={"charges.administrative": Place(5, 6)}))]


def test_findings_of_one_check_come_in_the_order_of_the_text(monkeypatch):
    found = probing(monkeypatch, Where(1, start=9), Where(1, start=2), Where(1))
    assert [where.start for where in found] == [None, 2, 9]


@pytest.mark.parametrize("known", [Where(line=1), Where(page=1), Where(line=1, page=2)])
def test_a_place_that_the_check_knows_stays(monkeypatch, known):
    where = replace(known, section=2, cells=("charges.administrative",))
    assert probing(monkeypatch, where) == [where]


def test_the_same_report_gives_the_same_findings_in_the_same_order():
    figures = {cell: None if index % 7 == 0 else index % 3 for index, cell in enumerate(ALL)}
    once, again = (examine(full(figures=dict(figures))) for _ in range(2))
    assert [f.as_json() for f in once] == [f.as_json() for f in again]


@pytest.mark.parametrize(
    "uncertain",
    ["disputes.reconsideration.upheld", "disputes.reconsideration", "disputes.upheld"],
)
def test_a_finding_on_an_uncertain_cell_is_a_notice(uncertain):
    figures = ALL | {"disputes.reconsideration.total": 4}
    sure = [f.severity for f in examine(full(figures=figures)) if f.id == "AR401"]
    unsure = [f.severity for f in examine(full(figures=figures, uncertain=(uncertain,))) if f.id == "AR401"]
    assert sure == ["error"]
    assert unsure == ["notice"]


def test_a_finding_says_the_line_and_page_of_its_first_known_cell():
    figures = ALL | {"disputes.reconsideration.total": 4}
    places = {"disputes.reconsideration.corrected": Place(line=12, page=3)}
    (found,) = [f for f in examine(full(figures=figures, places=places)) if f.id == "AR401"]
    assert (found.where.line, found.where.page) == (12, 3)


def test_a_finding_without_cells_says_the_line_of_its_section():
    sections = (*standard_sections()[:5], Section(6, "其他事项", place=Place(line=90)))
    (found,) = [f for f in examine(full(sections=sections)) if f.id == "AR006"]
    assert found.where.line == 90


def test_a_report_in_the_trial_form_is_measured_by_the_trial_form():
    figures = zeros("disputes.") | {"disputes.reconsideration.total": 4}
    (old,) = [f for f in examine(AnnualReport(year=2020, form="2019", figures=figures)) if f.id == "AR401"]
    (new,) = [f for f in examine(AnnualReport(year=2021, form="2021", figures=figures)) if f.id == "AR401"]
    assert old.basis == "《年度报告格式（试行）》"
    assert new.basis.startswith("《年度报告格式》附件四、")


def test_a_check_is_silent_in_years_for_which_it_does_not_hold():
    figures = ALL | {"charges.administrative": "251000"}
    assert "AR202" in [f.id for f in examine(full(figures=figures, year=2021))]
    assert "AR202" not in [f.id for f in examine(full(figures=figures, year=2020))]


@pytest.mark.parametrize(
    "report",
    [
        AnnualReport(),
        AnnualReport(form=None, figures={"applications.total.received": "x", "unknown.cell": 1, "odd": None}),
        AnnualReport(year=1, sections=(Section(0, ""), Section(-3, "\n"), Section(99, "九十九"))),
        AnnualReport(year=9999, figures=dict.fromkeys(ALL, "-")),
        AnnualReport(figures=dict.fromkeys(ALL, "٣,५")),
    ],
)
def test_strange_reports_are_examined_without_an_exception(report):
    previous = AnnualReport(year=(report.year or 2022) - 1, figures=dict.fromkeys(ALL, "?"))
    for finding in examine(report, Circumstances(previous=previous)):
        assert json.dumps(finding.as_json(), ensure_ascii=False)


PAIRS = {"014": "013", "015": "014", "016": "015"}
EXPECTED = {
    "000": {("AR010", "disputes.reconsideration")},
    "001": set(),
    "003": {("AR011", "documents.rules"), ("AR011", "documents.normative_documents")},
    "005": {("AR401", "disputes.reconsideration"), ("AR401", "disputes.litigation_after_review")},
    "008": set(),
    "010": {
        ("AR010", f"applications.{column}")
        for column in ("enterprise", "research_institution", "public_welfare", "legal_service", "other_organisation")
    },
    "013": set(),
    "014": {("AR302", "applications.natural_person"), ("AR302", "applications.total")},
    "015": set(),
    "016": set(),
    "021": set(),
}
"""What must be found and nothing else, in the figures as read by hand (must_find.tsv, must_not_find.tsv)."""


@pytest.mark.reports
@pytest.mark.parametrize("number", sorted(EXPECTED))
def test_published_figures_give_exactly_the_known_faults(reports, number):
    def load(name):
        saved = json.loads((reports / "expected" / f"{name}.json").read_text(encoding="utf-8"))
        return AnnualReport(saved["agency"], saved["year"], saved["form"], figures=flat(saved["figures"]))

    previous = load(PAIRS[number]) if number in PAIRS else None
    wanted = {"AR009", "AR010", "AR011", "AR202", "AR301", "AR302", "AR303", "AR401", "AR701", "AR702", "AR703"}
    found = [f for f in examine(load(number), Circumstances(previous=previous)) if f.id in wanted]
    assert {(f.id, ".".join(f.where.cells[0].split(".")[:2])) for f in found} == EXPECTED[number]
    assert sum(len(f.where.cells) for f in found if f.id == "AR010") == {"000": 5, "010": 125}.get(number, 0)
