"""The reading place (查阅点): archive, library or service hall, which holds what was published already (Article 25)."""

from gongkai.law.instruments import REGULATION
from gongkai.office.publishing.channel import Channel

channel = Channel(
    key="reading_place",
    title="查阅点",
    order=60,
    synonyms=("政府信息查阅点", "查阅场所", "政府信息查阅场所", "查阅室", "档案馆", "图书馆"),
    counts=False,
    basis=REGULATION.article(25),
    receipt="地点和册号",
)
