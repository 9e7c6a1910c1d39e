"""The lists as they are written: every line says what it must, and company is judged by what stands directly beside."""

import pytest

from gongkai.wordings.matching import found
from gongkai.wordings.word_list import Company, Word, compiled, full, words

LISTS = ("confused", "outdated")


@pytest.mark.parametrize("name", LISTS)
def test_no_word_is_its_own_correction_or_stands_in_it(name: str) -> None:
    """A correction that still holds the wrong word would be found again."""
    bare = [word for word in words(name) if not (word.company.before or word.company.after)]
    assert [word.wrong for word in bare if word.wrong in word.right] == []


@pytest.mark.parametrize("name", LISTS)
def test_no_word_is_listed_twice_under_one_condition(name: str) -> None:
    lines = [(word.wrong, word.company) for word in words(name)]
    assert sorted(line[0] for line in set(lines)) == sorted(line[0] for line in lines)


@pytest.mark.parametrize("name", LISTS)
def test_every_word_names_its_source(name: str) -> None:
    """A source is a book, a standard or a law by its name in 《》, or the form by its year."""
    assert [word for word in words(name) if "《" not in word.source and "格式" not in word.source] == []


@pytest.mark.parametrize("name", LISTS)
def test_the_right_words_are_not_found_wrong(name: str) -> None:
    """No correction is itself on the list: the right word alone in a sentence passes."""
    assert [hit.word.wrong for word in words(name) for hit in found(f"今年{word.right}。", name)] == []


@pytest.mark.parametrize("word", [word for word in words("confused") if word.company == Company()], ids=str)
def test_a_word_without_condition_is_found_between_any_others(word: Word) -> None:
    assert word.wrong in {hit.word.wrong for hit in found(f"，{word.wrong}。", "confused")} or any(
        other.wrong in word.wrong for other in words("confused") if other is not word
    )


def test_conditions_look_only_at_what_touches_the_word() -> None:
    company = Company(before="公开", not_after="率")
    assert company.suits("公开渠。", 2, 3)
    assert not company.suits("公开了渠。", 3, 4)
    assert not company.suits("公开渠率", 2, 3)
    assert Company(after=r"\s*\d").suits("累积 3件", 0, 2)
    assert not Company(after=r"\s*\d").suits("累积了3件", 0, 2)


def test_the_conditions_are_short_and_simple() -> None:
    """They are tried on at most eighty characters; an unbounded repeat inside a repeat would be slow even there."""
    for name in LISTS:
        for word in words(name):
            for pattern in (word.company.before, word.company.after, word.company.not_before, word.company.not_after):
                assert compiled(pattern)
                assert ")+" not in pattern
                assert ")*" not in pattern


def test_short_names_of_sources_are_written_out() -> None:
    assert full("现汉：甲是“乙”") == "《现代汉语词典》（第7版）：甲是“乙”"
    assert full("异形词") == "《第一批异形词整理表》（GF 1001—2001）"
    assert full("《某标准》：一条") == "《某标准》：一条"


def test_the_list_is_of_some_size() -> None:
    assert len(words("confused")) > 500
