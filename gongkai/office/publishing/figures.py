"""What this stage gives the yearly report: publications by channel, counted by their receipts.

A receipt counts in the year of its day, unless its publication was annulled. Annulled ones are counted apart and taken
off, so that a year is counted along one index however many publications there are.
"""

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal

from django.db.models import Count, Q, QuerySet
from django.urls import reverse

from gongkai.office.publishing.channel import channels
from gongkai.office.publishing.channel import title as channel_title
from gongkai.office.publishing.models import Annulment, Receipt
from gongkai.report.draft import Aspect, Told
from gongkai.report.facts import Fact

TOTAL = "publications.total"
CELLS = {f"publications.{key}": channel for key, channel in channels().items()}
PARTS = {TOTAL: tuple(cell for cell, channel in CELLS.items() if channel.counts)}
"""The total is the sum of the channels that count; those that hold again what was published already do not."""
CHUNK = 2000
LABEL = 300


def in_year(year: int) -> Q:
    """The receipts of a year, by their day."""
    return Q(on__range=(date(year, 1, 1), date(year, 12, 31)))


def receipts(agency_id: int, year: int, keys: Collection[str]) -> QuerySet[Receipt]:
    """The receipts of a year from some channels, annulled ones among them."""
    return Receipt.objects.filter(in_year(year), agency_id=agency_id, channel__in=list(keys)).order_by()


def annulled(agency_id: int) -> QuerySet[Receipt]:
    """The receipts of annulled publications, of all years."""
    wrong = Annulment.objects.filter(agency_id=agency_id).order_by().values("publication")
    return Receipt.objects.filter(publication__in=wrong).order_by()


def totals(agency_id: int, year: int) -> dict[str, Decimal]:
    """Cell id → how many; cells of channels without any are absent."""
    keys = [channel.key for channel in CELLS.values()]
    counts = dict(receipts(agency_id, year, keys).values_list("channel").annotate(count=Count("pk")))
    taken_off = annulled(agency_id).values_list("channel").annotate(count=Count("pk", filter=in_year(year)))
    for channel, count in taken_off:
        if count:
            counts[channel] -= count
    return {f"publications.{key}": Decimal(counts[key]) for key in keys if counts.get(key)}


def facts(agency_id: int, year: int, cells: Collection[str]) -> Iterator[Fact]:
    """The publications behind these cells, one for each receipt, by day, then number; read as they are used."""
    keys = [channel.key for cell, channel in CELLS.items() if cell in cells]
    standing = receipts(agency_id, year, keys).filter(publication__annulment=None)
    lines = standing.order_by("on", "publication_id", "id").values_list(
        "publication_id", "on", "publication__title", "channel", "address"
    )
    for number, on, title, channel, address in lines.iterator(chunk_size=CHUNK):
        yield Fact(
            kind="publication",
            id=number,
            on=on,
            label=f"《{title}》"[:LABEL],
            note=f"{channel_title(channel)}　{address}".strip()[:LABEL],
            address=reverse("publication", args=[number]),
        )


def titles(_agency_id: int, _year: int) -> dict[str, str]:
    """What a person calls each cell: 政府门户网站公开."""
    return {cell: f"{channel.title}公开" for cell, channel in CELLS.items()} | {TOTAL: "主动公开信息总数"}


def told(agency_id: int, year: int) -> Iterator[Told]:
    """What a draft tells: each channel with anything published; the places of Article 25 under the platforms."""
    found = totals(agency_id, year)
    for cell, channel in CELLS.items():
        if cell in found:
            aspect = Aspect.PROACTIVE if channel.counts else Aspect.PLATFORM
            yield Told(cell, f"{channel.title}公开", "条", aspect)
