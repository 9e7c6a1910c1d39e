"""The locks of the registers, tried with raw SQL."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from gongkai.office.registers.actions.annul import annul
from gongkai.office.registers.actions.correct_figure import correct_figure
from gongkai.office.registers.models import EnteredFigure, RegisterEntry
from gongkai.office.registers.proposals import Correction
from tests.cast import NOON, Cast
from tests.office.registers.records import LAST_DAY, entered, figured

pytestmark = pytest.mark.database
ENTRY, FIGURE = "registers_registerentry", "registers_enteredfigure"


def run(statement: str) -> None:
    """Run raw SQL."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def insert_entry(model: RegisterEntry, **values: object) -> str:
    """An INSERT of a record like another, with some values of its own."""
    row = {
        name: name for name in ("agency_id", "kind", "title", "number", '"on"', "amount", "ends_id", "public", "source")
    }
    row |= {"entered_by_id": "entered_by_id", "entered_at": "entered_at"}
    row |= {name: str(value) for name, value in values.items()}
    return f"INSERT INTO {ENTRY} ({', '.join(row)}) SELECT {', '.join(row.values())} FROM {ENTRY} WHERE id = {model.pk}"


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE {ENTRY} SET kind = 'licensing'",
        f"DELETE FROM {ENTRY}",
        "UPDATE registers_annulment SET reason = '别的'",
        "DELETE FROM registers_annulment",
        f"UPDATE {FIGURE} SET amount = 1",
        f"DELETE FROM {FIGURE}",
    ],
)
def test_rows_stay_as_they_were_written(cast: Cast, statement: str) -> None:
    annul(entered("penalty", cast.clerk), reason="重复", by=cast.clerk, at=NOON)
    figured(cast.clerk)
    with pytest.raises(IntegrityError):
        run(statement)


def test_a_record_like_another_is_taken(cast: Cast) -> None:
    """So that the refusals below are for their reasons."""
    run(insert_entry(entered("penalty", cast.clerk), number="'1号'"))
    assert RegisterEntry.objects.count() == 2


@pytest.mark.parametrize("values", [{"title": "''"}, {"source": "''"}, {"amount": "0"}, {"amount": "-1"}], ids=str)
def test_a_record_has_title_and_source_and_no_money_below_zero(cast: Cast, values: dict[str, object]) -> None:
    record = entered("penalty", cast.clerk)
    with pytest.raises(IntegrityError):
        run(insert_entry(record, **values))


def test_a_number_is_entered_once_unless_annulled(cast: Cast) -> None:
    record = entered("penalty", cast.clerk, number="1号")
    with pytest.raises(IntegrityError, match="文号已经登记过"):
        run(insert_entry(record))
    run(insert_entry(record, kind="'licensing'"))
    run(insert_entry(record, agency_id=cast.elsewhere.pk))
    annul(record, reason="登记错了", by=cast.clerk, at=NOON)
    run(insert_entry(record))


def test_one_decision_may_repeal_several_documents(cast: Cast) -> None:
    first, second = (entered("normative_document", cast.clerk, title=title) for title in "甲乙")
    repeal = entered("normative_document_repeal", cast.clerk, number="9号", ends=first)
    run(insert_entry(repeal, ends_id=second.pk))


def test_what_is_ended_was_made_before_and_is_ended_once(cast: Cast) -> None:
    made = entered("normative_document", cast.clerk, on=date(2021, 3, 1))
    model = entered("penalty", cast.clerk, on=date(2021, 3, 1))
    with pytest.raises(IntegrityError, match="只能废止"):
        run(insert_entry(model, ends_id=made.pk, **{'"on"': "'2021-02-28'"}))
    with pytest.raises(IntegrityError, match="只能废止"):
        run(insert_entry(model, ends_id=made.pk, agency_id=cast.elsewhere.pk))
    run(insert_entry(model, ends_id=made.pk))
    with pytest.raises(IntegrityError, match="已经废止过"):
        run(insert_entry(model, ends_id=made.pk))


def test_what_is_annulled_cannot_be_ended(cast: Cast) -> None:
    made, model = entered("normative_document", cast.clerk), entered("penalty", cast.clerk)
    annul(made, reason="登记错了", by=cast.clerk, at=NOON)
    with pytest.raises(IntegrityError, match="只能废止"):
        run(insert_entry(model, ends_id=made.pk))


def test_what_is_ended_is_not_annulled_before_its_ending(cast: Cast) -> None:
    made = entered("normative_document", cast.clerk)
    repeal = entered("normative_document_repeal", cast.clerk, ends=made)
    statement = (
        "INSERT INTO registers_annulment (entry_id, reason, by_id, at) "
        f"SELECT {{}}, '错', entered_by_id, entered_at FROM {ENTRY} WHERE id = {made.pk}"
    )
    with pytest.raises(IntegrityError, match="请先作废废止记录"):
        run(statement.format(made.pk))
    run(statement.format(repeal.pk))
    run(statement.format(made.pk))
    with pytest.raises(IntegrityError):
        run(statement.format(made.pk))


def insert_figure(**values: object) -> str:
    """An INSERT of a figure that corrects the only one, with some values of its own."""
    row = {
        "agency_id": "agency_id",
        "year": "year",
        "cell": "cell",
        "amount": "7",
        "source": "source",
        "replaces_id": "id",
        "reason": "'写错了'",
    }
    row |= {name: str(value) for name, value in values.items()}
    return (
        f'INSERT INTO {FIGURE} (title, unit, "on", entered_by_id, entered_at, {", ".join(row)}) '
        f'SELECT title, unit, "on", entered_by_id, entered_at, {", ".join(row.values())} FROM {FIGURE} '
        "WHERE replaces_id IS NULL"
    )


def test_a_correction_is_taken_once(cast: Cast) -> None:
    figured(cast.clerk)
    run(insert_figure())
    with pytest.raises(IntegrityError):
        run(insert_figure())
    assert EnteredFigure.objects.count() == 2


@pytest.mark.parametrize(
    "values",
    [
        {"year": 2020},
        {"cell": "'entered.weibo_posts'"},
        {"agency_id": "agency_id + 1"},
        {"reason": "''"},
        {"replaces_id": "NULL"},
        {"replaces_id": "NULL", "reason": "''"},
        {"amount": "-1"},
        {"source": "''"},
    ],
    ids=str,
)
def test_a_correction_is_of_the_same_figure_with_a_reason(cast: Cast, values: dict[str, object]) -> None:
    figured(cast.clerk)
    with pytest.raises(IntegrityError):
        run(insert_figure(**values))


def test_corrections_follow_one_another(cast: Cast) -> None:
    figure = figured(cast.clerk)
    for amount in (133, 134):
        figure = correct_figure(
            figure, Correction(Decimal(amount), "后台", LAST_DAY, "又数了一遍"), by=cast.clerk, at=NOON
        )
    assert EnteredFigure.objects.count() == 3
