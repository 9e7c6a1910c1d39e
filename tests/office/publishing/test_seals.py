"""What the database refuses when Python is gone round."""

import pytest
from django.db import IntegrityError, connection, transaction

from gongkai.office.publishing.actions.annul import annul
from gongkai.office.publishing.actions.import_rows import import_rows
from gongkai.office.publishing.models import Annulment, ImportBatch, ImportRow, Publication, Receipt
from tests.cast import NOON, Cast
from tests.office.documents.drafts import drafted
from tests.office.publishing.entries import DAY, recorded, uploaded

pytestmark = pytest.mark.database

TABLES = (Publication, Receipt, Annulment, ImportBatch, ImportRow)
BROKEN = {
    "publication changed": "UPDATE publishing_publication SET title = '别的'",
    "publication deleted": "DELETE FROM publishing_publication",
    "receipt changed": "UPDATE publishing_receipt SET \"on\" = '2020-01-01'",
    "receipt deleted": "DELETE FROM publishing_receipt",
    "annulment changed": "UPDATE publishing_annulment SET reason = '别的'",
    "annulment deleted": "DELETE FROM publishing_annulment",
    "file changed": "UPDATE publishing_importbatch SET sha256 = 'x'",
    "file of another": "UPDATE publishing_importbatch SET agency_id = {elsewhere}",
    "source changed": "UPDATE publishing_importbatch SET source = '别人'",
    "batch deleted": "DELETE FROM publishing_importbatch",
    "cells changed": "UPDATE publishing_importrow SET cells = '[]'",
    "row moved": "UPDATE publishing_importrow SET number = 99",
    "row deleted": "DELETE FROM publishing_importrow",
    "row imported again": "UPDATE publishing_importrow SET state = 'ready' WHERE state = 'imported'",
    "receipt twice": (
        'INSERT INTO publishing_receipt (publication_id, agency_id, channel, "on", address) '
        "SELECT publication_id, agency_id, channel, '2021-05-05', '' FROM publishing_receipt"
    ),
    "receipt of another agency": (
        'INSERT INTO publishing_receipt (publication_id, agency_id, channel, "on", address) '
        "SELECT publication_id, {elsewhere}, 'bulletin', '2021-05-05', '' FROM publishing_receipt"
    ),
    "receipt of no channel": (
        'INSERT INTO publishing_receipt (publication_id, agency_id, channel, "on", address) '
        "SELECT publication_id, agency_id, '', '2021-05-05', '' FROM publishing_receipt"
    ),
    "annulled by another agency": (
        "INSERT INTO publishing_annulment (publication_id, agency_id, reason, by_id, at) "
        "SELECT p.id, {elsewhere}, 'x', p.recorded_by_id, p.recorded_at FROM publishing_publication p "
        "WHERE NOT EXISTS (SELECT 1 FROM publishing_annulment a WHERE a.publication_id = p.id)"
    ),
    "annulled without a reason": (
        "INSERT INTO publishing_annulment (publication_id, agency_id, reason, by_id, at) "
        "SELECT p.id, p.agency_id, '', p.recorded_by_id, p.recorded_at FROM publishing_publication p "
        "WHERE NOT EXISTS (SELECT 1 FROM publishing_annulment a WHERE a.publication_id = p.id)"
    ),
}


def state() -> list[list[dict[str, object]]]:
    """Everything that these tables hold."""
    return [list(table.objects.order_by("pk").values()) for table in TABLES]


@pytest.mark.parametrize("statement", BROKEN.values(), ids=BROKEN.keys())
def test_raw_sql_is_refused(cast: Cast, statement: str) -> None:
    annul(recorded(cast), reason="重复", by=cast.clerk, at=NOON)
    batch = uploaded(cast, [("甲", "2021-3-5", "微博"), ("乙", "x", "微博")])
    import_rows(batch, by=cast.clerk, at=NOON)
    before = state()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(elsewhere=cast.elsewhere.pk))
    assert state() == before


WRONG = {
    "kind": {"kind": "published"},
    "source": {"source": ""},
    "title": {"title": ""},
    "category": {"category": 16},
}


@pytest.mark.parametrize("changes", WRONG.values(), ids=WRONG.keys())
def test_a_publication_says_what_and_whence(cast: Cast, changes: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        bare(cast, **changes).save(force_insert=True)


def bare(cast: Cast, **changes: object) -> Publication:
    """A publication made without the action."""
    facts: dict[str, object] = {"title": "甲", "source": "x", "published_on": DAY, "recorded_at": NOON}
    return Publication(agency=cast.agency, recorded_by=cast.clerk, **facts | changes)


def test_a_publication_goes_with_its_own_document_and_row(cast: Cast) -> None:
    one, other = drafted(cast), drafted(cast, title="另一份")
    row, stray = (uploaded(cast, [(name, "2021-3-5", "微博")]).rows.get() for name in "甲乙")
    wrong: list[dict[str, object]] = [
        {"document": one},
        {"revision": one.newest},
        {"document": one, "revision": other.newest},
        {"document": one, "revision": one.newest, "agency": cast.elsewhere},
        {"batch": row.batch},
        {"row": row},
        {"batch": stray.batch, "row": row},
        {"batch": row.batch, "row": row, "agency": cast.elsewhere},
    ]
    for changes in wrong:
        publication = bare(cast)
        for field, value in changes.items():
            setattr(publication, field, value)
        with pytest.raises(IntegrityError), transaction.atomic():
            publication.save(force_insert=True)
    bare(cast, document=one, revision=one.newest).save(force_insert=True)
    bare(cast, batch=row.batch, row=row).save(force_insert=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        bare(cast, batch=row.batch, row=row).save(force_insert=True)


def test_one_file_is_worked_on_once_at_a_time(cast: Cast) -> None:
    batch = uploaded(cast, [("甲", "2021-3-5", "微博")])
    batch.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        batch.save(force_insert=True)
