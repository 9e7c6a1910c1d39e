"""The State Council's notice on a year's holidays (节假日安排的通知), as dated data, and what cannot be right in one.

A notice names for each holiday the days off and the weekend days that are worked; one that changes an earlier notice
names it. `holiday_file` reads the files that hold notices.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from gongkai.law import document_number
from gongkai.law.statutory_days import KINDS, SATURDAY, statutory_days

LONGEST_BREAK = 15
"""Days; longer is taken for a slip of the pen. The longest so far was ten, in 2020."""


@dataclass(frozen=True, slots=True)
class Break:
    """What a notice says of one holiday: the days off, the weekend days worked for it, its words."""

    name: str
    off: tuple[date, ...]
    work: tuple[date, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class HolidayNotice:
    """One notice on the holidays of `year`; `changes` is the number of the notice that it only changes, or empty.

    `source` says where it was read; `source_checked` whether number and days were compared with a copy of the notice.
    """

    year: int
    title: str
    number: str
    issued_on: date
    breaks: tuple[Break, ...]
    changes: str = ""
    source: str = ""
    source_checked: bool = False

    @property
    def days(self) -> Iterator[tuple[date, bool, str]]:
        """Every day that the notice names: the day, whether it is worked, the holiday."""
        for found in self.breaks:
            yield from ((day, False, found.name) for day in found.off)
            yield from ((day, True, found.name) for day in found.work)


def faults(notice: HolidayNotice) -> Iterator[str]:
    """What cannot be right in a notice, each as a sentence."""
    for check in (
        _number_is_right,
        _days_fit_the_year,
        _work_is_on_weekends,
        _no_day_is_both,
        _breaks_are_short,
        _law_kept,
    ):
        yield from check(notice)


def _number_is_right(notice: HolidayNotice) -> Iterator[str]:
    for number in filter(None, (notice.number, notice.changes)):
        yield from (f"文号“{number}”：{fault}" for fault in document_number.check(number).faults)


def _days_fit_the_year(notice: HolidayNotice) -> Iterator[str]:
    """A notice may reach into the last days of the year before (30 December 2018) and the first of the year after."""
    first, last = date(notice.year - 1, 12, 20), date(notice.year + 1, 1, 10)
    for day, _, name in notice.days:
        if not first <= day <= last:
            yield f"“{name}”的 {day} 不在{notice.year}年。"
    if not date(notice.year - 1, 6, 1) <= notice.issued_on <= date(notice.year, 12, 31):
        yield f"通知日期 {notice.issued_on} 与{notice.year}年不符。"


def _work_is_on_weekends(notice: HolidayNotice) -> Iterator[str]:
    for day, worked, name in notice.days:
        if worked and day.weekday() < SATURDAY:
            yield f"“{name}”的上班日 {day} 不是周六、周日，本来就上班。"


def _no_day_is_both(notice: HolidayNotice) -> Iterator[str]:
    off = {day for day, worked, _ in notice.days if not worked}
    for day, worked, name in notice.days:
        if worked and day in off:
            yield f"“{name}”的 {day} 既放假又上班。"


def _breaks_are_short(notice: HolidayNotice) -> Iterator[str]:
    for found in notice.breaks:
        if not found.off:
            yield f"“{found.name}”没有放假的日子。"
        elif max(found.off) - min(found.off) >= timedelta(LONGEST_BREAK):
            yield f"“{found.name}”从 {min(found.off)} 到 {max(found.off)}，超过{LONGEST_BREAK}天，请核对年份和月份。"


def _law_kept(notice: HolidayNotice) -> Iterator[str]:
    """A year's arrangement must leave off what the law itself makes days off; the order in force counts for its year.

    Until 2024 neither the eve of the Spring Festival nor 2 May was one (第四次修订 added both from 2025).
    """
    if notice.changes:
        return
    off = {day for day, worked, _ in notice.days if not worked}
    for kind in KINDS:
        days = statutory_days(kind, notice.year)
        if notice.year < 2025:
            days = {"春节": days[1:], "劳动节": days[:1]}.get(kind.name, days)
        for day in days:
            if day not in off:
                yield f"{kind.name}的法定假日 {day} 没有放假。"
