"""Who may make rules, told from the name: by rank, and not at all where the name does not settle it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from gongkai.law import duties
from gongkai.law.rule_making import LOCAL_CITATION, STATE_COUNCIL_CITATION, may_make_rules
from gongkai.law.wording import wording

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "cases" / "rule_making.toml").read_text(encoding="utf-8")
)["case"]
NAMES = [(name, case.get("may"), case["source"]) for case in CASES for name in case["names"]]


@pytest.mark.parametrize(("name", "may", "source"), NAMES, ids=[name for name, _, _ in NAMES])
def test_the_name_settles_the_rank_or_does_not(name: str, may: bool | None, source: str) -> None:
    assert may_make_rules(name) is may, source


def test_the_law_names_those_who_may() -> None:
    assert wording(STATE_COUNCIL_CITATION).startswith(
        "国务院各部、委员会、中国人民银行、审计署和具有行政管理职能的直属机构"
    )
    assert wording(LOCAL_CITATION).startswith("省、自治区、直辖市和设区的市、自治州的人民政府，可以")


def test_the_question_can_be_asked_where_the_duties_stand() -> None:
    assert duties.may_make_rules is may_make_rules


def test_offices_of_the_real_reports_below_the_city_are_excluded(sources: Path) -> None:
    """The published reports beside the repository: their counties, districts, townships and departments."""
    names = {path.stem.split("_")[1] for path in (sources.parent / "reports").glob("[0-9]*_*_*.*")}
    assert len(names) > 5
    below = {name for name in names if name.endswith(("局", "县人民政府", "区人民政府", "镇人民政府"))}
    assert below
    assert {name: may_make_rules(name) for name in below} == dict.fromkeys(below, False)
