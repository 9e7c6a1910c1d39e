"""行政处罚: every penalty decision of the year, published or lawfully not (国办公开办函〔2021〕30号 一、（二）)."""

from gongkai.law.instruments import REGULATION
from gongkai.office.registers.kind import Columns, Feed, RegisterKind

kind = RegisterKind(
    key="penalty",
    title="行政处罚",
    one="行政处罚决定",
    columns=Columns(title="案由", number="决定书文号", on="决定日期", public="决定已公开"),
    feeds=(Feed("decisions.penalty"),),
    citation=REGULATION.article(20, item=6),
)
