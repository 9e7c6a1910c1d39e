"""The list of publications: a year, a channel, a strip of twelve months."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from gongkai.office.agencies.access import OfficeRequest, access, today
from gongkai.office.publishing import figures, queries
from gongkai.office.publishing.channel import channels
from gongkai.office.publishing.forms import FilterForm

SHOWN = 50
TALLEST = 40
"""The height of the strip's tallest bar, in the units of its drawing."""


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the strip: its number, its count, its bar from the top and its height."""

    number: int
    count: int
    top: int
    height: int


@access()
def publications(request: OfficeRequest) -> HttpResponse:
    """The publications of the chosen year, by default the last one that has any."""
    agency = request.user.agency
    years = queries.years(agency) or [today().year]
    form = FilterForm(request.GET, years=years)
    form.is_valid()
    chosen = form.cleaned_data
    year, month = chosen.get("year") or years[0], chosen.get("month")
    channel, words = chosen.get("channel", ""), chosen.get("q", "").strip()
    totals = figures.totals(agency.pk, year)
    counted, elsewhere = by_channel(totals, counts=True), by_channel(totals, counts=False)
    shown = [channel] if channel else [known.key for known in channels().values() if known.counts]
    found = queries.listed(agency, queries.days_of(year, month), channel, words)
    pages = Paginator(found, SHOWN)
    if channel and not words:  # the same number, along an index
        pages.count = queries.appearances(agency, queries.days_of(year, month), [channel]).count()
    context = {
        "title": "公开",
        "form": form,
        "year": year,
        "month": month,
        "channel": channel,
        "counted": counted,
        "elsewhere": elsewhere,
        "total": sum(count for _, count in counted),
        "channel_title": channels()[channel].title if channel else "",
        "months": list(strip(queries.months(agency, year, shown))),
        "page": pages.get_page(request.GET.get("page")),
        "narrowed": bool(month or channel or words),
    }
    return render(request, "publishing/publications.html", context)


def by_channel(totals: dict[str, Decimal], *, counts: bool) -> list[tuple[str, int]]:
    """Title and count of each channel with any that counts, or does not."""
    with_any = ((cell, channel) for cell, channel in figures.CELLS.items() if cell in totals)
    return [(channel.title, int(totals[cell])) for cell, channel in with_any if channel.counts == counts]


def strip(counts: list[int]) -> Iterator[Month]:
    """The months with their bars, the tallest filling the strip."""
    most = max(counts) or 1
    for number, count in enumerate(counts, start=1):
        height = -(-count * TALLEST // most)
        yield Month(number, count, TALLEST - height, height)
