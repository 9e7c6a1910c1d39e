"""What this stage gives the yearly report: the records of the registers and the figures entered by hand."""

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from heapq import merge

from django.urls import reverse
from django.utils import timezone

from gongkai.office.registers import queries
from gongkai.office.registers.kind import Measure, kinds
from gongkai.office.registers.models import EnteredFigure, RegisterEntry
from gongkai.office.registers.topic import topics
from gongkai.report.draft import Told
from gongkai.report.facts import Fact

CHUNK = 2000
LABEL = 300
"""Characters that a fact's label and note may have."""


def cells_fed(measure: Measure) -> dict[str, str]:
    """For one measure, the cell that each kind feeds, by the kind's key."""
    return {kind.key: feed.cell for kind in kinds().values() for feed in kind.feeds if feed.measure is measure}


def totals(agency_id: int, year: int) -> dict[str, Decimal]:
    """Cell id → records plus entered figure; counted cells only, cells without either absent. 万元 for charges."""
    sums: dict[str, Decimal] = {}
    for measure in Measure:
        fed = cells_fed(measure)
        for kind, amount in queries.totals_by_kind(agency_id, measure, year, fed).items():
            sums[fed[kind]] = sums.get(fed[kind], Decimal(0)) + amount
    for cell, amount in queries.figures_of(agency_id, year).values_list("cell", "amount"):
        sums[cell] = sums.get(cell, Decimal(0)) + amount
    return sums


def facts(agency_id: int, year: int, cells: Collection[str]) -> Iterator[Fact]:
    """The records and entered figures behind these cells, by day, then id; read from the database as they are used."""
    streams: list[Iterator[Fact]] = [facts_of_figures(agency_id, year, cells)]
    for measure in Measure:
        wanted = [kind for kind, cell in cells_fed(measure).items() if cell in cells]
        if wanted:
            streams.append(facts_of_records(agency_id, year, measure, wanted))
    return merge(*streams, key=lambda fact: (fact.on, fact.id))


def facts_of_records(agency_id: int, year: int, measure: Measure, wanted: Iterable[str]) -> Iterator[Fact]:
    """The records that one measure counts."""
    found = queries.counted(agency_id, measure, year).filter(kind__in=wanted).order_by("on", "id")
    for entry in found.iterator(chunk_size=CHUNK):
        yield Fact(
            kind="register_entry",
            id=entry.pk,
            on=entry.on,
            label=label_of(entry)[:LABEL],
            amount=queries.worth(entry, measure),
            note=f"依据：{entry.source}"[:LABEL],
            address=reverse("register_entry", args=[entry.pk]),
        )


def label_of(entry: RegisterEntry) -> str:
    """What a person calls a record: kind, number, title."""
    kind = kinds().get(entry.kind)
    return f"{kind.title if kind else entry.kind}　{entry}"


def facts_of_figures(agency_id: int, year: int, cells: Collection[str]) -> Iterator[Fact]:
    """The entered figures that hold for these cells."""
    found = queries.figures_of(agency_id, year).filter(cell__in=list(cells)).select_related("entered_by")
    for figure in found.order_by("on", "id").iterator(chunk_size=CHUNK):
        yield Fact(
            kind="entered_figure",
            id=figure.pk,
            on=figure.on,
            label=f"录入的数字　{figure.title}"[:LABEL],
            amount=figure.amount,
            note=note_of(figure)[:LABEL],
            address=reverse("entered_figure", args=[figure.pk]),
        )


def note_of(figure: EnteredFigure) -> str:
    """Where an entered figure comes from: source, person, day."""
    entered_on = timezone.localdate(figure.entered_at)
    return f"来源：{figure.source}；录入：{figure.entered_by.name}，{entered_on:%Y-%m-%d}；截至{figure.on:%Y-%m-%d}"


def titles(agency_id: int, year: int) -> dict[str, str]:
    """What a person calls the figures that are not in the form: those the year has, and those told every year."""
    present = totals(agency_id, year)
    entered = dict(queries.figures_of(agency_id, year).values_list("cell", "title"))
    named = {cell: title for cell, title in entered.items() if cell.startswith("entered.")}
    return named | {topic.cell: topic.title for topic in topics().values() if topic.always or topic.cell in present}


def told(agency_id: int, year: int) -> Iterator[Told]:
    """The figures that sentences of the text tell; those with a sentence of their own are left out."""
    present = totals(agency_id, year)
    for topic in topics().values():
        if topic.cell in present and not topic.always:
            yield Told(topic.cell, topic.title, topic.unit, topic.aspect)
