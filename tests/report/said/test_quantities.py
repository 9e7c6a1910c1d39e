"""What in a passage is a quantity, and how exact it is."""

import pytest

from gongkai.report.said.quantities import quantities


def read(text):
    return [(str(q.value), q.unit, q.exact) for q in quantities(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("收到12件", "12", "件"),
        ("收到 １２ 件", "12", "件"),
        ("收到1,234件", "1234", "件"),
        ("收到二十三件", "23", "件"),
        ("收到一百零五件", "105", "件"),
        ("收到两件", "2", "件"),
        ("网上12件", "12", "件"),
        ("占33.9%", "33.9", "%"),
        ("培训320人次", "320", "人次"),
        ("公报12期", "12", "期"),
        ("收到12345件", "12345", "件"),
    ],
)
def test_exact(text, value, unit):
    assert read(text) == [(value, unit, True)]


@pytest.mark.parametrize(
    "text",
    ["12余件", "近12件", "约12件", "超过12件", "不少于12件",
     "12件以上", "12件左右", "3.5万条", "10多万条", "百余件", "数百件",
     "上百件", "十几件", "每12件", "各12件", "18万余条", "2.1件"],
)  # fmt: skip
def test_rough(text):
    (quantity,) = quantities(text)
    assert not quantity.exact


def test_a_range_is_rough_at_its_end():
    assert read("3-5件") == [("5", "件", False)]
    assert read("三至5件") == [("5", "件", False)]


@pytest.mark.parametrize(
    "text",
    ["第20号", "〔2021〕30号", "2021年3月", "12345热线", "5G", "24小时", "第三季度", "1.主动公开", "“十四五”规划",
     "第3次会议", "第十二条", "20个工作日", "2个月", "3个百分点", "《若干措施30条》", "“惠企30条”政策", "统一件",
     "三五件", "1 2件", "二期工程", "期间", "一件事一次办", "四件套"],
)  # fmt: skip
def test_no_quantity(text):
    assert read(text) == []


def test_offsets_are_those_of_the_even_text():
    (quantity,) = quantities("收到 12 件。")
    assert (quantity.start, quantity.end, quantity.places) == (2, 5, 0)


def test_decimal_places_are_kept():
    assert [q.places for q in quantities("占17.46%，占5%")] == [2, 0]
