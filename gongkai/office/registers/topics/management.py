"""Figures of section one, （三）政府信息管理: documents cleaned up."""

from gongkai.office.registers.topic import Topic
from gongkai.report.draft import Aspect

TOPICS = (
    Topic(
        "cleanup_normative_documents",
        "清理规范性文件",
        "件",
        Aspect.MANAGEMENT,
        hint="本年列入清理的行政规范性文件总数，不论清理结果。",
    ),
    Topic(
        "cleanup_policy_documents",
        "清理政策性文件",
        "件",
        Aspect.MANAGEMENT,
        hint="本年列入清理的规范性文件以外的政策性文件总数。",
    ),
)
