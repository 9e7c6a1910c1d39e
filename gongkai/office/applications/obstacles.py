"""What stands in the way of each act on an application."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from gongkai.law.instruments import REGULATION
from gongkai.office.agencies.models import Officer
from gongkai.office.agencies.permissions import to_do
from gongkai.office.agencies.roles import May
from gongkai.office.applications.models import Application
from gongkai.office.applications.outcomes import outcomes
from gongkai.office.journal.acts import Obstacle

EARLIEST = REGULATION.in_force_from
PERSONAL = (
    (re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)"), "身份证号码"),
    (re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)"), "手机号码"),
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"), "电子邮箱"),
)
"""What a subject must not hold: who applies is kept on paper."""


def to_register(
    *, subject: str | None = None, received_on: date | None = None, by: Officer, on: date
) -> list[Obstacle]:
    """What stands in the way of registering; without the typed values, what is known before."""
    found = to_do(May.RECORD, by, on=on)
    if subject is not None:
        found += wrong_subject(subject)
    if received_on is not None:
        found += wrong_receipt(received_on, on)
    return found


def to_answer(
    application: Application, *, outcome: str | None = None, answered_on: date | None = None, by: Officer, on: date
) -> list[Obstacle]:
    """What stands in the way of answering."""
    found = [*to_do(May.ANSWER, by, on=on), *of_another(application, by)]
    if application.closed_on is not None:
        closed = f"在{application.closed_on:%Y-%m-%d}已经答复（{application.get_outcome_display()}）"
        found.append(Obstacle(f"这件申请{closed}；录错了请先撤销误录的答复"))
    if outcome is not None and outcome not in outcomes():
        found.append(Obstacle("请在年度报告表三的21种办理结果中选一种"))
    if answered_on is not None:
        found += wrong_answer_day(application.received_on, answered_on, on)
    return found


def to_amend(
    application: Application, *, amended: dict[str, Any] | None = None, reason: str = "", by: Officer, on: date
) -> list[Obstacle]:
    """What stands in the way of amending what was registered; `amended` are the values that it should have."""
    found = [*to_do(May.RECORD, by, on=on), *of_another(application, by)]
    if amended is None:
        return found
    found += [*wrong_subject(amended["subject"]), *wrong_receipt(amended["received_on"], on), *no_reason(reason)]
    if application.closed_on is not None and amended["received_on"] > application.closed_on:
        found.append(Obstacle(f"收到日期不能晚于答复日期{application.closed_on:%Y-%m-%d}"))
    if all(getattr(application, field) == value for field, value in amended.items()):
        found.append(Obstacle("没有改动任何一项，不用更正"))
    return found


def to_reopen(application: Application, *, reason: str | None = None, by: Officer, on: date) -> list[Obstacle]:
    """What stands in the way of withdrawing an answer that was entered by mistake."""
    found = [*to_do(May.ANSWER, by, on=on), *of_another(application, by)]
    if application.closed_on is None:
        found.append(Obstacle("这件申请还没有答复，没有可以撤销的"))
    if reason is not None:
        found += no_reason(reason)
    return found


def of_another(application: Application, by: Officer) -> Iterator[Obstacle]:
    """The obstacle where an application belongs to another agency."""
    if application.agency_id != by.agency_id:
        yield Obstacle(f"这是{application.agency.name}收到的申请，只能由该机关的人员办理")


def wrong_subject(subject: str) -> Iterator[Obstacle]:
    """Whether the subject is missing, or names a person."""
    if not subject.strip():
        yield Obstacle("没有填写申请内容", REGULATION.article(29, paragraph=2, item=2))
    for pattern, what in PERSONAL:
        if pattern.search(subject):
            yield Obstacle(f"申请内容里有像{what}的文字；这里不登记个人信息，请删去")


def wrong_receipt(received_on: date, today: date) -> Iterator[Obstacle]:
    """Whether the day of receipt can be."""
    if received_on > today:
        yield Obstacle(f"收到日期{received_on:%Y-%m-%d}晚于今天", REGULATION.article(31))
    if received_on < EARLIEST:
        yield Obstacle(f"《条例》自{EARLIEST:%Y-%m-%d}起施行，更早收到的申请不在这里登记，请核对年份")


def wrong_answer_day(received_on: date, answered_on: date, today: date) -> Iterator[Obstacle]:
    """Whether the day of the answer can be."""
    if answered_on < received_on:
        yield Obstacle(f"答复日期{answered_on:%Y-%m-%d}早于收到日期{received_on:%Y-%m-%d}")
    if answered_on > today:
        yield Obstacle(f"答复日期{answered_on:%Y-%m-%d}晚于今天，还没有作出的答复不能登记")


def no_reason(reason: str) -> Iterator[Obstacle]:
    """Whether the reason is missing."""
    if not reason.strip():
        yield Obstacle("没有写原因")
