"""Statements: the sentences of a passage that hold quantities, with the clauses around each quantity."""

import re
from functools import lru_cache
from typing import NamedTuple

from gongkai.report.said.quantities import Quantity, quantities
from gongkai.report.said.smooth import smooth

END = re.compile(r"[。！？\n]")
CLAUSE_ENDS = "，；：（）。！？\n"
CLAUSE_END = re.compile(f"[{CLAUSE_ENDS}]")
DELIMITER = re.compile(f"[、{CLAUSE_ENDS}]")
FIRST = frozenset("（0123456789一二三四五六七八九十")
HEADING = re.compile(r"(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|[0-9]{1,2}[.、](?![0-9]))")
LONGEST, MOST = 4000, 80
"""A sentence of more characters, or of more quantities, is no sentence but a table run together: it is not read."""
NEAR = 60
"""So many characters at most belong to a quantity as its clause."""


class Statement(NamedTuple):
    """One sentence up to 。！？ or the end of its line.

    `text` is the whole even text of the passage, of which `start` to `end` is this sentence; `held` are its
    quantities; `block` counts the headings before it, so that sentences under one heading share it.
    """

    text: str
    start: int
    end: int
    held: tuple[Quantity, ...]
    block: int

    @property
    def words(self) -> str:
        """The sentence itself."""
        return self.text[self.start : self.end]

    def before(self, quantity: Quantity) -> str:
        """The words of its clause before a quantity, back to a punctuation mark other than 、 or another quantity."""
        place, bound = quantity.start, self.start
        for other in self.held:
            if other.end > place:
                break
            bound = other.end
        if self.text[place - 1 : place] == "）":  # 其他处理（含主动撤回）5件: the label stands before the bracket
            opened = self.text.rfind("（", bound, place)
            place = opened if opened >= 0 else place
        return CLAUSE_END.split(self.text[max(bound, place - NEAR) : place])[-1].lstrip("、")

    def after(self, quantity: Quantity) -> str:
        """The words of its clause behind a quantity, up to a punctuation mark or the next quantity."""
        last = min(self.end, quantity.end + NEAR)
        for other in self.held:
            if other.start >= quantity.end:
                last = min(last, other.start)
                break
        return DELIMITER.split(self.text[quantity.end : last], maxsplit=1)[0]


@lru_cache(maxsize=16)
def statements(passage: str) -> tuple[Statement, ...]:
    """All sentences of a passage, those without a quantity too; a pure function, kept."""
    text, waiting = smooth(passage).text, list(reversed(quantities(passage)))
    result: list[Statement] = []
    start = block = 0
    while start < len(text):
        end = match.end() if (match := END.search(text, start)) else len(text)
        held = []
        while waiting and waiting[-1].start < end:
            held.append(waiting.pop())
        block += text[start : start + 1] in FIRST and bool(HEADING.match(text, start))
        if end - start <= LONGEST and len(held) <= MOST:
            result.append(Statement(text, start, end, tuple(held), block))
        start = end
    return tuple(result)
