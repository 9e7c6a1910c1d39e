"""行政规范性文件废止: each repeal ends one normative document that was made before (or on the same day)."""

from gongkai.law.instruments import REGULATION
from gongkai.office.registers.kind import Columns, Feed, RegisterKind

kind = RegisterKind(
    key="normative_document_repeal",
    title="行政规范性文件废止",
    one="行政规范性文件废止",
    columns=Columns(title="废止决定名称", number="文号", on="废止日期", ends="废止的文件"),
    feeds=(Feed("documents.normative_documents.repealed"),),
    citation=REGULATION.article(20, item=1),
    ends="normative_document",
)
