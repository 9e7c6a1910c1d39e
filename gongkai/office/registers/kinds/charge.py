"""行政事业性收费: money charged in the year, entered in 元, counted in 万元 as table two wants it."""

from gongkai.law.instruments import REGULATION
from gongkai.office.registers.kind import Columns, Feed, Measure, RegisterKind

kind = RegisterKind(
    key="charge",
    title="行政事业性收费",
    one="行政事业性收费",
    columns=Columns(title="收费项目", number="票据号", on="收费日期", amount="金额（元）"),
    feeds=(Feed("charges.administrative", Measure.AMOUNT),),
    citation=REGULATION.article(20, item=8),
    unit="笔",
)
