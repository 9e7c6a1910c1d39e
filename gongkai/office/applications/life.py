"""The life of an application as a pure function: what happened → where it stands. No database here.

The events are the truth; the columns of an application are a cache of what `replay` gives.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class State:
    """Where an application stands. Open: `closed_on` None and `outcome` empty; closed: both given."""

    applicant_kind: str
    way: str
    subject: str
    received_on: date
    closed_on: date | None = None
    outcome: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it still awaits its answer."""
        return self.closed_on is None


FIELDS = ("applicant_kind", "way", "subject", "received_on", "closed_on", "outcome")
"""The fields of a state, which are the cached columns."""
AMENDABLE = ("applicant_kind", "way", "subject", "received_on")
"""What an amendment may set right; a wrong answer is withdrawn and given again."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened: its kind, its day, and what else is to be known of it (plain JSON values).

    registered: on the day of receipt, with `applicant_kind`, `way`, `subject`. answered: on the day of the answer,
    with `outcome`. amended: with `reason` and the right values. reopened: with `reason`.
    """

    kind: str
    on: date
    data: Mapping[str, Any]


class OutOfOrder(ValueError):
    """An event that cannot happen to an application that stands so: a fault of the record, not of a user."""


def registered(state: State | None, event: Happening) -> State:
    """登记: the first event, and only the first."""
    if state is not None:
        raise OutOfOrder("已经登记的申请不能再登记")
    data = event.data
    return State(data["applicant_kind"], data["way"], data["subject"], received_on=event.on)


def answered(state: State | None, event: Happening) -> State:
    """答复: an open application gets its outcome, not before it was received."""
    if state is None or not state.is_open:
        raise OutOfOrder("只有在办的申请能答复")
    return checked(replace(state, closed_on=event.on, outcome=event.data["outcome"]))


def amended(state: State | None, event: Happening) -> State:
    """更正登记: some of what was registered is set right; the answer stays."""
    if state is None:
        raise OutOfOrder("没有登记的申请不能更正")
    changes = {field: event.data[field] for field in AMENDABLE if field in event.data}
    if "received_on" in changes:
        changes["received_on"] = date.fromisoformat(changes["received_on"])
    return checked(replace(state, **changes))


def reopened(state: State | None, _event: Happening) -> State:
    """撤销误录的答复: a closed application is open again."""
    if state is None or state.is_open:
        raise OutOfOrder("没有答复的申请没有可以撤销的")
    return replace(state, closed_on=None, outcome="")


MOVES: dict[str, Callable[[State | None, Happening], State]] = {
    "registered": registered,
    "answered": answered,
    "amended": amended,
    "reopened": reopened,
}
TITLES = {"registered": "登记", "answered": "答复", "amended": "更正登记", "reopened": "撤销误录的答复"}
"""What a person calls each event."""


def checked(state: State) -> State:
    """The state, if its days can be: no answer before the receipt."""
    if state.closed_on is not None and state.closed_on < state.received_on:
        raise OutOfOrder("答复日期早于收到日期")
    return state


def step(state: State | None, event: Happening) -> State:
    """Where an application stands after one more event. Raises OutOfOrder."""
    if event.kind not in MOVES:
        raise OutOfOrder(f"没有“{event.kind}”这种事件")
    return MOVES[event.kind](state, event)


def replay(events: Iterable[Happening]) -> State:
    """Where an application stands after all its events, in their order. Raises OutOfOrder."""
    state: State | None = None
    for event in events:
        state = step(state, event)
    if state is None:
        raise OutOfOrder("没有任何事件")
    return state
