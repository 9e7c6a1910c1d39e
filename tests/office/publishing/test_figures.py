"""The year's figures: the sum of their records, whatever was recorded, imported and annulled."""

import random
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

import pytest

from gongkai.office.agencies.models import Agency
from gongkai.office.publishing import figures
from gongkai.office.publishing.actions.annul import annul
from gongkai.office.publishing.models import Annulment, Publication, Receipt
from gongkai.report.draft import Aspect
from gongkai.report.facts import Fact
from tests.cast import NOON, Cast
from tests.office.publishing.entries import recorded

pytestmark = pytest.mark.database

TITLES = {
    "portal": "政府门户网站",
    "weibo": "微博",
    "wechat": "微信公众号",
    "bulletin": "政府公报",
    "notice_board": "公开栏",
    "reading_place": "查阅点",
}
CHANNELS = tuple(TITLES)
TOLD = {"publications.portal", "publications.weibo", "publications.wechat", "publications.bulletin"}
CASES = 100

Drawn = tuple[dict[str, date], bool]
"""What a case holds of one publication: the days by channel, and whether it was annulled."""


def drawn(dice: random.Random) -> list[Drawn]:
    """Some publications around two turns of the year."""
    first = date(2020, 12, 20)
    return [
        (
            {
                channel: first + timedelta(days=dice.choice([dice.randrange(400), dice.randrange(8, 16)]))
                for channel in dice.sample(CHANNELS, dice.randint(1, len(CHANNELS)))
            },
            dice.random() < 0.25,
        )
        for _ in range(dice.randint(0, 25))
    ]


def stored(case: list[Drawn], agency: Agency, cast: Cast) -> None:
    """The case in the database, put there without the actions."""
    made = Publication.objects.bulk_create(
        Publication(
            agency=agency,
            title=f"第{number}条",
            source="x",
            published_on=min(receipts.values()),
            recorded_by=cast.clerk,
            recorded_at=NOON,
        )
        for number, (receipts, _) in enumerate(case)
    )
    Receipt.objects.bulk_create(
        Receipt(publication=publication, agency=agency, channel=channel, on=on)
        for publication, (receipts, _) in zip(made, case, strict=True)
        for channel, on in receipts.items()
    )
    Annulment.objects.bulk_create(
        Annulment(publication=publication, agency=agency, reason="x", by=cast.clerk, at=NOON)
        for publication, (_, annulled) in zip(made, case, strict=True)
        if annulled
    )


def recounted(case: list[Drawn], year: int) -> dict[str, Decimal]:
    """The year counted in plain Python."""
    found = Counter(
        f"publications.{channel}"
        for receipts, annulled in case
        for channel, on in receipts.items()
        if on.year == year and not annulled
    )
    return {cell: Decimal(count) for cell, count in found.items()}


def summed(facts: Iterable[Fact]) -> dict[str, Decimal]:
    """The amounts of facts by cell, the cell told by the channel that a fact's note begins with."""
    cells = {name: f"publications.{channel}" for channel, name in TITLES.items()}
    found: Counter[str] = Counter()
    for fact in facts:
        found[cells[fact.note]] += int(fact.amount)
    return {cell: Decimal(count) for cell, count in found.items()}


def test_totals_are_the_sum_of_their_records_and_a_recount(cast: Cast) -> None:
    dice = random.Random(711)
    for number in range(CASES):
        agency = Agency.objects.create(name=f"第{number}局", kind="department", level="county")
        case = drawn(dice)
        stored(case, agency, cast)
        for year in (2020, 2021):
            expected = recounted(case, year)
            assert figures.totals(agency.pk, year) == expected, (number, year)
            facts = list(figures.facts(agency.pk, year, list(figures.CELLS)))
            assert summed(facts) == expected, (number, year)
            assert [(fact.on, fact.id) for fact in facts] == sorted((fact.on, fact.id) for fact in facts)
            one = dice.choice(list(figures.CELLS))
            assert summed(figures.facts(agency.pk, year, [one])).get(one, 0) == expected.get(one, 0), (number, one)


def test_the_total_is_the_sum_of_the_ways_of_article_23() -> None:
    assert set(figures.PARTS["publications.total"]) == TOLD


def test_every_cell_has_a_title(cast: Cast) -> None:
    titles = figures.titles(cast.agency.pk, 2021)
    assert set(titles) == {*figures.CELLS, "publications.total"}
    assert titles["publications.portal"] == "政府门户网站公开"


def test_a_record_can_be_opened(cast: Cast) -> None:
    publication = recorded(cast, "weibo", "portal")
    (fact,) = figures.facts(cast.agency.pk, 2021, ["publications.weibo"])
    assert fact == Fact(
        kind="publication",
        id=publication.pk,
        on=date(2021, 3, 5),
        label="《法治微课堂第1讲》",
        note="微博",
        address=f"/publications/{publication.pk}/",
    )
    assert list(figures.facts(cast.agency.pk, 2021, [])) == []


def test_an_annulled_entry_leaves_every_figure(cast: Cast) -> None:
    annul(recorded(cast, "weibo", "portal"), reason="x", by=cast.clerk, at=NOON)
    recorded(cast, "weibo", title="乙")
    assert figures.totals(cast.agency.pk, 2021) == {"publications.weibo": Decimal(1)}
    assert figures.totals(cast.elsewhere.pk, 2021) == {}


def test_a_draft_is_told_of_what_there_is(cast: Cast) -> None:
    recorded(cast, "wechat", "notice_board")
    assert [(line.cell, line.title, line.unit, line.aspect) for line in figures.told(cast.agency.pk, 2021)] == [
        ("publications.wechat", "微信公众号公开", "条", Aspect.PROACTIVE),
        ("publications.notice_board", "公开栏公开", "条", Aspect.PLATFORM),
    ]
    assert list(figures.told(cast.agency.pk, 2020)) == []


def test_totals_take_two_queries_however_many_there_are(
    cast: Cast, django_assert_num_queries: "pytest.FixtureRequest"
) -> None:
    recorded(cast)
    with django_assert_num_queries(2):  # type: ignore[operator]  # pytest-django's own fixture type is not public
        figures.totals(cast.agency.pk, 2021)
