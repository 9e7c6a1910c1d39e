"""Citations: which names are slips of known ones, where wrong numbers stand, what speaks of the past."""

import pytest

from gongkai.law.instruments import ALL, PENALTY_LAW, REGULATION
from gongkai.report.cited import is_history, is_slip, known_titles, meant_title, wrong_numbers

TITLE = REGULATION.title


@pytest.mark.parametrize(
    ("written", "slip"),
    [
        (TITLE, False),
        (TITLE.replace("信息", "信心"), True),
        (TITLE.replace("信息", "息信"), True),
        (TITLE.replace("府", ""), True),
        (TITLE.replace("府", "府府"), True),
        (TITLE[:-1] + "列", True),
        (TITLE[:-1], False),
        (TITLE + "法", False),
        (TITLE[1:], False),
        (TITLE.replace("信息", "电子"), False),
        (TITLE.replace("政府信息", "环境"), False),
        ("", False),
    ],
)
def test_one_character_makes_a_slip_and_two_make_another_name(written: str, slip: bool) -> None:
    assert is_slip(written, TITLE) is slip


def test_no_known_title_is_a_slip_of_another() -> None:
    assert [title for title in known_titles() if meant_title(title)] == []
    assert len(known_titles()) < len(ALL)


def test_the_last_character_of_a_short_title_makes_another_name() -> None:
    """立法法 and its like: the laws of the same length differ at their ends."""
    assert meant_title("中华人民共和国预算案") is None
    assert meant_title("中华人民共和国行政处罚案") == PENALTY_LAW.title


def test_wrong_numbers_are_given_with_their_places() -> None:
    text = "甲政发[2024]1号，乙政发〔2024〕2号，丙政发〔2024〕03 号，国办发20244号。"
    assert [(text[start:end], right) for start, end, right in wrong_numbers(text)] == [
        ("[2024]1号", "〔2024〕1号"),
        ("〔2024〕03 号", "〔2024〕3号"),
        ("20244号", "〔2024〕4号"),
    ]


def test_the_past_is_spoken_of_in_the_same_sentence() -> None:
    text = "旧条例已经废止。现行条例第四十九条。修订前是第三十一条。"
    assert is_history(text, text.index("第三十一条"))
    assert not is_history("旧条例。" + "现行条例第四十九条" + "，按年公布" * 20 + "，修订前不同。", 10)
