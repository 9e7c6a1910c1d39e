"""行政强制: every coercion decision of the year, published or lawfully not (国办公开办函〔2021〕30号 一、（二）)."""

from gongkai.law.instruments import REGULATION
from gongkai.office.registers.kind import Columns, Feed, RegisterKind

kind = RegisterKind(
    key="coercion",
    title="行政强制",
    one="行政强制决定",
    columns=Columns(title="事由", number="决定书文号", on="决定日期", public="决定已公开"),
    feeds=(Feed("decisions.coercion"),),
    citation=REGULATION.article(20, item=6),
)
