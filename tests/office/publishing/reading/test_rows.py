"""What one row says, and every way in which it can be wrong."""

from datetime import date

import pytest

from gongkai.office.publishing.reading.columns import TITLES
from gongkai.office.publishing.reading.rows import Circumstances, Understood, category, named_channels, understand

TODAY = date(2022, 1, 10)
SOUND = {"title": "甲", "published_on": "2021-03-05", "channel": "微博"}


def read(*, year: int | None = None, agreed: str = "", **texts: str) -> Understood:
    """A sound row with changes, read as row 12."""
    called = TITLES | {"published_on": "发布日期"}
    return understand(SOUND | texts, "第 12 行", Circumstances(TODAY, year, agreed), called)


def test_a_sound_row() -> None:
    row = read(address="https://example.cn/1", index_number="SQSF/2021-00001")
    assert (row.faults, row.warnings) == ([], [])
    assert row.values == {
        "title": "甲",
        "document_number": "",
        "index_number": "SQSF/2021-00001",
        "column": "",
        "address": "https://example.cn/1",
        "published_on": "2021-03-05",
        "made_on": "",
        "channels": ["weibo"],
        "category": None,
    }


@pytest.mark.parametrize(
    ("texts", "fault"),
    [
        ({"published_on": "2021-13-05"}, "第 12 行的发布日期“2021-13-05”不是日期"),
        ({"published_on": ""}, "第 12 行没有发布日期"),
        ({"published_on": "2022-01-11"}, "第 12 行的发布日期“2022-01-11”还没有到"),
        ({"title": "  "}, "第 12 行没有标题"),
        ({"title": "甲" * 301}, "第 12 行的标题超过 300 字"),
        ({"made_on": "三月初"}, "第 12 行的成文日期“三月初”不是日期"),
        ({"made_on": "2021-03-06"}, "第 12 行的发布日期 2021-03-05 早于成文日期 2021-03-06"),
        ({"channel": ""}, "第 12 行没有写途径"),
        (
            {"channel": "微博、抖音"},
            "第 12 行的途径“抖音”不认识，可以写：政府门户网站、微博、微信公众号、政府公报、公开栏、查阅点",
        ),
        ({"address": "x" * 501}, "第 12 行的网址超过 500 字"),
    ],
)
def test_each_fault_is_one_sentence(texts: dict[str, str], fault: str) -> None:
    assert read(**texts).faults == [fault]


def test_every_fault_of_a_row_is_named() -> None:
    assert len(read(title="", published_on="x", channel="抖音").faults) == 3


def test_today_is_not_the_future() -> None:
    assert read(published_on="2022-01-10").faults == []


def test_a_day_outside_the_year_is_a_warning() -> None:
    row = read(year=2021, published_on="2020-12-31")
    assert (row.faults, row.warnings) == ([], ["第 12 行的发布日期 2020-12-31 不在 2021 年"])
    assert read(year=2021, published_on="2021-12-31").warnings == []


def test_a_wrong_document_number_is_a_warning_and_stays_as_written() -> None:
    row = read(document_number="山司发[2021]07号")
    assert row.warnings == ["第 12 行的文号“山司发[2021]07号”写法不规范，规范写法是“山司发〔2021〕7号”"]
    assert row.values["document_number"] == "山司发[2021]07号"


def test_a_line_break_in_a_title_is_joined_and_told() -> None:
    row = read(title="甲\n乙")
    assert (row.values["title"], row.warnings) == ("甲 乙", ["第 12 行的标题里有换行，已经连成一行"])


def test_the_agreed_channel_stands_in_where_none_is_named() -> None:
    assert read(agreed="wechat", channel=" ").values["channels"] == ["wechat"]
    assert read(agreed="wechat", channel="微博").values["channels"] == ["weibo"]
    assert read(agreed="wechat", channel="抖音").faults


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("政府门户网站", ["portal"]),
        ("网站", ["portal"]),
        ("微信", ["wechat"]),
        ("微信公众号、微博", ["wechat", "weibo"]),
        ("网站，微信；微博/公开栏", ["portal", "wechat", "weibo", "notice_board"]),
        ("网站和微信", ["portal", "wechat"]),
        ("微博 微博", ["weibo"]),
        ("政务公开栏", ["notice_board"]),
        ("档案馆", ["reading_place"]),
        ("Weibo", ["weibo"]),
    ],
)
def test_channels_named_in_a_cell(text: str, keys: list[str]) -> None:
    assert named_channels(text) == (keys, [])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("第二十条第（五）项", 5),
        ("（十五）", 15),
        ("第 8 项", 8),
        ("一", 1),
        ("12", 12),
        ("财政预算、决算信息", 7),
        ("16", None),
        ("通知公告", None),
        ("十六", None),
        ("", None),
    ],
)
def test_items_of_article_20(text: str, number: int | None) -> None:
    assert category(text) == number


def test_a_category_of_other_words_is_kept_as_the_column() -> None:
    row = read(category="通知公告")
    assert (row.values["category"], row.values["column"], row.warnings) == (None, "通知公告", [])
    row = read(category="五", column="行政许可")
    assert (row.values["category"], row.values["column"]) == (5, "行政许可")
