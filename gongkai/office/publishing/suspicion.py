"""What looks recorded twice: the same title on the same channel and day, or one index number for two things.

Such rows ask for a look; they are not refused, since an account may post two things under one title on one day.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from gongkai.office.publishing.channel import title as channel_title
from gongkai.office.publishing.models import Receipt

AT_ONCE = 400
"""Titles or numbers in one query: SQLite takes so many parameters at all times."""

Appearance = tuple[str, str, str]
"""A title, a channel, a day as 2021-03-05."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is about to be recorded; `place` (第 12 行) names it in sentences, empty where there is one only."""

    title: str
    on: str
    channels: tuple[str, ...]
    index_number: str = ""
    place: str = ""

    @property
    def appearances(self) -> list[Appearance]:
        """Where and when it appeared, under which title."""
        return [(self.title, channel, self.on) for channel in self.channels]


def suspicions(agency_id: int, candidates: Sequence[Candidate]) -> list[list[str]]:
    """For each candidate the sentences on what it repeats: publications not annulled, or an earlier candidate."""
    recorded = set(_recorded(agency_id, {candidate.title for candidate in candidates}))
    numbered = _numbered(agency_id, {candidate.index_number for candidate in candidates if candidate.index_number})
    first: dict[Appearance, str] = {}
    titles: dict[str, tuple[str, str]] = {}
    found = []
    for candidate in candidates:
        sentences = [*_repeated(candidate, recorded, first), *_same_number(candidate, numbered, titles)]
        found.append(sentences)
        for appearance in candidate.appearances:
            first.setdefault(appearance, candidate.place)
        if candidate.index_number:
            titles.setdefault(candidate.index_number, (candidate.title, candidate.place))
    return found


def _repeated(candidate: Candidate, recorded: set[Appearance], first: dict[Appearance, str]) -> Iterator[str]:
    for appearance in candidate.appearances:
        _, channel, on = appearance
        where = f"{channel_title(channel)} {on} 的同题信息"
        if appearance in recorded:
            yield f"{candidate.place}与已登记的{where}重复"
        elif appearance in first:
            yield f"{candidate.place}与{first[appearance]}{where}重复"


def _same_number(candidate: Candidate, numbered: dict[str, str], titles: dict[str, tuple[str, str]]) -> Iterator[str]:
    """One number for two titles; the same thing on another channel or day bears its number rightly."""
    number = candidate.index_number
    other = numbered.get(number, candidate.title)
    earlier, place = titles.get(number, (candidate.title, ""))
    if other != candidate.title:
        yield f"{candidate.place}的索引号“{number}”已经用于《{other}》"
    elif earlier != candidate.title:
        yield f"{candidate.place}的索引号“{number}”与{place}《{earlier}》相同"


def _recorded(agency_id: int, titles: Iterable[str]) -> Iterator[Appearance]:
    standing = Receipt.objects.filter(publication__agency_id=agency_id, publication__annulment=None).order_by()
    for chunk in _chunks(titles):
        found = standing.filter(publication__title__in=chunk).values_list("publication__title", "channel", "on")
        yield from ((title, channel, on.isoformat()) for title, channel, on in found)


def _numbered(agency_id: int, numbers: Iterable[str]) -> dict[str, str]:
    """The titles under which index numbers are recorded."""
    standing = Receipt.objects.filter(publication__agency_id=agency_id, publication__annulment=None).order_by()
    found: dict[str, str] = {}
    for chunk in _chunks(numbers):
        rows = standing.filter(publication__index_number__in=chunk)
        found |= dict(rows.values_list("publication__index_number", "publication__title"))
    return found


def _chunks(values: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(sorted(values))
    while chunk := list(islice(rest, AT_ONCE)):
        yield chunk
