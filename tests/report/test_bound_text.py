"""Bound figures: kept with their cells, edited by their names, printed as numbers, found when they no longer hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.complaint import Complaint
from gongkai.report.bound_text import (
    Bound,
    bind,
    bound,
    for_editing,
    from_editing,
    pieces,
    printed,
    refreshed,
    stale,
)

TITLES = {"publications.portal": "门户网站公开", "applications.total.received": "总计·本年新收"}
KEPT = "公开文件{{publications.portal=86}}条，收到申请{{applications.total.received=0}}件。"


def test_a_person_edits_names_and_prints_numbers() -> None:
    edited = for_editing(KEPT, TITLES)
    assert edited == "公开文件【门户网站公开：86】条，收到申请【总计·本年新收：0】件。"
    assert from_editing(edited, TITLES) == KEPT
    assert printed(KEPT) == "公开文件86条，收到申请0件。"


@pytest.mark.parametrize("typed", ["【门户网站公开:86】", "【门户网站公开： 86 】", "【publications.portal：86】"])
def test_small_slips_of_typing_are_understood(typed: str) -> None:
    assert from_editing(typed, TITLES) == bind("publications.portal", 86)


def test_a_name_that_is_no_figure_is_refused_by_name() -> None:
    with pytest.raises(Complaint, match="微博粉丝"):
        from_editing("现有【微博粉丝：132】人", TITLES)


@pytest.mark.parametrize("words", ["国办公开办函〔2021〕30号", "【提示】没有冒号", "{{}} {{a}} 100%", ""])
def test_other_brackets_are_left_alone(words: str) -> None:
    assert from_editing(words, TITLES) == words
    assert bound(words) == []
    assert printed(words) == words


def test_a_figure_that_no_longer_equals_its_cell_is_found() -> None:
    now = {"publications.portal": "87", "applications.total.received": "0"}
    assert stale(KEPT, now) == [(Bound("publications.portal", "86"), "87")]
    assert stale(refreshed(KEPT, now), now) == []


def test_a_figure_whose_cell_is_gone_is_found_and_not_invented() -> None:
    now = {"applications.total.received": "0"}
    assert stale(KEPT, now) == [(Bound("publications.portal", "86"), None)]
    assert bound(refreshed(KEPT, now))[0].value == "86"


@given(st.lists(st.one_of(st.text("甲乙丙，。\n（）", min_size=1), st.sampled_from(sorted(TITLES))), max_size=12))
def test_pieces_are_the_text(parts: list[str]) -> None:
    text = "".join(bind(part, 7) if part in TITLES else part for part in parts)
    joined = "".join(bind(p.cell, p.value) if isinstance(p, Bound) else p for p in pieces(text))
    assert joined == text
    assert [figure.cell for figure in bound(text)] == [part for part in parts if part in TITLES]
    assert from_editing(for_editing(text, TITLES), TITLES) == text
