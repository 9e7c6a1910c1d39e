"""By which day an application should be answered, as far as this version knows: the period without what changes it.

《条例》 Article 33: 20 working days from receipt. Extension, consultation, correction and fee change the day; they are
not registered yet, so every sentence here says that they come on top.
"""

from dataclasses import dataclass
from datetime import date

from gongkai.law.instruments import Citation
from gongkai.law.limits import limit
from gongkai.law.working_days import NATIONAL
from gongkai.office.applications.life import State


@dataclass(frozen=True, slots=True)
class ReplyPeriod:
    """The last day for the answer; `provisional` where a year's holiday notice is not known yet."""

    due: date
    provisional: bool
    working_days: int
    basis: Citation


def reply_period(received_on: date) -> ReplyPeriod:
    """The period of an application received on a day. Raises Complaint for a day before the first known calendar."""
    rule = limit("reply", received_on)
    reckoning = NATIONAL.add_working_days(received_on, rule.amount)
    return ReplyPeriod(reckoning.due, reckoning.provisional, rule.amount, rule.citation)


def is_late(state: State, period: ReplyPeriod, today: date) -> bool:
    """Whether the answer came, or is still awaited, after the last day."""
    return (state.closed_on or today) > period.due
