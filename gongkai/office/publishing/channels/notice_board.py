"""The notice board (公开栏): a place of Article 25 that holds what was published already."""

from gongkai.law.instruments import REGULATION
from gongkai.office.publishing.channel import Channel

channel = Channel(
    key="notice_board",
    title="公开栏",
    order=50,
    synonyms=("政务公开栏", "公示栏", "公告栏", "信息公告栏", "信息公开栏"),
    counts=False,
    basis=REGULATION.article(25, paragraph=2),
    receipt="张贴地点",
)
