"""行政许可: every licensing decision of the year, published or lawfully not (国办公开办函〔2021〕30号 一、（二）)."""

from gongkai.law.instruments import REGULATION
from gongkai.office.registers.kind import Columns, Feed, RegisterKind

kind = RegisterKind(
    key="licensing",
    title="行政许可",
    one="行政许可决定",
    columns=Columns(title="许可事项", number="决定书文号", on="决定日期", public="决定已公开"),
    feeds=(Feed("decisions.licensing"),),
    citation=REGULATION.article(20, item=5),
)
