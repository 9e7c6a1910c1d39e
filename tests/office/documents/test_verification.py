"""What `gongkai verify` finds in documents."""

import pytest

from gongkai.office.documents.models import Revision
from gongkai.office.documents.verification import verify
from tests.cast import NOON, Cast
from tests.office.documents.drafts import MADE, drafted

pytestmark = pytest.mark.database


def test_sound_revisions_have_no_fault(cast: Cast) -> None:
    drafted(cast)
    assert verify() == []


def test_a_revision_that_is_not_what_its_fingerprint_says_is_named(cast: Cast) -> None:
    document = drafted(cast)
    Revision.objects.create(
        document=document,
        number=2,
        title="换过的",
        index_number=document.index_number,
        made_on=MADE,
        text="换过的正文",
        fingerprint=document.newest.fingerprint,
        at=NOON,
        by=cast.clerk,
    )
    assert verify() == ["《换过的》第2稿的内容与其校验值不符"]
