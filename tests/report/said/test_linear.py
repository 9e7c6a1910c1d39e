"""However a text is built, the checks of its numbers take time in proportion to its length."""

from time import perf_counter

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances
from gongkai.report.examine import all_checks
from gongkai.report.samples import zeros

LENGTH = 60_000
TABLES = zeros("applications.") | zeros("disputes.") | zeros("documents.")
TABLES |= {
    f"applications.{column}.{row}": 5 for column in ("natural_person", "total") for row in ("received", "handled")
}
PIECES = (
    "（",
    "一是",
    "1",
    "，",
    "其中（1件",
    "1件",
    "占1%",
    "未收到申请",
    "全县收到申请3件，",
    "复议1件",
    "若干",
    "多次",
    "近1",
    "公民、",
)


@pytest.mark.parametrize("piece", PIECES)
def test_repeated_pieces(piece):
    text = (piece * (LENGTH // len(piece) + 1))[:LENGTH]
    report = AnnualReport(agency="青山县民政局", year=2024, sections=(Section(1, "总体情况", text),), figures=TABLES)
    checks = [check for check in all_checks() if check.id[:4] == "AR80" or check.id == "AR906"]
    begun = perf_counter()
    for check in checks:
        list(check.find(report, Circumstances()))
    assert perf_counter() - begun < 5, "a quadratic pattern takes minutes"
