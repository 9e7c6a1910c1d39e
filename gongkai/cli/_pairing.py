"""Several years of one agency in one run: which report is last year's of which, by agency and year alone."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gongkai.report.last_year import bare

SHORTEST = 3
"""A name of fewer characters says too little to find another report by it: 科技局 does, 局 does not."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is remembered of each report of a run: its file, whose it is, on which year."""

    path: str
    agency: str
    year: int | None


@dataclass(slots=True)
class Pairs:
    """`last` gives for a report's number that of last year's; `unclear` for others the files that it might be."""

    last: dict[int, int] = field(default_factory=dict)
    unclear: dict[int, list[str]] = field(default_factory=dict)


def pairs(subjects: Sequence[Subject]) -> Pairs:
    """Last year's report of every report that has exactly one, of several the only one in the same folder."""
    found = Pairs()
    names = Names(subjects)
    for number, subject in enumerate(subjects):
        candidates = names.same_agency(number, -1)
        near = [one for one in candidates if Path(subjects[one].path).parent == Path(subject.path).parent]
        if len(candidates) == 1 or len(near) == 1:
            found.last[number] = candidates[0] if len(candidates) == 1 else near[0]
        elif candidates:
            found.unclear[number] = [subjects[one].path for one in candidates]
    return found


class Names:
    """The reports by year and agency, by whole names and by their ends, so that ten thousand are paired in one pass."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self.years = [subject.year for subject in subjects]
        self.names = [bare(subject.agency) for subject in subjects]
        self.whole: dict[tuple[int, str], list[int]] = defaultdict(list)
        self.by_end: dict[tuple[int, str], list[int]] = defaultdict(list)
        for number, (year, name) in enumerate(zip(self.years, self.names, strict=True)):
            if year is not None:
                self.whole[year, name].append(number)
                for end in shorter(name):
                    self.by_end[year, end].append(number)

    def same_agency(self, number: int, years: int) -> list[int]:
        """The reports of the same agency so many years later; those of exactly the same name where there are any.

        As in `gongkai.report.last_year`: equal names, or one the end of the other.
        """
        own, name = self.years[number], self.names[number]
        if own is None or len(name) < SHORTEST:
            return []
        year = own + years
        ends = [one for end in shorter(name) for one in self.whole.get((year, end), ())]
        return self.whole.get((year, name)) or [*self.by_end.get((year, name), ()), *ends]


def shorter(name: str) -> Iterator[str]:
    """The ends of a name that still say whose it is, the name itself left out."""
    return (name[start:] for start in range(1, len(name) - SHORTEST + 1))


def twice(subjects: Sequence[Subject]) -> list[list[str]]:
    """The files that are reports of the same agency on the same year, where there are several."""
    groups: dict[tuple[str, int], list[str]] = defaultdict(list)
    for subject in subjects:
        if subject.agency and subject.year is not None:
            groups[re.sub(r"\s+", "", subject.agency), subject.year].append(subject.path)
    return [paths for paths in groups.values() if len(paths) > 1]
