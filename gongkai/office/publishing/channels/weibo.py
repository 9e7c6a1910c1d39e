"""The agency's account on Weibo (微博)."""

from gongkai.law.instruments import REGULATION
from gongkai.office.publishing.channel import Channel

channel = Channel(
    key="weibo",
    title="微博",
    order=20,
    synonyms=("新浪微博", "政务微博", "官方微博"),
    counts=True,
    basis=REGULATION.article(23),
    receipt="网址",
)
