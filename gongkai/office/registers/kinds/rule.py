"""规章: made only by governments of provinces and of cities divided into districts (立法法 Article 93)."""

from gongkai.law.instruments import LEGISLATION_LAW
from gongkai.office.registers.kind import Columns, Feed, Measure, RegisterKind, may_make_rules

kind = RegisterKind(
    key="rule",
    title="规章",
    one="规章",
    columns=Columns(title="规章名称", number="令号", on="公布日期"),
    feeds=(Feed("documents.rules.made"), Feed("documents.rules.in_force", Measure.IN_FORCE)),
    citation=LEGISLATION_LAW.article(93),
    empowered=may_make_rules,
    not_empowered="本机关不能制定规章，年度报告的规章一行填 0",
)
