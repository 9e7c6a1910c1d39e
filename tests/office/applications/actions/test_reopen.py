"""Withdrawing an answer that was entered by mistake."""

import pytest

from gongkai.office.applications.actions.reopen import reopen
from gongkai.office.journal.acts import Refused
from tests.cast import Cast
from tests.office.applications.cases import LATER, answered, registered, reopened

pytestmark = pytest.mark.database


def test_it_is_open_again_and_the_mistake_stays_readable(cast: Cast) -> None:
    application = reopened(answered(registered(cast.clerk), cast.clerk), cast.clerk)
    assert (application.closed_on, application.outcome) == (None, "")
    assert [event.kind for event in application.events.all()] == ["registered", "answered", "reopened"]
    assert answered(application, cast.clerk, outcome="partial").outcome == "partial"


def test_what_is_open_has_no_answer_to_withdraw(cast: Cast) -> None:
    with pytest.raises(Refused, match="还没有答复"):
        reopened(registered(cast.clerk), cast.clerk)


def test_it_needs_a_reason(cast: Cast) -> None:
    application = answered(registered(cast.clerk), cast.clerk)
    with pytest.raises(Refused, match="没有写原因"):
        reopen(application, version=2, reason="", by=cast.clerk, at=LATER)


def test_another_agency_does_not_reopen_it(cast: Cast) -> None:
    with pytest.raises(Refused, match="这是山前县司法局收到的申请"):
        reopened(answered(registered(cast.clerk), cast.clerk), cast.stranger)
