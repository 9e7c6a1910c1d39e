"""What applications give the report: each in its column and rows, by year; totals, facts and a plain recount agree."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gongkai.office.applications.figures import facts, totals
from gongkai.office.applications.queries import inconsistent
from gongkai.report.compile import compile_figures
from gongkai.report.form_2021 import APPLICANTS, FORM, OUTCOMES
from tests.cast import Cast
from tests.office.applications.cases import LATER, amended, answered, registered, reopened

pytestmark = pytest.mark.database
COLUMNS = [row.key for row in APPLICANTS]
KEYS = [row.key for row in OUTCOMES]
ROWS = ["received", "brought_forward", *KEYS, "carried_forward"]
FIRST, LAST = date(2021, 1, 1), date(2021, 12, 31)
NEXT = date(2022, 1, 1)


def of_person(**rows: int) -> dict[str, int]:
    """Figures of the column 自然人."""
    return {f"applications.natural_person.{row}": count for row, count in rows.items()}


@pytest.mark.parametrize("outcome", KEYS)
def test_every_outcome_counts_in_its_own_row(cast: Cast, outcome: str) -> None:
    answered(registered(cast.clerk), cast.clerk, outcome=outcome)
    assert totals(cast.agency.pk, 2021) == of_person(received=1, **{outcome: 1})


@pytest.mark.parametrize("column", COLUMNS)
def test_every_kind_of_applicant_counts_in_its_own_column(cast: Cast, column: str) -> None:
    registered(cast.clerk, applicant_kind=column)
    assert totals(cast.agency.pk, 2021) == {
        f"applications.{column}.received": 1,
        f"applications.{column}.carried_forward": 1,
    }


def test_received_and_answered_on_the_last_day(cast: Cast) -> None:
    answered(registered(cast.clerk, LAST), cast.clerk, LAST)
    assert totals(cast.agency.pk, 2021) == of_person(received=1, granted=1)
    assert totals(cast.agency.pk, 2022) == {}
    assert totals(cast.agency.pk, 2020) == {}


def test_received_on_the_last_day_and_answered_on_the_first_of_the_next_year(cast: Cast) -> None:
    answered(registered(cast.clerk, LAST), cast.clerk, NEXT)
    assert totals(cast.agency.pk, 2021) == of_person(received=1, carried_forward=1)
    assert totals(cast.agency.pk, 2022) == of_person(brought_forward=1, granted=1)
    assert totals(cast.agency.pk, 2023) == {}


def test_received_on_the_first_day(cast: Cast) -> None:
    answered(registered(cast.clerk, FIRST), cast.clerk, LAST)
    assert totals(cast.agency.pk, 2020) == {}
    assert totals(cast.agency.pk, 2021) == of_person(received=1, granted=1)


def test_what_stays_open_is_carried_from_year_to_year(cast: Cast) -> None:
    registered(cast.clerk, date(2020, 6, 1))
    assert totals(cast.agency.pk, 2020) == of_person(received=1, carried_forward=1)
    assert totals(cast.agency.pk, 2021) == of_person(brought_forward=1, carried_forward=1)
    assert totals(cast.agency.pk, 2022) == of_person(brought_forward=1, carried_forward=1)


def test_an_amended_day_moves_it_into_another_year(cast: Cast) -> None:
    application = amended(registered(cast.clerk, NEXT), cast.clerk, received_on=LAST)
    assert str(application) == "〔2022〕第1号"
    assert totals(cast.agency.pk, 2021) == of_person(received=1, carried_forward=1)


def test_a_withdrawn_answer_counts_no_more(cast: Cast) -> None:
    application = answered(registered(cast.clerk), cast.clerk, outcome="repeated")
    reopened(application, cast.clerk)
    assert totals(cast.agency.pk, 2021) == of_person(received=1, carried_forward=1)


def test_another_agency_counts_its_own(cast: Cast) -> None:
    registered(cast.stranger)
    assert totals(cast.agency.pk, 2021) == {}
    assert not list(facts(cast.agency.pk, 2021, FORM.inputs))


def test_a_fact_names_the_application_and_its_end(cast: Cast) -> None:
    application = answered(registered(cast.clerk), cast.clerk, outcome="petition")
    (received,) = facts(cast.agency.pk, 2021, ["applications.natural_person.received"])
    (outcome,) = facts(cast.agency.pk, 2021, ["applications.natural_person.petition"])
    assert (received.on, outcome.on) == (date(2021, 3, 1), date(2021, 4, 1))
    assert received.label == "〔2021〕第1号　自然人　法律援助案件补贴的发放标准"
    assert outcome.note == "2021-03-01收到，2021-04-01答复：不予处理·信访举报投诉类申请"
    assert outcome.address == f"/applications/{application.pk}/"


def test_facts_of_several_cells_come_by_day(cast: Cast) -> None:
    late = answered(registered(cast.clerk, date(2021, 5, 6)), cast.clerk, date(2021, 5, 7))
    early = answered(registered(cast.clerk, date(2021, 2, 1)), cast.clerk, date(2021, 6, 1), "partial")
    cells = [f"applications.natural_person.{row}" for row in ("received", "granted", "partial")]
    found = [(fact.on, fact.id) for fact in facts(cast.agency.pk, 2021, cells)]
    assert found == [
        (date(2021, 2, 1), early.pk),
        (date(2021, 5, 6), late.pk),
        (date(2021, 5, 7), late.pk),
        (date(2021, 6, 1), early.pk),
    ]


@dataclass
class Case:
    """What one application should come to, kept beside the database in plain Python."""

    column: str
    received_on: date
    closed_on: date | None = None
    outcome: str = ""

    def counts(self, year: int, row: str) -> bool:
        """Whether the case counts in a row of a year: said once more, in the words of the form."""
        came = self.received_on.year
        gone = self.closed_on.year if self.closed_on else 9999
        if row == "received":
            return came == year
        if row == "brought_forward":
            return came < year <= gone
        if row == "carried_forward":
            return came <= year < gone
        return gone == year and self.outcome == row


LIVES = st.lists(
    st.tuples(
        st.sampled_from(COLUMNS),
        st.dates(date(2019, 6, 1), date(2022, 2, 1)),
        st.lists(
            st.tuples(st.sampled_from(["answer", "reopen", "amend"]), st.integers(0, 420), st.sampled_from(KEYS)),
            max_size=4,
        ),
    ),
    max_size=7,
)
Lives = list[tuple[str, date, list[tuple[str, int, str]]]]


def live(cast: Cast, lives: Lives) -> list[Case]:
    """Let random lives happen; what cannot happen is left out. Gives the cases as they should stand."""
    cases = []
    for column, received_on, moves in lives:
        application = registered(cast.clerk, received_on, applicant_kind=column)
        case = Case(column, received_on)
        for move, days, outcome in moves:
            if move == "answer" and case.closed_on is None:
                case.closed_on = min(case.received_on + timedelta(days=days), LATER.date())
                case.outcome = outcome
                answered(application, cast.clerk, case.closed_on, outcome)
            elif move == "reopen" and case.closed_on is not None:
                case.closed_on, case.outcome = None, ""
                reopened(application, cast.clerk)
            elif move == "amend":
                case.column = COLUMNS[(COLUMNS.index(case.column) + 1) % len(COLUMNS)]
                case.received_on = max(case.received_on - timedelta(days=days), date(2019, 5, 15))
                amended(application, cast.clerk, applicant_kind=case.column, received_on=case.received_on)
        cases.append(case)
    return cases


def recount(cases: list[Case], year: int) -> dict[str, int]:
    """Every figure of a year, counted one case at a time."""
    counts = {
        f"applications.{column}.{row}": sum(case.column == column and case.counts(year, row) for case in cases)
        for column in COLUMNS
        for row in ROWS
    }
    return {cell: count for cell, count in counts.items() if count}


def balance(counted: dict[str, Decimal]) -> None:
    """The identity of the form: 第一项加第二项之和，等于第三项加第四项之和, in each column."""
    figures = compile_figures(counted, FORM)
    for column in (*COLUMNS, "total"):
        received, brought, handled, carried = (
            figures[f"applications.{column}.{row}"]
            for row in ("received", "brought_forward", "handled", "carried_forward")
        )
        assert received + brought == handled + carried  # type: ignore[operator]  # counts are whole numbers


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lives=LIVES)
def test_totals_facts_and_a_plain_recount_agree_and_balance(cast: Cast, lives: Lives) -> None:
    with transaction.atomic():
        cases = live(cast, lives)
        before: dict[str, Decimal] = {}
        assert not list(inconsistent())
        for year in range(2019, 2024):
            counted = totals(cast.agency.pk, year)
            assert counted == recount(cases, year)
            assert len(list(facts(cast.agency.pk, year, FORM.inputs))) == sum(counted.values())
            for cell, total in counted.items():
                assert sum(fact.amount for fact in facts(cast.agency.pk, year, [cell])) == total
            balance(counted)
            for column in COLUMNS:
                brought = counted.get(f"applications.{column}.brought_forward", Decimal(0))
                assert brought == before.get(f"applications.{column}.carried_forward", Decimal(0))
            before = counted
        transaction.set_rollback(True)
