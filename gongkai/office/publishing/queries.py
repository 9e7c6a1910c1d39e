"""Reading publications: the list of a year, its months, the batches and their rows."""

from calendar import monthrange
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min, Q, QuerySet

from gongkai.office.agencies.models import Agency
from gongkai.office.publishing.figures import annulled, in_year
from gongkai.office.publishing.models import ImportBatch, ImportRow, Publication, Receipt

Days = tuple[date, date]
"""A first and a last day, both included."""


def days_of(year: int, month: int | None = None) -> Days:
    """A year's or a month's first and last day."""
    first, last = (month, month) if month else (1, 12)
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def listed(agency: Agency, days: Days, channel: str = "", words: str = "") -> QuerySet[Publication]:
    """What the agency published on some days, or what appeared on a channel on these days, newest first.

    Annulled ones are among them.
    """
    found = Publication.objects.filter(agency=agency)
    if channel:
        found = found.filter(receipts__channel=channel, receipts__on__range=days)
    else:
        found = found.filter(published_on__range=days)
    if words:
        named = Q(title__icontains=words) | Q(document_number__icontains=words) | Q(index_number__icontains=words)
        found = found.filter(named)
    return found.select_related("annulment").prefetch_related("receipts")


def appearances(agency: Agency, days: Days, keys: Collection[str]) -> QuerySet[Receipt]:
    """The receipts from some channels on some days, annulled ones among them: counted along their index."""
    return Receipt.objects.filter(agency=agency, channel__in=list(keys), on__range=days).order_by()


def months(agency: Agency, year: int, keys: Collection[str]) -> list[int]:
    """How often something appeared on some channels in each of the twelve months, annulled entries left out."""
    wrong = annulled(agency.pk).filter(in_year(year), channel__in=list(keys)).values_list("on", flat=True)
    taken_off = Counter(on.month for on in wrong)
    return [appearances(agency, days_of(year, month), keys).count() - taken_off[month] for month in range(1, 13)]


def years(agency: Agency) -> list[int]:
    """The years from the first publication to the last, newest first; empty where there is none."""
    found = Publication.objects.filter(agency=agency).aggregate(first=Min("published_on"), last=Max("published_on"))
    return [] if not found["first"] else list(range(found["last"].year, found["first"].year - 1, -1))


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of a batch there are, and what became of them; `suspicious` are among the `ready`."""

    total: int
    ready: int
    suspicious: int
    faulty: int
    set_aside: int
    imported: int


SUMS = {
    "total": Count("rows"),
    "ready": Count("rows", filter=Q(rows__state=ImportRow.State.READY)),
    "suspicious": Count("rows", filter=Q(rows__state=ImportRow.State.READY, rows__suspicious=True)),
    "faulty": Count("rows", filter=Q(rows__state=ImportRow.State.FAULTY)),
    "set_aside": Count("rows", filter=Q(rows__state=ImportRow.State.SET_ASIDE)),
    "imported": Count("rows", filter=Q(rows__state=ImportRow.State.IMPORTED)),
}


def counts(batch: ImportBatch) -> Counts:
    """The rows of one batch by state."""
    return Counts(**ImportBatch.objects.filter(pk=batch.pk).order_by().aggregate(**SUMS))


def batches(agency: Agency) -> QuerySet[ImportBatch]:
    """The agency's batches with their counts, newest first."""
    return ImportBatch.objects.filter(agency=agency).select_related("uploaded_by").annotate(**SUMS)


def waiting(found: QuerySet[ImportBatch]) -> QuerySet[ImportBatch]:
    """Those of the batches that have rows to be imported, corrected or dropped."""
    return found.filter(Q(ready__gt=0) | Q(faulty__gt=0), state=ImportBatch.State.OPEN)


FILTERS = {
    "look": Q(state=ImportRow.State.FAULTY) | Q(state=ImportRow.State.READY, suspicious=True),
    "ready": Q(state=ImportRow.State.READY, suspicious=False),
    "imported": Q(state=ImportRow.State.IMPORTED),
    "set_aside": Q(state=ImportRow.State.SET_ASIDE),
}
"""What the preview shows under each of its tabs."""


def rows(batch: ImportBatch, tab: str) -> QuerySet[ImportRow]:
    """The rows under a tab, in the order of the file."""
    return batch.rows.filter(FILTERS[tab]).select_related("batch", "publication").order_by("id")


def faulty(batch: ImportBatch) -> Iterator[ImportRow]:
    """The rows with faults, in the order of the file."""
    return batch.rows.filter(state=ImportRow.State.FAULTY).select_related("batch").order_by("id").iterator(500)
