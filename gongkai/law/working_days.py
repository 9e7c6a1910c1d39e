"""Which days are working days (工作日), and the day on which a number of them has passed.

《条例》 counts in working days and leaves the counting rule to general law: the day of the event does not count, the
next day is day 1 (《民法典》第二百零一条). A day is a working day if it is a weekday that no notice makes a day off, or
a weekend day that a notice makes one of work; days off fixed for a minority region come on top (《放假办法》第四条).

A year whose notice is not known is provisional, never guessed: the reckoning gives the earliest and the latest day that
can come out (`statutory_days` says how), and the due day is the earliest. What a known notice says is taken as it
stands; only a later notice changes it, and then everything is reckoned again.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from gongkai.complaint import Complaint
from gongkai.law import holiday_file
from gongkai.law.calendar_year import Year, read_year, shipped_years
from gongkai.law.holiday_notice import HolidayNotice
from gongkai.law.instruments import CIVIL_CODE
from gongkai.law.practice import DayOff
from gongkai.law.statutory_days import DAY, holiday_on

CITATION = CIVIL_CODE.article(201, paragraph=1)
WEEKDAYS: Final = "一二三四五六日"
MOST_DAYS = 2000
"""No period of the law is as long, in working days; more is a slip of the pen."""
LAST_YEAR = 9000
"""Years beyond are not reckoned with."""


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The day on which a number of working days has passed.

    `due` is the day to keep: the earliest. `provisional` where a year without notice was crossed; then the day lies
    between `earliest` and `latest`, and `missing_years` names these years. `versions` says for each year on which
    notices the reckoning rests, so that it can be seen later whether it must be done again.
    """

    due: date
    provisional: bool
    earliest: date
    latest: date
    missing_years: tuple[int, ...]
    versions: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many working days lie in a span: `days` is the most that can be, as the earliest reckoning counts."""

    days: int
    provisional: bool
    fewest: int
    most: int
    missing_years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The shipped notices, with those that an office loaded itself and the days off of its region.

    It never changes: `with_notice` and `with_days_off` give another one. Years are read when they are asked for.
    """

    loaded: tuple[HolidayNotice, ...] = ()
    days_off: tuple[DayOff, ...] = ()
    _years: dict[int, Year] = field(default_factory=dict, init=False, repr=False, compare=False)

    def with_notice(self, source: Path | str | Mapping[str, Any]) -> "Calendar":
        """This calendar with the notices of a file, or of a mapping of the same form; see `holiday_file`.

        A notice with the number of one already known takes its place. Raises `Complaint` where the file is wrong.
        """
        if isinstance(source, Mapping):
            found = holiday_file.parse(source, "（数据）")
        else:
            found = holiday_file.read(Path(source))
        numbers = {notice.number for notice in found}
        kept = tuple(notice for notice in self.loaded if notice.number not in numbers)
        return replace(self, loaded=(*kept, *found))

    def with_days_off(self, days: Iterable[DayOff]) -> "Calendar":
        """This calendar with further days off of the region."""
        return replace(self, days_off=(*self.days_off, *days))

    @property
    def years(self) -> tuple[int, ...]:
        """The announced years, in order."""
        candidates = {*shipped_years(), *(notice.year for notice in self.loaded)}
        return tuple(year for year in sorted(candidates) if self.is_announced(year))

    def is_announced(self, year: int) -> bool:
        """Whether the arrangement of that year is known; a notice that only changes another does not make it so."""
        return self._year(year).announced

    def version(self, year: int) -> str:
        """The numbers of the notices on which a year rests, with a mark that changes when any of its days changes."""
        return self._year(year).version

    def is_working_day(self, day: date) -> bool:
        """Whether `day` is a working day; in a year that is not announced only a complaint can be given."""
        if self.is_announced(day.year):
            return self._year(day.year).earliest(day)
        self._in_reach(day)
        raise Complaint(f"{day.year}年的节假日安排还没有载入，不能断定 {day} 是不是工作日：请先导入那一年的通知。")

    def why(self, day: date) -> str:
        """Why `day` is or is not a working day, in Chinese: the day of the week, and what rules it."""
        year, weekday, holiday = self._year(day.year), f"周{WEEKDAYS[day.weekday()]}", holiday_on(day)
        if day in year.rulings:
            return f"{weekday}，{year.rulings[day]}"
        if year.announced:
            return weekday
        reason = f"{holiday.name}法定假日（{holiday.citation}）" if holiday else f"{day.year}年的节假日安排尚未载入"
        return f"{weekday}，{reason}"

    def add_working_days(self, start: date, number: int) -> Reckoning:
        """The day on which `number` working days have passed since `start`; the day after `start` is day 1.

        With 0 it is `start` itself. Raises `Complaint` for a number below 0 or absurdly high, and for days before the
        first known year.
        """
        if not 0 <= number <= MOST_DAYS:
            raise Complaint(f"工作日数“{number}”不对：要在 0 到 {MOST_DAYS} 之间。")
        first = _next_day(start) if number else start
        self._in_reach(first)
        earliest = latest = self._walk(start, number, Year.earliest)
        if self._missing(range(first.year, earliest.year + 1)):
            latest = self._walk(start, number, Year.latest)
        years = range(first.year, latest.year + 1)
        missing = self._missing(years) if number else ()
        versions = tuple((year, self.version(year)) for year in years)
        return Reckoning(earliest, bool(missing), earliest, latest, missing, versions)

    def working_days_between(self, start: date, end: date) -> Count:
        """How many working days there are after `start` up to and including `end`; 0 where `end` is not after it."""
        if end <= start:
            return Count(0, False, 0, 0, ())
        self._in_reach(_next_day(start))
        self._in_reach(end)
        days = [start + number * DAY for number in range(1, (end - start).days + 1)]
        most = sum(self._year(day.year).earliest(day) for day in days)
        fewest = sum(self._year(day.year).latest(day) for day in days)
        missing = self._missing(range((start + DAY).year, end.year + 1))
        return Count(most, bool(missing), fewest, most, missing)

    def _walk(self, start: date, number: int, works: Callable[[Year, date], bool]) -> date:
        """The day on which `number` days that count have passed since `start`."""
        day, passed, year = start, 0, self._year(start.year)
        while passed < number:
            day += DAY
            if day.year != year.number:
                year = self._year(day.year)
            passed += works(year, day)
        return day

    def _missing(self, years: range) -> tuple[int, ...]:
        return tuple(year for year in years if not self.is_announced(year))

    def _in_reach(self, day: date) -> None:
        """Complains of a day before the first known year, or absurdly late."""
        first = min({*shipped_years(), *(notice.year for notice in self.loaded if not notice.changes)})
        if day.year < first:
            raise Complaint(
                f"{day.year}年太早：日历里有{first}年到{max(self.years)}年的节假日安排，更早的要先导入那一年的通知。"
            )
        if day.year > LAST_YEAR:
            raise Complaint(f"{day.year}年太晚，请核对年份。")

    def _year(self, year: int) -> Year:
        if year not in self._years:
            self._years[year] = read_year(year, self.loaded, self.days_off)
        return self._years[year]


def _next_day(day: date) -> date:
    """The day after, on which counting begins; days at the end of time are left to be complained of."""
    return day if day.year > LAST_YEAR else day + DAY


NATIONAL: Final = Calendar()
"""The calendar of the whole country, as shipped."""
