"""Marking: what belongs to a mark comes and goes with it, with a reason."""

import json

import pytest

from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.documents.actions.mark import mark
from gongkai.office.documents.models import Revision
from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from tests.cast import NOON, Cast
from tests.office.documents.drafts import drafted

pytestmark = pytest.mark.database


def test_the_mark_changes_with_its_ground_and_the_text_stands(cast: Cast) -> None:
    document = drafted(cast)
    mark(
        document,
        version=1,
        mark="withheld",
        ground="third_party",
        ground_note="商业秘密",
        reason="含报价",
        by=cast.clerk,
        at=NOON,
    )
    document.refresh_from_db()
    assert (document.mark, document.category, document.ground_note) == ("withheld", None, "商业秘密")
    assert (document.version, Revision.objects.count()) == (2, 1)
    details = json.loads(Entry.objects.get(verb="标注公开属性").details)
    assert (details["before"], details["after"], details["reason"]) == ("主动公开", "不予公开", "含报价")


def test_back_to_disclosure_the_ground_goes(cast: Cast) -> None:
    document = drafted(cast, mark="withheld", category=None, ground="process", ground_note="过程稿")
    mark(document, version=1, mark="proactive", category=3, reason="已经定稿", by=cast.clerk, at=NOON)
    document.refresh_from_db()
    assert (document.mark, document.category, document.ground, document.ground_note) == ("proactive", 3, "", "")


def test_a_reason_is_needed(cast: Cast) -> None:
    with pytest.raises(Refused, match="要写明标注或改标的理由"):
        mark(drafted(cast), version=1, mark="on_application", reason=" ", by=cast.clerk, at=NOON)


def test_an_old_version_is_not_marked(cast: Cast) -> None:
    document = drafted(cast)
    mark(document, version=1, mark="on_application", reason="理由", by=cast.reviewer, at=NOON)
    with pytest.raises(Conflicting):
        mark(document, version=1, mark="proactive", category=2, reason="理由", by=cast.clerk, at=NOON)
    document.refresh_from_db()
    assert document.mark == "on_application"
