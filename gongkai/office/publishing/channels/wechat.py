"""The agency's account on WeChat (微信公众号)."""

from gongkai.law.instruments import REGULATION
from gongkai.office.publishing.channel import Channel

channel = Channel(
    key="wechat",
    title="微信公众号",
    order=30,
    synonyms=("微信", "公众号", "微信公众平台", "政务微信", "官方微信"),
    counts=True,
    basis=REGULATION.article(23),
    receipt="网址",
)
