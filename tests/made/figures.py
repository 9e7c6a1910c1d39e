"""Figures of one year that keep every sum of the form, and those of the year before that lead up to them."""

import random
from dataclasses import dataclass

from gongkai.report.annual_report import Value
from gongkai.report.form import Form
from gongkai.report.form_2021 import APPLICANTS, PROCEEDINGS, RESULTS
from tests.made.office import Office

COLUMNS = tuple(column.key for column in APPLICANTS)
WEIGHTS = (30, 6, 1, 1, 3, 1)
RESULT_KEYS = tuple(result.key for result in RESULTS[:-1])
COMMON = ("granted", "not_held", "partial", "petition", "third_party", "administrative_query", "repeated")
Figures = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Years:
    """The figures of the year and of the one before."""

    now: Figures
    before: Figures


def years(chance: random.Random, office: Office, form: Form) -> Years:
    """Consistent figures of two years; a small office has mostly zeros, one in six has no applications at all."""
    now: Figures = dict.fromkeys(form.cells, 0)
    before: Figures = dict.fromkeys(form.cells, 0)
    two = documents_2021 if form.key == "2021" else documents_2019
    two(chance, office, now, before)
    outcomes = [cell.split(".")[2] for cell in form.parts["applications.natural_person.handled"]]
    for column, weight in zip(COLUMNS, WEIGHTS, strict=True):
        if chance.random() < 0.15 or (column != "natural_person" and chance.random() < 0.5):
            continue
        applications(chance, column, office.scale * weight // 10, outcomes, now, before)
    if chance.random() < 0.6:
        disputes(chance, office.scale, now, before)
    for sums in (now, before):
        add_up(form, sums)
    if now == before:
        apart(now)
    return Years(now, before)


def apart(now: Figures) -> None:
    """Make one figure differ from last year's: no office has every figure twice."""
    cell = "decisions.licensing" if "decisions.licensing" in now else "documents_2019.licensing.decisions"
    now[cell] = number(now[cell]) + 1


def number(value: Value) -> int:
    """A count as a number; a string of money counts nothing here."""
    return value if isinstance(value, int) else 0


def add_up(form: Form, figures: Figures) -> None:
    """Fill every derived cell, columns first: a row's total needs the columns' sums."""
    for cell in sorted(form.parts, key=lambda cell: cell.startswith("applications.total")):
        figures[cell] = sum(number(figures[part]) for part in form.parts[cell])


def near(chance: random.Random, value: int) -> int:
    """A figure of the year before that is no jump: within a third, and nothing where there is nothing."""
    return value if value < 3 else round(value * chance.uniform(0.75, 1.3))


def applications(
    chance: random.Random, column: str, size: int, outcomes: list[str], now: Figures, before: Figures
) -> None:
    """One column of table three for both years; last year's carried forward is brought forward."""
    handled = dict.fromkeys(outcomes, 0)
    for _ in range(chance.choice((1, 2, 4))):
        handled[chance.choice(COMMON)] += chance.randint(0, max(size, 1) * chance.choice((1, 1, 4)))
    if size > 20:
        for outcome in chance.sample(outcomes, 8):
            handled[outcome] += chance.randint(0, size // 10)
    handled["other"] = min(handled["other"], sum(handled.values()) // 15)
    total = sum(handled.values())
    carried = chance.choice((0, 0, chance.randint(0, max(total // 8, 1))))
    brought = min(near(chance, carried), total + carried)
    enter(now, column, handled, brought, carried)
    last = {outcome: near(chance, amount) for outcome, amount in handled.items()}
    enter(before, column, last, min(near(chance, carried), sum(last.values()) + brought), brought)


def enter(figures: Figures, column: str, handled: dict[str, int], brought: int, carried: int) -> None:
    total = sum(handled.values())
    rows = handled | {"brought_forward": brought, "carried_forward": carried, "received": total + carried - brought}
    figures.update({f"applications.{column}.{row}": amount for row, amount in (rows | {"handled": total}).items()})


def disputes(chance: random.Random, scale: int, now: Figures, before: Figures) -> None:
    """Table four for both years."""
    for proceeding in PROCEEDINGS:
        for result in RESULT_KEYS:
            amount = chance.choice((0, 0, chance.randint(0, 1 + scale // 4)))
            now[f"disputes.{proceeding.key}.{result}"] = amount
            before[f"disputes.{proceeding.key}.{result}"] = near(chance, amount)


def documents_2021(chance: random.Random, office: Office, now: Figures, before: Figures) -> None:
    """Table two of the present form: the stock is last year's, with what was made, without what was repealed."""
    for kind in ("rules", "normative_documents"):
        if kind == "rules" and not office.rules:
            continue
        stock = chance.choice((0, chance.randint(1, 4 + office.scale)))
        made, repealed = chance.randint(0, 2 + stock // 8), chance.randint(0, stock // 8)
        now |= names(f"documents.{kind}", (made, repealed, stock + made - repealed))
        before |= names(f"documents.{kind}", (min(near(chance, made), stock), near(chance, repealed), stock))
    for cell in ("decisions.licensing", "decisions.penalty", "decisions.coercion"):
        amount = chance.choice((0, chance.randint(0, 9), chance.randint(10, 120 * office.scale)))
        now[cell], before[cell] = amount, near(chance, amount)
    money = chance.choice(("0", "0", f"{chance.randint(1, 90 * office.scale)}", f"{chance.randint(101, 99999)}"))
    charge = money if len(money) < 3 else f"{int(money) / 100:.2f}".rstrip("0").rstrip(".")
    now["charges.administrative"] = before["charges.administrative"] = charge


def names(table: str, amounts: tuple[int, int, int]) -> Figures:
    return {f"{table}.{column}": a for column, a in zip(("made", "repealed", "in_force"), amounts, strict=True)}


def documents_2019(chance: random.Random, office: Office, now: Figures, before: Figures) -> None:
    """Table two of the trial form: a change may be negative, the amount of procurement is printed with its unit."""
    table = "documents_2019"
    for kind in ("rules", "normative_documents") if office.rules else ("normative_documents",):
        made = chance.randint(0, 1 + office.scale)
        amounts = (made, min(made, chance.randint(0, 1 + office.scale)), chance.randint(made, made + 4 * office.scale))
        for column, amount in zip(("made", "newly_public", "public_total"), amounts, strict=True):
            now[f"{table}.{kind}.{column}"], before[f"{table}.{kind}.{column}"] = amount, near(chance, amount)
    for kind in ("licensing", "other_services", "penalty", "coercion", "charges"):
        items = chance.choice((0, chance.randint(1, 300)))
        change = chance.choice((0, chance.randint(-items // 3, 9)))
        row = {"items_last_year": items, "change": change, "decisions": chance.choice((0, chance.randint(0, 900)))}
        for column, amount in row.items():
            if f"{table}.{kind}.{column}" in now:
                now[f"{table}.{kind}.{column}"] = before[f"{table}.{kind}.{column}"] = amount
    items = chance.choice((0, chance.randint(1, 60)))
    now[f"{table}.procurement.items"] = before[f"{table}.procurement.items"] = items
    money = chance.choice((f"{chance.randint(1, 9_000_000) / 100:.2f}", f"{chance.randint(1, 9000)}万元"))
    now[f"{table}.procurement.amount"] = before[f"{table}.procurement.amount"] = money if items else "0"
