"""规章废止: each repeal ends one rule that was made before (or on the same day)."""

from gongkai.law.instruments import LEGISLATION_LAW
from gongkai.office.registers.kind import Columns, Feed, RegisterKind, may_make_rules

kind = RegisterKind(
    key="rule_repeal",
    title="规章废止",
    one="规章废止",
    columns=Columns(title="废止决定名称", number="令号", on="废止日期", ends="废止的规章"),
    feeds=(Feed("documents.rules.repealed"),),
    citation=LEGISLATION_LAW.article(93),
    ends="rule",
    empowered=may_make_rules,
    not_empowered="本机关不能制定规章，也就没有规章可以废止，年度报告的规章一行填 0",
)
