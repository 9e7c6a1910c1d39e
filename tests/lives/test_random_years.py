"""2,000 random years of records: every cell is its drill-down and an independent recount, and every identity holds.

The records are plain tuples made by chance; they go into the database as rows, and are recounted here from the tuples
by what the form and the law say, without the product's own queries.
"""

import os
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

import pytest

from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.annual_report import gather as gathering
from gongkai.office.applications.happen import happen
from gongkai.office.applications.models import Application
from gongkai.office.publishing.models import Annulment as PublicationAnnulment
from gongkai.office.publishing.models import Publication, Receipt
from gongkai.office.registers.models import Annulment as EntryAnnulment
from gongkai.office.registers.models import EnteredFigure, RegisterEntry
from gongkai.report.annual_report import AnnualReport
from gongkai.report.examine import examine
from tests.cast import NOON, officer

pytestmark = [pytest.mark.database, pytest.mark.campaign]

YEARS = range(2020, 2025)
AGENCIES_A_BATCH = 20
SHORT = 200 if "DATABASE_URL" in os.environ else 2000  # PostgreSQL runs the same code: a tenth is enough to show it
ALL = 10_000 if "GONGKAI_CAMPAIGN" in os.environ else SHORT
BATCHES = int(os.environ.get("GONGKAI_RANDOM_YEARS", ALL)) // (AGENCIES_A_BATCH * len(YEARS))
COLUMNS = (
    "natural_person",
    "enterprise",
    "research_institution",
    "public_welfare",
    "legal_service",
    "other_organisation",
)
OUTCOMES = (
    "granted",
    "partial",
    "state_secret",
    "other_law",
    "three_securities",
    "third_party",
    "internal_affairs",
    "process",
    "enforcement_file",
    "administrative_query",
    "not_held",
    "needs_creation",
    "still_unclear",
    "petition",
    "repeated",
    "publication",
    "excessive",
    "reconfirmation",
    "not_corrected",
    "fee_unpaid",
    "other",
)
CHANNELS = ("portal", "weibo", "wechat", "bulletin", "notice_board", "reading_place")
COUNTING = CHANNELS[:4]
DECISIONS = ("licensing", "penalty", "coercion")
ENTERED = (
    "disputes.reconsideration.upheld",
    "disputes.litigation_direct.pending",
    "decisions.licensing",
    "entered.open_days",
)
PROCEEDINGS = ("reconsideration", "litigation_direct", "litigation_after_review")


@dataclass
class Office:
    """What chance gave one office over all years."""

    applications: list[tuple[str, date, date | None, str]] = field(default_factory=list)
    receipts: list[tuple[str, date, bool]] = field(default_factory=list)
    entries: list[tuple[str, date, Decimal | None, bool]] = field(default_factory=list)
    documents: list[tuple[str, date, date | None]] = field(default_factory=list)
    figures: list[tuple[str, int, int]] = field(default_factory=list)


def some_day(chance: random.Random) -> date:
    """A day of the years and some months around them; the year's edges are likely."""
    year = chance.choice([2019, *YEARS, *YEARS, 2025])
    return chance.choice(
        [date(year, 1, 1), date(year, 12, 31), date(year, 1, 1) + timedelta(days=chance.randrange(365))]
    )


def imagine(chance: random.Random) -> Office:
    """An office's records, by chance."""
    office = Office()
    for _ in range(chance.randrange(16)):
        received = some_day(chance)
        closed = received + timedelta(days=chance.choice([0, 1, 20, 60, 400])) if chance.random() < 0.85 else None
        office.applications.append(
            (chance.choice(COLUMNS), received, closed, chance.choice(OUTCOMES) if closed else "")
        )
    for _ in range(chance.randrange(14)):
        office.receipts.append((chance.choice(CHANNELS), some_day(chance), chance.random() < 0.15))
    for _ in range(chance.randrange(12)):
        kind = chance.choice([*DECISIONS, "charge"])
        amount = Decimal(chance.randrange(1, 10**8)) / 100 if kind == "charge" else None
        office.entries.append((kind, some_day(chance), amount, chance.random() < 0.15))
    for _ in range(chance.randrange(8)):
        made = some_day(chance)
        ended = made + timedelta(days=chance.randrange(900)) if chance.random() < 0.5 else None
        office.documents.append(("normative_document", made, ended))
    for cell in ENTERED:
        for year in YEARS:
            if chance.random() < 0.3:
                office.figures.append((cell, year, chance.randrange(500)))
    return office


def apply(
    agency: Agency, clerk: Officer, serial: int, kind: str, received: date, closed: date | None, outcome: str
) -> None:
    """One application, registered and perhaps answered, without the obstacles of the day."""
    said = {"applicant_kind": kind, "way": "post", "subject": "随机"}
    application = Application.objects.create(
        agency=agency, year=received.year, serial=serial, received_on=received, **said
    )
    happen(application, "registered", on=received, data=said, by=clerk, at=NOON)
    if closed:
        happen(application, "answered", on=closed, data={"outcome": outcome}, by=clerk, at=NOON)


