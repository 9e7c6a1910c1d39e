"""Citations print as lawyers write them, and every instrument is found by its key."""

from datetime import date
from pathlib import Path

import pytest

from gongkai.law import instruments
from gongkai.law.instruments import ALL, FORMAT_2021, REGULATION, Instrument, numeral


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (36, "三十六"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),  # 第一百零一条 of the Legislation Law
        (110, "一百一十"),  # 第一百一十条 of the Legislation Law
        (201, "二百零一"),  # 第二百零一条 of the Civil Code
        (203, "二百零三"),
        (999, "九百九十九"),
    ],
)
def test_a_number_is_written_as_articles_are_counted(number: int, text: str) -> None:
    assert numeral(number) == text


def test_citations_print_as_lawyers_write_them() -> None:
    assert str(REGULATION.article(36, item=5)) == "《条例》第三十六条第（五）项"
    assert str(REGULATION.article(33, paragraph=2)) == "《条例》第三十三条第二款"
    assert str(REGULATION.article(29, paragraph=2, item=1)) == "《条例》第二十九条第二款第（一）项"
    assert str(FORMAT_2021.part("一、（一）")) == "《年度报告格式》一、（一）"
    assert str(REGULATION) == "《中华人民共和国政府信息公开条例》（国务院令第711号）"


def test_every_instrument_is_found_under_its_own_key() -> None:
    in_module = [value for value in vars(instruments).values() if isinstance(value, Instrument)]
    assert len(ALL) == len(in_module) == len({value.key for value in in_module})
    assert all(ALL[key].key == key for key in ALL)


def test_every_text_belongs_to_an_instrument_and_begins_with_its_title() -> None:
    for path in (Path(instruments.__file__).parent / "texts").iterdir():
        assert path.read_text(encoding="utf-8").splitlines()[0] == f"# {ALL[path.stem].title}"


@pytest.mark.parametrize(
    ("key", "number", "since"),
    [
        # From the heads of the texts, and from the orders: 主席令第3号, 第20号, 第9号; 国务院令第795号.
        ("regulation", "国务院令第711号", date(2019, 5, 15)),
        ("format_2021", "国办公开办函〔2021〕30号", date(2021, 9, 26)),
        ("holidays_order_2024", "国务院令第795号", date(2025, 1, 1)),
        ("secrecy_law_2024", "主席令第20号，2024年修订", date(2024, 5, 1)),
        ("secrecy_rules_2024", "国务院令第786号", date(2024, 9, 1)),
        ("decisions_2019", "国务院令第713号", date(2019, 9, 1)),
        ("processing_fee_2020", "国办函〔2020〕109号", date(2021, 1, 1)),
        ("reconsideration_law_2023", "主席令第9号，2023年修订", date(2024, 1, 1)),
        ("legislation_law_2023", "主席令第3号，2023年修正", date(2023, 3, 15)),
        ("personal_information_law", "主席令第91号", date(2021, 11, 1)),
    ],
)
def test_numbers_and_first_days(key: str, number: str, since: date) -> None:
    assert (ALL[key].number, ALL[key].in_force_from) == (number, since)
