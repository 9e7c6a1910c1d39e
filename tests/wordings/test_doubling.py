"""What stands twice in a row, against a search that tries every place."""

import random
import time

import pytest

from gongkai.wordings.doubling import LONGEST, repeats


def slowly(text: str) -> set[tuple[int, int]]:
    """Every repeat, tried at every place; behind a repeat the next of its size is looked for in the second copy."""
    found = set()
    for size in range(1, LONGEST + 1):
        start = 0
        while start + 2 * size <= len(text):
            same = text[start : start + size] == text[start + size : start + 2 * size]
            if same:
                found.add((start, size))
            start += (2 if size == 1 else size) if same else 1
    return found


def text_of(generator: random.Random) -> str:
    """Up to sixty characters of a small alphabet, some beyond the first plane, with something doubled."""
    text = "".join(generator.choice("甲乙丙政府信息公开𠮷a1") for _ in range(generator.randint(0, 60)))
    place, size = generator.randint(0, len(text)), generator.randint(1, 40)
    return text[:place] + text[place : place + size] + text[place:]


def test_the_same_as_a_slow_search() -> None:
    generator = random.Random(20250115)
    for _ in range(1500):
        text = text_of(generator)
        assert {(r.start, r.size) for r in repeats(text)} == slowly(text), text


def test_characters_that_share_a_byte_are_not_equal() -> None:
    """政 U+653F and 㔿 U+353F end in the same byte, and so do 府 and 뭜: only whole characters count."""
    assert list(repeats("政㔿")) == []
    assert [r.size for r in repeats("政府㔿府政府政府")] == [2]


def test_the_longest_repeat_is_found_and_no_longer_one() -> None:
    longest = "".join(chr(0x4E00 + 7 * n) for n in range(LONGEST))
    assert [(r.start, r.size) for r in repeats(longest * 2)] == [(0, LONGEST)]
    assert list(repeats((longest + "龙") * 2)) == []


@pytest.mark.parametrize("text", ["", "甲", "甲乙", "甲乙丙"])
def test_short_texts_have_no_repeats(text: str) -> None:
    assert list(repeats(text)) == []


@pytest.mark.parametrize("unit", ["人", "一是", "（", "1", " ", "政府信息公开工作"])
def test_hostile_texts_take_a_few_seconds_at_most(unit: str) -> None:
    began = time.process_time()
    assert sum(1 for _ in repeats(unit * (100_000 // len(unit)))) > 0
    assert time.process_time() - began < 5
