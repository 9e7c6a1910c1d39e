"""Annulling: once, with a reason, and the entry stays."""

import json

import pytest

from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from gongkai.office.publishing.actions.annul import annul
from gongkai.office.publishing.models import Annulment, Publication
from tests.cast import NOON, Cast
from tests.office.publishing.entries import recorded

pytestmark = pytest.mark.database


def test_an_annulled_entry_stays_with_its_reason(cast: Cast) -> None:
    publication = recorded(cast)
    annul(publication, reason=" 重复登记 ", by=cast.reviewer, at=NOON)
    annulment = Annulment.objects.get()
    assert (annulment.publication, annulment.reason, annulment.by) == (publication, "重复登记", cast.reviewer)
    assert Publication.objects.get() == publication
    assert json.loads(Entry.objects.get(verb="作废误录").details) == {"reason": "重复登记"}


def test_once_with_a_reason_in_the_own_agency(cast: Cast) -> None:
    publication = recorded(cast)
    for reason, by, said in (("", cast.clerk, "要写明作废理由"), ("x", cast.stranger, "不是山前县司法局")):
        with pytest.raises(Refused, match=said):
            annul(publication, reason=reason, by=by, at=NOON)
    annul(publication, reason="x", by=cast.clerk, at=NOON)
    with pytest.raises(Refused, match="已经作废"):
        annul(publication, reason="x", by=cast.clerk, at=NOON)
