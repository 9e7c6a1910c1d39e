"""The life of an application as a truth table: every event in every state, and what comes of it."""

from datetime import date

import pytest

from gongkai.office.applications.life import Happening, OutOfOrder, State, replay, step

MARCH, APRIL, MAY = date(2021, 3, 1), date(2021, 4, 1), date(2021, 5, 6)
SOUGHT = {"applicant_kind": "enterprise", "way": "post", "subject": "批复文件"}
OPEN = State("enterprise", "post", "批复文件", MARCH)
CLOSED = State("enterprise", "post", "批复文件", MARCH, APRIL, "partial")

REGISTERED = Happening("registered", MARCH, SOUGHT)
ANSWERED = Happening("answered", APRIL, {"outcome": "partial"})
AMENDED = Happening("amended", MAY, {"applicant_kind": "legal_service", "reason": "看错了"})
REOPENED = Happening("reopened", MAY, {"reason": "录错了"})

TABLE = [
    (None, REGISTERED, OPEN),
    (None, ANSWERED, OutOfOrder),
    (None, AMENDED, OutOfOrder),
    (None, REOPENED, OutOfOrder),
    (OPEN, REGISTERED, OutOfOrder),
    (OPEN, ANSWERED, CLOSED),
    (OPEN, AMENDED, State("legal_service", "post", "批复文件", MARCH)),
    (OPEN, REOPENED, OutOfOrder),
    (CLOSED, REGISTERED, OutOfOrder),
    (CLOSED, ANSWERED, OutOfOrder),
    (CLOSED, AMENDED, State("legal_service", "post", "批复文件", MARCH, APRIL, "partial")),
    (CLOSED, REOPENED, OPEN),
]


@pytest.mark.parametrize(("state", "event", "becomes"), TABLE)
def test_every_event_in_every_state(state: State | None, event: Happening, becomes: State | type[OutOfOrder]) -> None:
    if isinstance(becomes, State):
        assert step(state, event) == becomes
    else:
        with pytest.raises(becomes):
            step(state, event)


def test_events_are_replayed_in_their_order() -> None:
    again = Happening("answered", MAY, {"outcome": "not_held"})
    state = replay([REGISTERED, ANSWERED, REOPENED, AMENDED, again])
    assert state == State("legal_service", "post", "批复文件", MARCH, MAY, "not_held")


def test_a_day_of_receipt_is_amended_as_text() -> None:
    moved = Happening("amended", MAY, {"received_on": "2020-12-31", "reason": "签收日期看错了"})
    assert replay([REGISTERED, moved]).received_on == date(2020, 12, 31)


def test_an_answer_on_the_day_of_receipt_is_possible() -> None:
    """《条例》第三十三条第一款: 能够当场答复的，应当当场予以答复."""
    on_the_spot = Happening("answered", MARCH, {"outcome": "granted"})
    assert replay([REGISTERED, on_the_spot]).closed_on == MARCH


@pytest.mark.parametrize(
    "events",
    [
        [],
        [REGISTERED, Happening("answered", date(2021, 2, 28), {"outcome": "granted"})],
        [REGISTERED, ANSWERED, Happening("amended", MAY, {"received_on": "2021-04-02", "reason": "x"})],
        [REGISTERED, Happening("withdrawn", MAY, {})],
    ],
    ids=["nothing happened", "answered before it came", "came after its answer", "an unknown event"],
)
def test_what_cannot_be_is_refused(events: list[Happening]) -> None:
    with pytest.raises(OutOfOrder):
        replay(events)
