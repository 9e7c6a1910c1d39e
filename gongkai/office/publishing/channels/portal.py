"""The government's portal site (政府门户网站), the first platform of disclosure (Article 24)."""

from gongkai.law.instruments import REGULATION
from gongkai.office.publishing.channel import Channel

channel = Channel(
    key="portal",
    title="政府门户网站",
    order=10,
    synonyms=("门户网站", "政府网站", "网站", "政府网", "部门网站", "官网", "官方网站", "政府信息公开平台"),
    counts=True,
    basis=REGULATION.article(23),
    receipt="网址",
)
