"""Amending what was registered."""

import json
from datetime import date
from typing import Any

import pytest

from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.applications.actions.amend import amend
from gongkai.office.journal.acts import Refused
from tests.cast import Cast
from tests.office.applications.cases import APRIL, LATER, MARCH, SUBJECT, amended, answered, registered

pytestmark = pytest.mark.database


def test_only_what_changed_is_written(cast: Cast) -> None:
    application = amended(registered(cast.clerk), cast.clerk, received_on=date(2021, 2, 26), way="post")
    event = application.events.last()
    assert event is not None
    assert json.loads(event.data) == {"received_on": "2021-02-26", "way": "post", "reason": "登记错了"}
    assert (event.on, application.received_on, application.way) == (LATER.date(), date(2021, 2, 26), "post")
    assert str(application) == "〔2021〕第1号"


def test_an_answer_stays(cast: Cast) -> None:
    application = answered(registered(cast.clerk), cast.clerk)
    application = amended(application, cast.clerk, applicant_kind="legal_service")
    assert (application.applicant_kind, application.outcome) == ("legal_service", "granted")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "没有改动任何一项"),
        ({"subject": " "}, "没有填写申请内容"),
        ({"received_on": date(2021, 4, 2)}, "收到日期不能晚于答复日期2021-04-01"),
        ({"received_on": date(2023, 6, 2)}, "晚于今天"),
    ],
)
def test_what_is_no_amendment(cast: Cast, changes: dict[str, Any], words: str) -> None:
    application = answered(registered(cast.clerk), cast.clerk)
    with pytest.raises(Refused, match=words):
        amended(application, cast.clerk, **changes)


def test_the_day_of_the_answer_can_be_that_of_receipt(cast: Cast) -> None:
    """《条例》第三十三条第一款: 当场答复."""
    application = amended(answered(registered(cast.clerk), cast.clerk), cast.clerk, received_on=APRIL)
    assert application.received_on == application.closed_on


def test_it_needs_a_reason_and_the_newest_version(cast: Cast) -> None:
    application = registered(cast.clerk)
    right: dict[str, Any] = {"applicant_kind": "enterprise", "way": "post", "subject": SUBJECT, "received_on": MARCH}
    with pytest.raises(Refused, match="没有写原因"):
        amend(application, version=1, reason=" ", by=cast.clerk, at=LATER, **right)
    with pytest.raises(Conflicting):
        amend(application, version=0, reason="看错了", by=cast.clerk, at=LATER, **right)


def test_another_agency_does_not_amend_it(cast: Cast) -> None:
    with pytest.raises(Refused, match="这是山前县司法局收到的申请"):
        amended(registered(cast.clerk), cast.stranger, way="post")
