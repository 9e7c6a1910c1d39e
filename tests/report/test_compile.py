"""Compiling: counted cells are taken over, totals are the sums that the form prescribes."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.report.compile import compile_figures
from gongkai.report.form_2021 import FORM

COLUMNS = (
    "natural_person",
    "enterprise",
    "research_institution",
    "public_welfare",
    "legal_service",
    "other_organisation",
)


def test_a_year_without_facts_is_all_noughts() -> None:
    figures = compile_figures({}, FORM)
    assert set(figures) == set(FORM.cells)
    assert {value for cell, value in figures.items() if cell != "charges.administrative"} == {0}
    assert figures["charges.administrative"] == "0"


@given(st.dictionaries(st.sampled_from(FORM.inputs), st.integers(0, 10**6)))
def test_the_totals_are_those_of_a_recount(counts: dict[str, int]) -> None:
    figures = compile_figures({cell: Decimal(count) for cell, count in counts.items()}, FORM)
    rows = [cell.split(".")[2] for cell in FORM.cells if cell.startswith("applications.total.")]
    for row in rows:
        assert figures[f"applications.total.{row}"] == sum(figures[f"applications.{c}.{row}"] for c in COLUMNS)
    outcomes = rows[2:-2]
    assert len(outcomes) == 21
    for column in (*COLUMNS, "total"):
        handled = sum(figures[f"applications.{column}.{row}"] for row in outcomes)
        assert figures[f"applications.{column}.handled"] == handled
    for proceeding in ("reconsideration", "litigation_direct", "litigation_after_review"):
        parts = [figures[f"disputes.{proceeding}.{r}"] for r in ("upheld", "corrected", "other", "pending")]
        assert figures[f"disputes.{proceeding}.total"] == sum(parts)
    for cell, count in counts.items():
        assert figures[cell] == (str(count) if cell.startswith("charges.") else count)


@pytest.mark.parametrize(
    ("amount", "printed"), [("0", "0"), ("12.50", "12.5"), ("100", "100"), ("0.000001", "0.000001"), ("1E+2", "100")]
)
def test_money_is_a_plain_decimal(amount: str, printed: str) -> None:
    assert compile_figures({"charges.administrative": Decimal(amount)}, FORM)["charges.administrative"] == printed


@pytest.mark.parametrize("amount", ["-1", "0.5"])
def test_what_is_no_count_is_a_fault(amount: str) -> None:
    with pytest.raises(ValueError, match=r"decisions\.penalty"):
        compile_figures({"decisions.penalty": Decimal(amount)}, FORM)
