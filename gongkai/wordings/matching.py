"""Finds the words of a list in a text, all in one pass."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from gongkai.wordings.word_list import Word, words


@dataclass(frozen=True, slots=True)
class Found:
    """A word of a list and where it stands in the text."""

    word: Word
    start: int
    end: int


def found(text: str, name: str) -> Iterator[Found]:
    """The words of the list `name` that stand in `text` in fitting company, in order; of two that overlap the first."""
    listed, automaton = words(name), matcher(name)
    hits = [
        Found(listed[index], start, end)
        for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True)
        if listed[index].company.suits(text, start, end)
    ]
    reached = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= reached:
            reached = hit.end
            yield hit


@cache
def matcher(name: str) -> AhoCorasick:
    """The automaton of a list, built once."""
    return AhoCorasick([word.wrong for word in words(name)], implementation=Implementation.ContiguousNFA)
