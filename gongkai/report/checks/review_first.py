"""不予公开的决定，2024年起要先申请行政复议再起诉；未经复议直接起诉的案件，请核对不是针对这类决定的。

行政复议法第二十三条：申请政府信息公开，行政机关不予公开的，应当先申请行政复议。这里的不予公开，
指条例第十四条至第十六条的情形（表三“不予公开”的第 1 至 7 项）。年报里既有这几项，又有未经复议直接起诉的案件，
不一定有错：起诉的可能是别的答复，也可能是往年的案件，所以只作提示。
"""

from collections.abc import Iterator

from gongkai.law.instruments import RECONSIDERATION_LAW
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.samples import zeros

DIRECT = "disputes.litigation_direct.total"
REFUSALS = tuple(
    f"applications.total.{row}"
    for row in (
        "state_secret",
        "other_law",
        "three_securities",
        "third_party",
        "internal_affairs",
        "process",
        "enforcement_file",
    )
)
"""The rows of table three for Articles 14 to 16 of the Regulation; 行政查询事项 rests on Article 36 (7)."""


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """A notice where suits without review stand beside refusals that must be reviewed first."""
    suits = report.number(DIRECT)
    cells = tuple(cell for cell in REFUSALS if report.number(cell) > 0)
    if suits <= 0 or not cells:
        return
    refused = int(sum(report.number(cell) for cell in cells))
    yield Hit(
        f"未经复议直接起诉的有 {int(suits)} 件，表三又有不予公开 {refused} 件（条例第十四条至第十六条）；"
        "不予公开的要先复议再起诉，请核对这些案件不是针对不予公开的。",
        Where(section=4, row="litigation_direct", column="total", cells=(DIRECT, *cells)),
        actual=int(suits),
    )


GOOD = zeros("applications.total.") | zeros("disputes.") | {"applications.total.third_party": 2}

check = Check(
    id="AR402",
    name="review-first",
    severity=Severity.NOTICE,
    title="未经复议直接起诉，请核对",
    basis=RECONSIDERATION_LAW.article(23, paragraph=1, item=4),
    find=find,
    years=(2024, None),
    passing=Example(AnnualReport(year=2024, figures=GOOD)),
    failing=Example(AnnualReport(year=2024, figures=GOOD | {DIRECT: 1})),
)
