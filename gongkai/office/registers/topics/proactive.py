"""Figures of section one, （一）主动公开: what stands on sites that are not the agency's own channels."""

from gongkai.office.registers.topic import Topic
from gongkai.report.draft import Aspect

TOPICS = (
    Topic(
        "gazette_documents",
        "在政府公报刊登文件",
        "件",
        Aspect.PROACTIVE,
        hint="本机关文件在政府公报上刊登的件数。",
    ),
    Topic(
        "press_conferences",
        "举行新闻发布会",
        "场",
        Aspect.PROACTIVE,
        hint="本机关举行或者参加的新闻发布会、吹风会。",
    ),
)
