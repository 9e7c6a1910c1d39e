"""Figures of section one, （三）政府信息管理: documents cleaned up, reviewed and filed; certificates; opinions."""

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
    Topic(
        "documents_reviewed",
        "办理规范性文件合法性审核",
        "件",
        Aspect.MANAGEMENT,
        hint="本年出具合法性审核意见的件数。",
    ),
    Topic("documents_filed", "办理规范性文件备案", "件", Aspect.MANAGEMENT, hint="本年报送备案或者接收备案的件数。"),
    Topic("legal_opinions", "出具法律意见", "件", Aspect.MANAGEMENT, hint="本年对决策、合同等出具法律意见书的件数。"),
    Topic(
        "certificate_matters",
        "实行证明事项告知承诺制的事项",
        "项",
        Aspect.MANAGEMENT,
        hint="年末仍在实行的证明事项项数。",
    ),
)
