"""The contract of all channels."""

from gongkai import discovery
from gongkai.office.publishing.channel import KINDS, by_name, channels, title


def test_each_channel_is_found_under_its_own_key() -> None:
    assert set(channels()) == set(discovery.names(KINDS))
    assert list(channels()) == ["portal", "weibo", "wechat", "bulletin", "notice_board", "reading_place"]


def test_every_name_names_one_channel() -> None:
    names = [name.lower() for each in channels().values() for name in (each.key, each.title, *each.synonyms)]
    assert len(names) == len(set(names)) == len(by_name())


def test_the_ways_of_article_23_count_and_the_places_of_article_25_do_not() -> None:
    assert {each.key: each.basis.number for each in channels().values() if each.counts} == {
        "portal": 23,
        "weibo": 23,
        "wechat": 23,
        "bulletin": 23,
    }
    assert {each.basis.number for each in channels().values() if not each.counts} == {25}


def test_a_channel_that_is_gone_keeps_its_key() -> None:
    assert (title("weibo"), title("fax")) == ("微博", "fax")
