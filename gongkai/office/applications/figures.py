"""What applications give the yearly report: the six columns of applicants, each with its counted rows of table three.

Received, brought forward, each outcome, carried forward. What is received and answered in a year counts in both.
"""

from collections.abc import Collection, Iterator
from decimal import Decimal
from heapq import merge

from django.db.models import Count, Q
from django.urls import reverse

from gongkai.office.applications import queries
from gongkai.office.applications.models import APPLICANT_KINDS, Application
from gongkai.office.applications.outcomes import outcomes
from gongkai.report.facts import Fact

CHUNK = 2000
LABEL = 300
"""Characters that a fact's label may have."""
ROWS = {
    "received": queries.received,
    "brought_forward": queries.brought_forward,
    "carried_forward": queries.carried_forward,
}
"""The rows that every application of the year falls in or not, whatever its outcome."""
TITLES = dict(APPLICANT_KINDS)


def cell(applicant_kind: str, row: str) -> str:
    """The id of a counted cell of table three."""
    return f"applications.{applicant_kind}.{row}"


def totals(agency_id: int, year: int) -> dict[str, Decimal]:
    """Cell id → count, of the six columns and the counted rows; cells without applications are absent."""
    counts = {row: Count("pk", filter=condition(year)) for row, condition in ROWS.items()}
    counts["handled"] = Count("pk", filter=queries.handled(year))
    concerned = Application.objects.filter(agency_id=agency_id, received_on__lte=queries.bounds(year)[1])
    groups = concerned.order_by().values_list("applicant_kind", "outcome").annotate(**counts)
    sums: dict[str, Decimal] = {}
    for applicant_kind, outcome, *numbers in groups:
        for row, number in zip(counts, numbers, strict=True):
            name = cell(applicant_kind, outcome if row == "handled" else row)
            if number:
                sums[name] = sums.get(name, Decimal(0)) + number
    return sums


def facts(agency_id: int, year: int, cells: Collection[str]) -> Iterator[Fact]:
    """The applications behind these cells, by day, then id; read from the database as they are used.

    The day is that of receipt; for an outcome that of the answer.
    """
    streams = [
        stream(agency_id, condition(year) & kinds_in(row, cells), "received_on") for row, condition in ROWS.items()
    ]
    wanted = [Q(outcome=outcome) & kinds_in(outcome, cells) for outcome in outcomes()]
    streams.append(stream(agency_id, queries.handled(year) & any_of(wanted), "closed_on"))
    return merge(*streams, key=lambda fact: (fact.on, fact.id))


def kinds_in(row: str, cells: Collection[str]) -> Q:
    """Applications of the applicants whose cell of a row is wanted."""
    return Q(applicant_kind__in=[kind for kind in TITLES if cell(kind, row) in cells])


def any_of(conditions: list[Q]) -> Q:
    """Whether any of the conditions holds."""
    found = Q(pk__in=[])
    for condition in conditions:
        found |= condition
    return found


def stream(agency_id: int, condition: Q, day: str) -> Iterator[Fact]:
    """The applications that meet a condition, by a day of theirs."""
    found = Application.objects.filter(condition, agency_id=agency_id).order_by(day, "id")
    for application in found.iterator(chunk_size=CHUNK):
        yield Fact(
            kind="application",
            id=application.pk,
            on=getattr(application, day),
            label=f"{application}　{TITLES[application.applicant_kind]}　{application.subject}"[:LABEL],
            note=ending(application),
            address=reverse("application", args=[application.pk]),
        )


def ending(application: Application) -> str:
    """What became of an application, as it stands now."""
    received = f"{application.received_on:%Y-%m-%d}收到"
    if application.closed_on is None:
        return f"{received}，在办"
    return f"{received}，{application.closed_on:%Y-%m-%d}答复：{outcomes()[application.outcome]}"


def titles(_agency_id: int, _year: int) -> dict[str, str]:
    """Every cell of applications is in the statutory form, so none has to be named."""
    return {}
