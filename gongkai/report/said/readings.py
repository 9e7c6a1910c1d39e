"""What table three says to a claim of the text: the cells concerned, and the values that agree with them."""

from collections.abc import Iterator
from itertools import chain, combinations

from gongkai.report.annual_report import AnnualReport
from gongkai.report.form_2021 import APPLICANTS, ORGANISATIONS, OUTCOME_GROUPS
from gongkai.report.said.claims import Claim

GROUPS = {
    key: tuple(row.key for row in rows)
    for key, (_, rows) in zip(
        ("granted", "partial", "withheld", "unavailable", "refused", "others"), OUTCOME_GROUPS, strict=True
    )
}
BY = {
    "by_natural": ("natural_person",),
    "by_legal": tuple(column.key for column in ORGANISATIONS),
    "by_enterprise": ("enterprise",),
    "by_research": ("research_institution",),
    "by_welfare": ("public_welfare",),
    "by_service": ("legal_service",),
}
"""The outcomes that a word of the text sums up, and the columns that it names."""
MAIN = ("received", "brought_forward", "handled")
BOTH = ("received", "brought_forward")
ROWS = {
    "received": BOTH,
    "brought_forward": ("brought_forward",),
    "carried_forward": ("carried_forward",),
    "handled": ("handled",),
    "processed": ("handled",),
    **dict.fromkeys(BY, BOTH),
}
"""The rows that a topic means; the second may be counted in."""


def filled(report: AnnualReport) -> bool:
    """Whether the table's main figures are counts and not all 0."""
    main = [report.figures.get(f"applications.total.{row}") for row in MAIN]
    return all(isinstance(value, int) for value in main) and any(main)


def all_zero(report: AnnualReport) -> bool:
    """Whether the table is there and its main figures are 0."""
    return all(report.figures.get(f"applications.total.{row}") == 0 for row in MAIN)


def amount(report: AnnualReport, rows: tuple[str, ...], columns: tuple[str, ...] = ("total",)) -> int:
    """What the rows make together in the columns."""
    return int(sum(report.number(f"applications.{column}.{row}") for column in columns for row in rows))


def readings(report: AnnualReport, claim: Claim, named: set[str]) -> Iterator[int]:
    """The values that a claim may have, the plainest first; `named` are the topics that its passage names."""
    if claim.topic in GROUPS or claim.topic == "open":
        yield from of_outcome(report, claim.topic, named)
        return
    columns = BY.get(claim.topic, ("total",))
    rows = ROWS.get(claim.topic, ("received",))
    first = amount(report, rows[:1], columns)
    yield first
    if len(rows) > 1:
        yield first + amount(report, rows[1:], columns)
    received, brought, handled = (amount(report, (row,), columns) for row in MAIN)
    if claim.topic in BY:
        yield from (handled, handled - brought)
        return
    if claim.topic == "processed":
        yield from (received, received + brought)
    if claim.topic in ("handled", "processed"):
        yield received - amount(report, ("carried_forward",))
        yield from less_others(report, handled)
    yield sum_of_columns(report, rows[0])


def cells(claim: Claim) -> tuple[str, ...]:
    """The cells of the table that a claim speaks of."""
    own = ("granted", "partial") if claim.topic == "open" else (claim.topic,)
    if own[0] in GROUPS:
        return tuple(f"applications.total.{row}" for group in own for row in GROUPS[group])
    column = BY.get(claim.topic, ("total",))[0]
    return tuple(f"applications.{column}.{row}" for row in ROWS.get(claim.topic, ("received",)))


def sum_of_columns(report: AnnualReport, row: str) -> int:
    """The row's own sum, which may be right where its printed total is wrong (AR303)."""
    return amount(report, (row,), tuple(column.key for column in APPLICANTS))


def sums(parts: list[int]) -> Iterator[int]:
    """The sums of one, two or more of the parts."""
    some = chain.from_iterable(combinations(parts, size) for size in range(1, len(parts) + 1))
    return (sum(group) for group in some)


def less_others(report: AnnualReport, handled: int) -> list[int]:
    """What was handled without those that got no answer: not corrected, unpaid, withdrawn (其他处理)."""
    return [handled - out for out in sums([amount(report, (row,)) for row in GROUPS["others"]])]


def of_outcome(report: AnnualReport, topic: str, named: set[str]) -> Iterator[int]:
    """The values of an outcome; it may stand for others as well that the text does not name."""
    own = ("granted", "partial") if topic == "open" else (topic,)
    rows = tuple(row for group in own for row in GROUPS[group])
    plain = amount(report, rows)
    yield plain
    yield amount(report, rows, tuple(column.key for column in APPLICANTS))
    taken = {*named, *own, *(("granted", "partial") if "open" in named else ())}
    yield from (
        plain + more for more in sums([amount(report, GROUPS[group]) for group in GROUPS if group not in taken])
    )
