"""One pass over a text: where the words stand, in what company, and none inside another."""

from gongkai.wordings.matching import found


def wrongs(text: str) -> list[str]:
    return [hit.word.wrong for hit in found(text, "confused")]


def test_offsets_count_characters() -> None:
    text = "𠮷林，截止目前已布署。"
    assert [text[hit.start : hit.end] for hit in found(text, "confused")] == ["截止目前", "布署"]


def test_a_word_inside_a_longer_one_is_told_once() -> None:
    assert wrongs("截止到目前为止，办结3件。") == ["截止到目前为止"]


def test_words_side_by_side_are_both_told() -> None:
    assert wrongs("粘帖布署") == ["粘帖", "布署"]


def test_of_two_words_that_overlap_the_first_is_told() -> None:
    assert wrongs("群众反应的问题") == ["群众反应的"]


def test_company_decides() -> None:
    assert wrongs("截止2024年12月31日") == ["截止"]
    assert wrongs("报名截止2024年12月31日") == []


def test_an_empty_text_has_no_words() -> None:
    assert wrongs("") == []
