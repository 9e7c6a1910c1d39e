"""Publications and lists for tests, made the way the office makes them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from gongkai.office.publishing.actions.record import record
from gongkai.office.publishing.actions.upload import upload
from gongkai.office.publishing.models import ImportBatch, Publication
from gongkai.office.publishing.posted import Posted
from tests.cast import NOON, Cast

DAY = date(2021, 3, 5)


def recorded(cast: Cast, *channels: str, on: date = DAY, **changes: Any) -> Publication:
    """A publication of 5 March 2021 on some channels, by default on Weibo."""
    facts: dict[str, Any] = {
        "title": "法治微课堂第1讲",
        "published_on": on,
        "source": "普法办台账",
        "by": cast.clerk,
        "at": NOON,
    }
    return record(cast.agency, [Posted(channel, on) for channel in channels or ("weibo",)], **facts | changes)


def csv(rows: Iterable[Iterable[str]], header: Iterable[str] = ("标题", "发布日期", "途径")) -> bytes:
    """A list as bytes."""
    return "".join(",".join(line) + "\n" for line in (header, *rows)).encode()


def uploaded(cast: Cast, rows: Iterable[Iterable[str]], **changes: Any) -> ImportBatch:
    """A list that the clerk has handed in."""
    facts: dict[str, Any] = {"file_name": "台账.csv", "source": "普法办整理", "by": cast.clerk, "at": NOON}
    header = changes.pop("header", ("标题", "发布日期", "途径"))
    return upload(cast.agency, csv(rows, header), **facts | changes)


GOOD = [("甲", "2021-03-05", "微博"), ("乙", "2021/3/6", "微信、网站"), ("丙", "2021年3月7日", "公开栏")]
BAD = [("丁", "2021-13-05", "微博"), ("", "2021-03-05", "微博")]
