"""The holidays that the law itself fixes, and what can be said of a year whose arrangement is not yet announced.

《放假办法》第二条 names the days; the State Council's yearly notice moves weekends around them. While a year's notice
is missing, nothing is guessed. Two bounds are drawn instead:

- earliest: the days of Article 2 are off, and the last Saturday and the last Sunday before each holiday are worked;
- latest: each holiday's longest usual break is off, from its first statutory day on, and no weekend is worked.

For each year from 2019 to 2026 the real arrangement lies between the two for every period that began before that year
(a test walks them). They are not proof against a period that begins inside a year without notice: a worked weekend may
follow the days off that it pays for, and in three of a hundred such periods of 2019 to 2026 the earliest is a working
day too late. The cure is to load the notice.

Where the lunar days of a year are not in `lunar_days.toml` either, the bounds are wider: earliest, no lunar holiday is
off and every weekend is worked near where one may fall; latest, every day is off on which a break could fall.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Final

from gongkai.law.instruments import HOLIDAYS_ORDER, Citation

CITATION = HOLIDAYS_ORDER.article(2)
FACTS = Path(__file__).parent / "lunar_days.toml"
DAY = timedelta(days=1)
SATURDAY, SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class Kind:
    """A holiday of Article 2: its name, item, statutory days, and the longest break (days) usual around it since 2019.

    A solar holiday begins on `begins` (month, day). A lunar one begins `before` days before the fact of that name in
    `lunar_days.toml`, and in any year between the two days of `between`.
    """

    name: str
    item: int
    days: int
    longest: int
    begins: tuple[int, int] | None = None
    fact: str = ""
    before: int = 0
    between: tuple[tuple[int, int], tuple[int, int]] | None = None

    @property
    def citation(self) -> Citation:
        """The item of Article 2 that names the holiday."""
        return HOLIDAYS_ORDER.article(2, item=self.item)


KINDS: Final = (
    Kind("元旦", 1, days=1, longest=3, begins=(1, 1)),
    Kind("春节", 2, days=4, longest=9, fact="new_year", before=1, between=((1, 20), (2, 20))),
    Kind("清明节", 3, days=1, longest=3, fact="clear_and_bright", between=((4, 4), (4, 6))),
    Kind("劳动节", 4, days=2, longest=5, begins=(5, 1)),
    Kind("端午节", 5, days=1, longest=3, fact="dragon_boat", between=((5, 27), (6, 26))),
    Kind("中秋节", 6, days=1, longest=3, fact="mid_autumn", between=((9, 7), (10, 8))),
    Kind("国庆节", 7, days=3, longest=8, begins=(10, 1)),
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What may be said of each day of a year without notice: `off` surely off, `worked` weekend days perhaps worked,
    `perhaps_off` the days of the longest breaks."""

    off: frozenset[date]
    worked: frozenset[date]
    perhaps_off: frozenset[date]

    def earliest(self, day: date) -> bool:
        """Whether `day` counts as a working day in the earliest reckoning."""
        return day not in self.off and (day.weekday() < SATURDAY or day in self.worked)

    def latest(self, day: date) -> bool:
        """Whether `day` counts as a working day in the latest reckoning."""
        return day not in self.perhaps_off and day.weekday() < SATURDAY


@cache
def facts() -> dict[int, dict[str, date]]:
    """The lunar days by year, as `lunar_days.toml` has them."""
    with FACTS.open("rb") as file:
        return {int(year): days for year, days in tomllib.load(file).items()}


def first_day(kind: Kind, year: int) -> date | None:
    """The first statutory day of a holiday in `year`; None where it is lunar and the year's days are not known."""
    if kind.begins:
        return date(year, *kind.begins)
    day = facts().get(year, {}).get(kind.fact)
    return day - kind.before * DAY if day else None


def statutory_days(kind: Kind, year: int) -> tuple[date, ...]:
    """The days that the law itself makes days off; empty where `first_day` is not known."""
    first = first_day(kind, year)
    return tuple(run(first, kind.days)) if first else ()


def holiday_on(day: date) -> Kind | None:
    """The holiday whose statutory day `day` is; None where it is none, or is not known to be."""
    return next((kind for kind in KINDS if day in statutory_days(kind, day.year)), None)


def run(first: date, count: int) -> Iterator[date]:
    """`count` days from `first` on."""
    return (first + number * DAY for number in range(count))


@cache
def bounds(year: int) -> Bounds:
    """The bounds for a year without notice; the weekend before the next new year's day is among them."""
    off, worked, perhaps_off = set[date](), set[date](), set[date]()
    for kind in KINDS:
        first = first_day(kind, year)
        off.update(statutory_days(kind, year))
        worked.update(weekend_before(first) if first else weekends_around(kind, year))
        perhaps_off.update(run(first, kind.longest) if first else possible_days(kind, year))
    worked.update(weekend_before(date(year + 1, 1, 1)))
    return Bounds(frozenset(off), frozenset(worked), frozenset(perhaps_off))


def weekend_before(first: date) -> tuple[date, date]:
    """The last Saturday and the last Sunday before `first`."""
    return (last_before(first, SATURDAY), last_before(first, SUNDAY))


def last_before(first: date, weekday: int) -> date:
    """The last day before `first` that is that day of the week (Monday is 0)."""
    return first - ((first.weekday() - weekday - 1) % 7 + 1) * DAY


def possible_days(kind: Kind, year: int) -> Iterator[date]:
    """Every day on which a break of a lunar holiday could fall in a year whose lunar days are not known."""
    assert kind.between  # noqa: S101 - every lunar kind of the table has its range
    first, last = (date(year, *day) for day in kind.between)
    return run(first, (last - first).days + kind.longest)


def weekends_around(kind: Kind, year: int) -> Iterator[date]:
    """Every weekend day that could be worked for such a holiday."""
    days = sorted(possible_days(kind, year))
    return (day for day in run(days[0] - 7 * DAY, len(days) + 7) if day.weekday() >= SATURDAY)