def store(office: Office, agency: Agency, clerk: Officer) -> None:
    """The same records as rows."""
    stamp = {"entered_by": clerk, "entered_at": NOON, "source": "随机"}
    serials: Counter[int] = Counter()
    for application in office.applications:
        year = application[1].year
        serials[year] += 1
        apply(agency, clerk, serials[year], *application)
    for channel, on, annulled in office.receipts:
        publication = Publication.objects.create(
            agency=agency, title="随机", published_on=on, source="随机", recorded_by=clerk, recorded_at=NOON
        )
        Receipt.objects.create(publication=publication, agency=agency, channel=channel, on=on)
        if annulled:
            PublicationAnnulment.objects.create(publication=publication, agency=agency, reason="误", by=clerk, at=NOON)
    for kind, on, amount, annulled in office.entries:
        entry = RegisterEntry.objects.create(agency=agency, kind=kind, title="随机", on=on, amount=amount, **stamp)
        if annulled:
            EntryAnnulment.objects.create(entry=entry, reason="误", by=clerk, at=NOON)
    for kind, made, ended in office.documents:
        entry = RegisterEntry.objects.create(agency=agency, kind=kind, title="随机", on=made, **stamp)
        if ended:
            RegisterEntry.objects.create(
                agency=agency, kind=f"{kind}_repeal", title="随机", on=ended, ends=entry, **stamp
            )
    EnteredFigure.objects.bulk_create(
        EnteredFigure(
            agency=agency, year=year, cell=cell, title=cell, unit="件", amount=amount, on=date(year, 12, 31), **stamp
        )
        for cell, year, amount in office.figures
    )


def recount(office: Office, year: int) -> Counter[str]:
    """The figures of a year, counted one by one from the tuples."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    cells: Counter[str] = Counter()
    for kind, received, closed, outcome in office.applications:
        rows = []
        if first <= received <= last:
            rows.append("received")
        if received < first and (closed is None or closed >= first):
            rows.append("brought_forward")
        if closed is not None and first <= closed <= last:
            rows += [outcome, "handled"]
        if received <= last and (closed is None or closed > last):
            rows.append("carried_forward")
        for row in rows:
            cells[f"applications.{kind}.{row}"] += 1
            cells[f"applications.total.{row}"] += 1
    return cells + recount_the_rest(office, year)


def recount_the_rest(office: Office, year: int) -> Counter[str]:
    """The figures that are not of applications."""
    last = date(year, 12, 31)
    cells: Counter[str] = Counter()
    for channel, on, annulled in office.receipts:
        if on.year == year and not annulled:
            cells[f"publications.{channel}"] += 1
            cells["publications.total"] += channel in COUNTING
    for kind, on, amount, annulled in office.entries:
        if on.year == year and not annulled:
            if kind == "charge":
                cells["charges.administrative"] += amount / 10000  # type: ignore[operator]  # charges have amounts
            else:
                cells[f"decisions.{kind}"] += 1
    for kind, made, ended in office.documents:
        cells[f"documents.{kind}s.made"] += made.year == year
        cells[f"documents.{kind}s.repealed"] += ended is not None and ended.year == year
        cells[f"documents.{kind}s.in_force"] += made <= last and (ended is None or ended > last)
    for cell, when, amount in office.figures:
        if when == year:
            cells[cell] += amount
            if cell.startswith("disputes."):
                cells[cell.rsplit(".", 1)[0] + ".total"] += amount
    return cells


@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_cell_is_its_drill_down_and_an_independent_recount(db: None, quick_passwords: None, batch: int) -> None:
    chance = random.Random(batch)
    for number in range(AGENCIES_A_BATCH):
        agency = Agency.objects.create(name=f"随机{batch}-{number}县某局", kind="department", level="county")
        office = imagine(chance)
        store(office, agency, officer(agency, f"r{batch}-{number}", "随机"))
        before: dict[str, object] | None = None
        for year in YEARS:
            figures = check_year(agency, office, year)
            if before is not None:
                for column in (*COLUMNS, "total"):
                    row = f"applications.{column}"
                    assert figures[f"{row}.brought_forward"] == before[f"{row}.carried_forward"]
            before = figures


def check_year(agency: Agency, office: Office, year: int) -> dict[str, object]:
    """One year of one office; returns its figures."""
    gathered = gathering.gather(agency, year)
    expected = recount(office, year)
    printed = gathered.printed
    zero = []
    for cell, shown in printed.items():
        assert Decimal(shown) == expected[cell], (agency.name, year, cell)
        if Decimal(shown) == 0:
            zero.append(cell)
            continue
        assert sum(fact.amount for fact in gathering.facts(gathered, cell)) == Decimal(shown), (year, cell)
    behind_zero = {part for cell in zero for part in gathered.counted(cell)}
    assert sum(fact.amount for fact in gathering.merged(agency.pk, year, behind_zero)) == 0
    assert not {cell for cell, amount in expected.items() if amount} - set(printed)
    report = AnnualReport(agency.name, year, figures=gathered.figures)
    identities = {"AR301", "AR302", "AR303", "AR401"}
    assert not [finding for finding in examine(report) if finding.id in identities]
    return dict(gathered.figures)
