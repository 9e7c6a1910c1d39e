"""What the database refuses when Python is gone round."""

import pytest
from django.db import IntegrityError, connection, transaction

from gongkai.office.documents.models import Document, Revision
from tests.cast import Cast
from tests.office.documents.drafts import drafted

pytestmark = pytest.mark.database

BROKEN = {
    "revision changed": "UPDATE documents_revision SET text = '别的'",
    "revision deleted": "DELETE FROM documents_revision",
    "document deleted": "DELETE FROM documents_document",
    "index number changed": "UPDATE documents_document SET index_number = 'X/2021-1', version = version + 1",
    "agency changed": "UPDATE documents_document SET agency_id = {elsewhere}, version = version + 1",
    "changed unseen": "UPDATE documents_document SET title = '别的'",
    "version back": "UPDATE documents_document SET version = 0",
    "withheld without a ground": "UPDATE documents_document SET mark = 'withheld', version = version + 1",
    "a ground without withholding": "UPDATE documents_document SET ground = 'process', version = version + 1",
    "a ground that does not exist": (
        "UPDATE documents_document SET mark = 'withheld', ground = 'x', version = version + 1"
    ),
    "a mark that does not exist": "UPDATE documents_document SET mark = 'public', version = version + 1",
    "proactive under no item": "UPDATE documents_document SET category = NULL, version = version + 1",
    "an item past the fifteenth": "UPDATE documents_document SET category = 16, version = version + 1",
    "no title": "UPDATE documents_document SET title = '', version = version + 1",
}


@pytest.mark.parametrize("statement", BROKEN.values(), ids=BROKEN.keys())
def test_raw_sql_is_refused(cast: Cast, statement: str) -> None:
    drafted(cast)
    before = (list(Document.objects.values()), list(Revision.objects.values()))
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(elsewhere=cast.elsewhere.pk))
    assert (list(Document.objects.values()), list(Revision.objects.values())) == before


def test_two_documents_never_share_an_index_number(cast: Cast) -> None:
    document = drafted(cast)
    copy = Document.objects.get(pk=document.pk)
    copy.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        copy.save(force_insert=True)


def test_a_lawful_change_goes_through(cast: Cast) -> None:
    drafted(cast)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE documents_document SET title = '别的', version = version + 1")
    assert Document.objects.get().title == "别的"
