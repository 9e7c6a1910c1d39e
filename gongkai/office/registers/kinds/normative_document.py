"""行政规范性文件: those the agency made in its own name; in force is counted on 31 December."""

from gongkai.law.instruments import REGULATION
from gongkai.office.registers.kind import Columns, Feed, Measure, RegisterKind

CELL = "documents.normative_documents"

kind = RegisterKind(
    key="normative_document",
    title="行政规范性文件",
    one="行政规范性文件",
    columns=Columns(title="文件名称", number="发文字号", on="印发日期"),
    feeds=(Feed(f"{CELL}.made"), Feed(f"{CELL}.in_force", Measure.IN_FORCE)),
    citation=REGULATION.article(20, item=1),
)
