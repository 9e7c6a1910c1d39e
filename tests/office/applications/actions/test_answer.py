"""Answering, amending, withdrawing an answer: what they write, what they refuse, what a stale page meets."""

from datetime import date

import pytest

from gongkai.office.agencies.conflict import Conflicting
from gongkai.office.applications.actions.answer import answer
from gongkai.office.journal.acts import Refused
from gongkai.office.journal.models import Entry
from tests.cast import Cast
from tests.office.applications.cases import LATER, answered, registered

pytestmark = pytest.mark.database


def test_an_answer_closes_it_on_its_day(cast: Cast) -> None:
    application = answered(registered(cast.clerk), cast.clerk, date(2021, 4, 1), "third_party")
    assert (application.closed_on, application.outcome, application.version) == (date(2021, 4, 1), "third_party", 2)
    event = application.events.last()
    assert event is not None
    assert (event.kind, event.on, event.data) == ("answered", date(2021, 4, 1), '{"outcome":"third_party"}')
    assert list(Entry.objects.order_by("id").values_list("verb", flat=True)) == ["登记申请", "答复申请"]


@pytest.mark.parametrize(
    ("outcome", "on", "words"),
    [
        ("granted", date(2021, 2, 28), "答复日期2021-02-28早于收到日期2021-03-01"),
        ("granted", date(2023, 6, 2), "晚于今天"),
        ("handled", date(2021, 4, 1), "21种办理结果"),
        ("", date(2021, 4, 1), "21种办理结果"),
    ],
)
def test_what_is_no_answer(cast: Cast, outcome: str, on: date, words: str) -> None:
    application = registered(cast.clerk)
    with pytest.raises(Refused, match=words):
        answered(application, cast.clerk, on, outcome)
    application.refresh_from_db()
    assert application.closed_on is None


def test_it_is_answered_once(cast: Cast) -> None:
    application = answered(registered(cast.clerk), cast.clerk)
    with pytest.raises(Refused, match="在2021-04-01已经答复（予以公开）；录错了请先撤销误录的答复".replace("（", ".")):
        answered(application, cast.clerk)


def test_another_agency_does_not_answer_it(cast: Cast) -> None:
    application = registered(cast.stranger)
    with pytest.raises(Refused, match="这是河东县水务局收到的申请"):
        answered(application, cast.clerk)


def test_it_needs_the_permission_to_answer(cast: Cast) -> None:
    application = registered(cast.clerk)
    with pytest.raises(Refused, match="何管理当日没有这个角色"):
        answered(application, cast.administrator)


def test_a_stale_page_does_not_answer_over_another(cast: Cast) -> None:
    application = registered(cast.clerk)
    answered(application, cast.reviewer)
    with pytest.raises(Conflicting) as met:
        answer(application, version=1, outcome="partial", answered_on=date(2021, 4, 2), by=cast.clerk, at=LATER)
    assert (met.value.by, met.value.version) == ("周科长", 2)
