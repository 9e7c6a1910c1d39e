"""AR201: rules counted by an office that cannot make them (立法法 93)."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.checks import rules_not_empowered
from gongkai.report.checks.rules_not_empowered import check, find

RULES = {"documents.rules.made": 0, "documents.rules.repealed": 0, "documents.rules.in_force": 2}


def severity(agency, figures=RULES, **other):
    hits = list(find(AnnualReport(agency=agency, figures=figures, **other), Circumstances()))
    assert len(hits) < 2
    return (hits[0].severity or check.severity).value if hits else None


@pytest.mark.parametrize(
    "agency",
    ["青山县人民政府", "沙坡头区司法局", "江东区人民政府", "白石镇人民政府", "宿迁市司法局", "青山县人民政府办公室"],
)
def test_whoever_cannot_make_rules_must_show_zero(agency):
    assert severity(agency) == "error"
    assert severity(agency, dict.fromkeys(RULES, 0)) is None


@pytest.mark.parametrize(
    "agency", ["上海市人民政府", "广东省人民政府", "凉山彝族自治州人民政府", "上海市人民政府办公厅"]
)
def test_whoever_can_make_rules_may_count_them(agency):
    assert severity(agency) is None


@pytest.mark.parametrize("agency", ["青山市人民政府", "平潭综合实验区", ""])
def test_where_the_name_does_not_settle_it_there_is_a_notice(agency):
    assert severity(agency) == "notice"


def test_a_city_that_speaks_of_its_counties_is_divided_into_districts():
    assert severity("青山市", sections=(Section(1, "总体情况", "各县区完善了自查。"),)) is None
    assert severity("青山市", sections=(Section(1, "总体情况", "各街道完善了自查。"),)) == "notice"
    assert severity("平潭综合实验区", sections=(Section(1, "总体情况", "各县区完善了自查。"),)) == "notice"


def test_a_city_with_a_million_decisions_is_divided_into_districts():
    assert severity("青山市", RULES | {"decisions.licensing": 600_000, "decisions.penalty": 400_000}) is None
    assert severity("青山市", RULES | {"decisions.licensing": 600_000, "decisions.penalty": 399_999}) == "notice"
    assert severity("青山县人民政府", RULES | {"decisions.licensing": 2_000_000}) == "error"


@pytest.mark.parametrize(
    ("column", "weight"), [("made", "error"), ("newly_public", "notice"), ("public_total", "notice")]
)
def test_in_the_trial_form_only_rules_made_are_surely_the_offices_own(column, weight):
    assert severity("沙坡头区司法局", {f"documents_2019.rules.{column}": 7}, form="2019") == weight


def test_a_remark_in_the_cell_does_not_hide_the_count():
    assert severity("沙坡头区司法局", {"documents.rules.made": "22（其中修订16件）"}) == "error"
    assert severity("沙坡头区司法局", {"documents.rules.made": "无"}) is None


def test_only_the_cells_that_count_something_are_named():
    (hit,) = find(AnnualReport(agency="沙坡头区司法局", figures=RULES), Circumstances())
    assert hit.where.cells == ("documents.rules.in_force",)
    assert (hit.expected, hit.actual, hit.where.row) == (0, 2, "rules")


@pytest.mark.parametrize(("answer", "weight"), [(True, None), (False, "error"), (None, "notice")])
def test_the_law_decides_who_may(monkeypatch, answer, weight):
    monkeypatch.setattr(rules_not_empowered, "may_make_rules", lambda name: answer)
    assert severity("某机关") == weight


def message(agency, figures=RULES, **other):
    (hit,) = find(AnnualReport(agency=agency, figures=figures, **other), Circumstances())
    return hit.message


def test_the_sentence_says_what_is_known_of_the_office():
    assert message("沙坡头区司法局") == (
        "规章一行填了现行有效件数 2；沙坡头区司法局没有规章制定权，应当填 0；规范性文件请填到下一行。"
    )
    assert "从“平潭综合实验区”这个名称看不出" in message("平潭综合实验区")
    assert message("").endswith("；不能制定规章的应当填 0。")
    old = message("沙坡头区司法局", {"documents_2019.rules.public_total": 7}, form="2019")
    assert old.endswith("请核对公开的是不是别的机关的规章。")


def test_a_single_rule_is_one_too_many():
    assert severity("沙坡头区司法局", {"documents.rules.made": 1}) == "error"
