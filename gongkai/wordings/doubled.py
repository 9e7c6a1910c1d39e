"""Which of the things that stand twice in a row are slips: doubled.toml says what may, here is what cannot be said so.

常常, 人人 and 一个一个 are words; 依申请公开公开渠道 are two words that meet; 教育、教育 may be a list. What is
left, 审核审核发布, 的的, a clause that is said twice, nobody wants to write. In doubt it is no slip.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice, pairwise

from gongkai.wordings.doubling import Repeat, repeats
from gongkai.wordings.word_list import FOLDER, begins

CHINESE = re.compile("[\u4e00-\u9fff]")
FOREIGN = re.compile(r"[\n<>\[\]|{}]")
"""What no sentence has: the end of a line, the marks of forms and programs."""
MARKS = "，。、；：,;:！？\n"
LIGHT = "，；、"
CLAUSE_END = re.compile("[，。；：、\n]")
MOST = 20_000
"""So many repeats are judged: a report has some dozens, and a text of nothing else is no report."""
CLAUSE = 4
"""A clause of fewer characters that is said twice is a list or a figure of speech."""
COUNTING = "一每逐几两"
"""A short repeat that begins so is a way of counting: 一个一个, 逐条逐条, 每天每天."""
EMPHATIC = ("很多", "许多", "非常", "好多", "十分", "谢谢", "多次", "反复", "再三")
"""Words that people say twice on purpose."""
AROUND = 12
"""So far on both sides a set phrase is looked for around a doubled character; the longest inside reaches no further."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """What doubled.toml says: company in which a doubled character is right, set phrases, heads of compounds.

    `ends` are the last characters of names, doubled by mistake only where one of the words `then` follows.
    """

    characters: dict[str, tuple[str, str]]
    phrases: tuple[str, ...]
    ends: str
    then: str
    heads: dict[str, str]


def slips(text: str) -> Iterator[Repeat]:
    """The repeats in a text that are slips; each place once, words in the order of their sizes, then clauses."""
    taken = bytearray(len(text))
    words = (repeat for repeat in islice(repeats(text), MOST) if is_slip(text, repeat))
    for repeat in chain(words, clauses_twice(text)):
        if not any(taken[repeat.start : repeat.end]):
            taken[repeat.start : repeat.end] = bytes([1]) * (2 * repeat.size)
            yield repeat


def is_slip(text: str, repeat: Repeat) -> bool:
    """Whether nobody could have meant it."""
    if repeat.size == 1:
        return is_slip_of_one(text, repeat.start)
    words = text[repeat.start : repeat.start + repeat.size]
    if len(CHINESE.findall(words)) < 2 or words != words.strip() or FOREIGN.search(words):
        return False
    if "》" in words and words.find("《") not in range(words.find("》")):
        return False  # 《…法》《…法实施条例》: two titles that begin alike
    if any(mark in words for mark in MARKS):
        return False  # a list, or a clause said twice, which is looked for as such
    return not is_said_twice(words) and not is_next_word(text, words, repeat.end)


def is_slip_of_one(text: str, start: int) -> bool:
    """Whether a doubled character is one that stands alone, or breaks a set phrase."""
    character = text[start]
    if not CHINESE.match(character):
        return False
    before, after = text[start - 1 : start], text[start + 2 : start + 3]
    if character in allowed().characters and character not in (before, after):
        ahead, behind = allowed().characters[character]
        return (before == "" or before not in ahead) and (after == "" or after not in behind)
    if character in allowed().ends and begins(allowed().then, text[start + 2 : start + 8]):
        return True
    return breaks_phrase(text, start)


def breaks_phrase(text: str, start: int) -> bool:
    """Whether without one of the two characters a set phrase stands there, and they are inside it."""
    ahead = text[max(0, start - AROUND) : start]
    whole = ahead + text[start + 1 : start + AROUND]
    place = len(ahead)
    return any(
        whole.find(phrase, max(0, place - len(phrase) + 2), place + len(phrase) - 1) >= 0
        for phrase in phrases_with(text[start])
    )


def is_said_twice(words: str) -> bool:
    """Whether the words repeat themselves on purpose, or are two steps: 的部门的部门预算."""
    counting = words[0] in COUNTING and len(words) <= 3
    return counting or words[0] == "的" or words in EMPHATIC


def is_next_word(text: str, words: str, end: int) -> bool:
    """Whether the second copy is the head of another word: 申请申请人."""
    return words in allowed().heads and begins(f"(?:{allowed().heads[words]})", text[end : end + 8])


def clauses_twice(text: str) -> Iterator[Repeat]:
    """The clauses that are said twice running, by commas or semicolons; after a colon or full stop it may be a heading.

    The size is the clause's with its mark.
    """
    parts = CLAUSE_END.split(text)
    if any(one == two and len(one) >= CLAUSE for one, two in pairwise(parts)):
        start = 0
        for one, two in pairwise(parts):
            size = len(one) + 1
            if one == two and len(CHINESE.findall(one)) >= CLAUSE and text[start + size - 1] in LIGHT:
                yield Repeat(start, size)
            start += size


@cache
def phrases_with(character: str) -> tuple[str, ...]:
    """The set phrases that have the character inside."""
    return tuple(phrase for phrase in allowed().phrases if character in phrase[1:-1])


@cache
def allowed() -> Allowed:
    """The contents of doubled.toml."""
    written = tomllib.loads((FOLDER / "doubled.toml").read_text(encoding="utf-8"))
    characters = {c: (rule.get("before", ""), rule.get("after", "")) for c, rule in written["characters"].items()}
    names = written["names"]
    return Allowed(
        characters, tuple(written["phrases"]["words"].split()), names["ends"], names["then"], written["words"]
    )
