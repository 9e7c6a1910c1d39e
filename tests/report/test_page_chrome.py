"""Where a report's own words begin behind the menus of a page."""

import pytest

from gongkai.report.page_chrome import own_words
from gongkai.report.prose import Passage


@pytest.mark.parametrize(
    "menu",
    ["当前位置：首页 政务公开 ", "发布日期：2025-01-15 来源：青山县 ", "打印 关闭 字体：大 中 小 "],
)
def test_the_menu_before_a_preface_is_not_the_reports(menu: str) -> None:
    text = f"{menu}根据《条例》，编制本报告。"
    assert text[own_words(Passage(None, text)) :] == "根据《条例》，编制本报告。"


def test_a_preface_without_menu_is_the_reports_from_its_first_word() -> None:
    assert own_words(Passage(None, "青山县司法局严格落实公开要求，根据《条例》编制本报告。")) == 0


def test_a_menu_without_a_report_is_all_menu() -> None:
    assert own_words(Passage(None, "当前位置：首页 公开公开")) == len("当前位置：首页 公开公开")


def test_a_section_has_no_menu() -> None:
    assert own_words(Passage(1, "首页改版，根据《条例》公开。")) == 0
