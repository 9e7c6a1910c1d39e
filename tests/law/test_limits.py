"""The limits: each figure with the words of the law that carry it, from the day on which it holds."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from gongkai.law.limits import TABLE, Limit, Unit, limit, limits
from gongkai.law.wording import wording

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "cases" / "limits.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["key"]))
def test_a_limit_is_what_the_law_says(case: dict[str, Any]) -> None:
    found = limit(case["key"], on=case["since"])
    assert (str(found), str(found.citation)) == (case["printed"], case["citation"])
    if case["words"]:
        assert case["words"] in wording(found.citation)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["key"]))
def test_no_limit_holds_before_its_first_day(case: dict[str, Any]) -> None:
    with pytest.raises(KeyError):
        limit(case["key"], on=case["since"] - timedelta(days=1))


def test_every_limit_of_the_table_has_its_case() -> None:
    assert sorted(case["key"] for case in CASES) == sorted({row.key for row in TABLE})


def test_what_counts_in_working_days_although_the_law_says_days() -> None:
    """《行政处罚法》第八十五条 and 《行政复议法》第八十八条第二款."""
    from gongkai.law.instruments import PENALTY_LAW, RECONSIDERATION_LAW

    assert "“三日”" in wording(PENALTY_LAW.article(85))
    assert "是指工作日" in wording(PENALTY_LAW.article(85))
    assert "“五日”" in wording(RECONSIDERATION_LAW.article(88, paragraph=2))
    assert "“十日”的规定是指工作日" in wording(RECONSIDERATION_LAW.article(88, paragraph=2))


def test_a_day_of_the_year_is_a_day_in_each_year() -> None:
    today = date(2026, 1, 1)
    assert limit("annual_report_department", on=today).day_in(2027) == date(2027, 1, 31)
    assert limit("annual_report_city_summary", on=today).day_in(2026) == date(2026, 3, 10)
    with pytest.raises(ValueError, match="reply"):
        limit("reply", on=today).day_in(2026)


def test_old_law_stays_in_the_table_and_ends_with_its_last_day() -> None:
    first = Limit("x", "x", 15, Unit.WORKING_DAYS, TABLE[0].citation, date(2008, 5, 1), date(2019, 5, 14))
    assert first.holds_on(date(2019, 5, 14))
    assert not first.holds_on(date(2019, 5, 15))


def test_only_what_is_in_force_is_listed() -> None:
    in_2020 = {row.key for row in limits(on=date(2020, 1, 1))}
    assert {"reply", "direct_suit"} <= in_2020
    assert not {"overview_max_chars", "reconsideration", "penalty_withdrawal"} & in_2020
    assert {row.key for row in limits(on=date(2026, 1, 1))} == {row.key for row in TABLE}


def test_an_unknown_limit_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="no_such_limit"):
        limit("no_such_limit", on=date(2026, 1, 1))
