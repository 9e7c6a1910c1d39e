"""One year of the calendar: what the notices rule for its days, from the shipped files and those an office loaded."""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from gongkai.law import holiday_file
from gongkai.law.holiday_notice import HolidayNotice
from gongkai.law.practice import DayOff
from gongkai.law.statutory_days import SATURDAY, bounds

FOLDER = Path(__file__).parent / "holidays"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is ruled for one day: whether it is worked, for which holiday, by which notice or order."""

    works: bool
    holiday: str
    source: str

    def __str__(self) -> str:
        return f"{self.holiday}{'调休上班' if self.works else '放假'}（{self.source}）"


@dataclass(frozen=True, slots=True)
class Year:
    """A year as far as it is known: the days that are ruled, and whether its arrangement is announced.

    In a year that is announced every day is certain, in another those that are ruled (by the next year's notice, say);
    the others lie between two bounds. `version` names the notices and orders behind the rulings, with a checksum that
    changes when any day of the year changes.
    """

    number: int
    rulings: dict[date, Ruling]
    announced: bool
    version: str

    def earliest(self, day: date) -> bool:
        """Whether `day` counts as a working day in the earliest reckoning; where it is certain, whether it is one."""
        ruling = self.rulings.get(day)
        if ruling:
            return ruling.works
        return day.weekday() < SATURDAY if self.announced else bounds(self.number).earliest(day)

    def latest(self, day: date) -> bool:
        """Whether `day` counts as a working day in the latest reckoning; where it is certain, whether it is one."""
        ruling = self.rulings.get(day)
        if ruling:
            return ruling.works
        return day.weekday() < SATURDAY if self.announced else bounds(self.number).latest(day)


@cache
def shipped(year: int) -> tuple[HolidayNotice, ...]:
    """The notices shipped for a year; none where there is no file."""
    path = FOLDER / f"{year}.toml"
    return holiday_file.read(path) if path.is_file() else ()


@cache
def shipped_years() -> tuple[int, ...]:
    """The years for which a file is shipped, in order."""
    return tuple(sorted(int(path.stem) for path in FOLDER.glob("*.toml")))


def read_year(year: int, loaded: Iterable[HolidayNotice], days_off: Iterable[DayOff]) -> Year:
    """What is ruled for the days of a year; where notices differ the later one prevails, a regional day off always.

    The next year's notices are heard too, for they may name the last days of this one (29 to 31 December 2018). A
    loaded notice takes the place of the shipped one with its number.
    """
    known = _notices(year, tuple(loaded))
    numbers = {notice.number for notice in known}
    rulings = {
        day: Ruling(works, holiday, notice.number)
        for notice in known
        if not notice.changes or notice.changes in numbers
        for day, works, holiday in notice.days
        if day.year == year
    }
    rulings |= {one.day: Ruling(False, "", one.source) for one in days_off if one.day.year == year}
    announced = any(notice.year == year and not notice.changes for notice in known)
    return Year(year, rulings, announced, _version(rulings))


def _notices(year: int, loaded: tuple[HolidayNotice, ...]) -> list[HolidayNotice]:
    """The notices of a year and the next, the oldest first."""
    own = {notice.number for notice in loaded}
    found = [notice for near in (year, year + 1) for notice in shipped(near) if notice.number not in own]
    found += [notice for notice in loaded if notice.year in (year, year + 1)]
    return sorted(found, key=lambda notice: notice.issued_on)


def _version(rulings: dict[date, Ruling]) -> str:
    if not rulings:
        return ""
    ruled = sorted(rulings.items(), key=lambda item: item[0])
    sources = "、".join(dict.fromkeys(ruling.source for _, ruling in ruled))
    return f"{sources}#{zlib.crc32(';'.join(f'{day}{ruling.works}' for day, ruling in ruled).encode()):08x}"
