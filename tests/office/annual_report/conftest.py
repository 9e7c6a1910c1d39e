"""A year whose records the test holds in its hand: a stage that feeds the report, made of a list of facts."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest

from gongkai.office.annual_report import gather as gathering
from gongkai.office.annual_report.actions.open_report import open_report
from gongkai.office.annual_report.models import SectionText, YearReport
from gongkai.report.draft import Aspect, Told
from gongkai.report.facts import Fact
from tests.cast import NOON, Cast


@dataclass
class Records:
    """Facts by year and cell, for one agency; answers what a stage's `figures` module answers."""

    agency_id: int
    held: list[tuple[int, str, Fact]] = field(default_factory=list)
    PARTS = {"publications.total": ("publications.portal", "publications.weibo")}

    def add(self, cell: str, amount: str = "1", year: int = 2021, label: str = "一条记录") -> None:
        """One more record behind a cell."""
        number = len(self.held) + 1
        on = date(year, 1 + number % 12, 1 + number % 28)
        self.held.append((year, cell, Fact("record", number, on, label, Decimal(amount))))

    def totals(self, agency_id: int, year: int) -> dict[str, Decimal]:
        """The sums by cell."""
        sums: dict[str, Decimal] = {}
        for when, cell, fact in self.held:
            if (agency_id, year) == (self.agency_id, when):
                sums[cell] = sums.get(cell, Decimal(0)) + fact.amount
        return sums

    def facts(self, agency_id: int, year: int, cells: Collection[str]) -> Iterator[Fact]:
        """The records by day."""
        mine = [f for when, cell, f in self.held if cell in cells and (agency_id, year) == (self.agency_id, when)]
        return iter(sorted(mine, key=lambda fact: (fact.on, fact.id)))

    def titles(self, agency_id: int, year: int) -> dict[str, str]:
        """What the text's own figures are called."""
        return {
            "publications.portal": "政府门户网站公开",
            "publications.weibo": "政务微博公开",
            "publications.total": "主动公开信息总数",
            "entered.fee_notices": "信息处理费收费通知",
            "entered.fee_amount": "信息处理费总金额",
            "entered.fee_collected": "信息处理费实收",
        }

    def told(self, agency_id: int, year: int) -> list[Told]:
        """What the draft tells."""
        return [Told("publications.portal", "政府门户网站公开", "条", Aspect.PROACTIVE)]


@pytest.fixture
def records(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Records:
    """An empty year."""
    held = Records(cast.agency.pk)
    monkeypatch.setattr(gathering, "sources", lambda: (held,))
    return held


@pytest.fixture
def report(cast: Cast, records: Records) -> YearReport:
    """The report of 2021, begun when there were two records, its gaps written."""
    records.add("publications.portal")
    records.add("documents.normative_documents.made")
    begun = open_report(cast.agency, 2021, by=cast.clerk, at=NOON)
    fill_gaps(begun)
    return begun


def fill_gaps(report: YearReport) -> None:
    """Write what the draft left to be written."""
    from gongkai.report.bound_text import GAP

    for text in SectionText.objects.filter(report=report):
        text.text = GAP.sub("已经落实。", text.text)
        text.save()
