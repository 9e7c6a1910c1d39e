"""The words of a made-up report: every count in them is one of the tables, or stands for itself."""

import random

from tests.made import wording
from tests.made.figures import Figures, number
from tests.made.office import Office

Lines = tuple[str, ...]
NUMERALS = "零一两三四五六七八九十"
ORDINALS = "一二三四五六七八九十"


def words(chance: random.Random, office: Office, year: int, figures: Figures) -> tuple[Lines, ...]:
    """The preface and the six sections, each as its lines."""
    fields = counts(chance, office, year, figures)
    return (
        preface(chance, fields),
        overview(chance, fields, figures),
        ("本年度制发的文件已在政府网站集中公开。",) if chance.random() < 0.15 else (),
        (),
        (said(chance, disputes_of(figures), fields),) if chance.random() < 0.2 else (),
        faults(chance, fields),
        last(chance, fields, figures),
    )


def count(chance: random.Random, amount: int) -> str:
    """A count in figures, a small one sometimes in Chinese numerals."""
    return NUMERALS[amount] if 0 < amount <= 10 and chance.random() < 0.15 else str(amount)


def counts(chance: random.Random, office: Office, year: int, figures: Figures) -> dict[str, str]:
    """The fields of the sentences."""

    def total(row: str) -> int:
        return number(figures[f"applications.total.{row}"])

    site, wechat = chance.randint(20, 900), chance.randint(5, 400)
    people = number(figures["applications.natural_person.received"])
    normative = "documents.normative_documents"
    amounts = {
        "total": site + wechat,
        "site": site,
        "wechat": wechat,
        "received": total("received"),
        "brought": total("brought_forward"),
        "handled": total("handled"),
        "carried": total("carried_forward"),
        "people": people,
        "bodies": total("received") - people,
        **{row: total(row) for row in ("granted", "partial", "not_held")},
        **{row: number(figures.get(f"{normative}.{row}", 0)) for row in ("made", "repealed", "in_force")},
        "reviews": number(figures["disputes.reconsideration.total"]),
        "upheld": number(figures["disputes.reconsideration.upheld"]),
        "suits": sum(number(figures[f"disputes.litigation_{kind}.total"]) for kind in ("direct", "after_review")),
        **{"cleaned": chance.randint(3, 90), "columns": chance.randint(1, 9), "trainings": chance.randint(1, 9)},
    }
    fields = {name: count(chance, amount) for name, amount in amounts.items()}
    plain = {"total", "site", "wechat"}
    return (
        fields
        | {name: str(amounts[name]) for name in plain}
        | {
            "y": str(year),
            "n": str(year + 1),
            "me": office.me,
            "agency": office.name,
            "place": office.place,
            "road": office.road,
            "house": str(chance.randint(1, 199)),
            "area": str(chance.randint(310, 999)),
            "phone": str(chance.randint(2_000_000, 8_999_999)),
            "post": str(chance.randint(310_000, 859_999)),
            "share": f"{100 * amounts['granted'] / (amounts['handled'] or 1):.2f}".rstrip("0").rstrip("."),
        }
    )


def said(chance: random.Random, ways: tuple[str, ...], fields: dict[str, str]) -> str:
    """A statement in one of its ways."""
    return chance.choice(ways).format(**fields)


def preface(chance: random.Random, fields: dict[str, str]) -> Lines:
    """What stands before section one: in one line or in several."""
    parts = [said(chance, ways, fields) for ways in (wording.BASIS, wording.CONTENT, wording.PERIOD, wording.CONTACT)]
    return ("".join(parts),) if chance.random() < 0.5 else ("".join(parts[:2]), "".join(parts[2:]))


def disputes_of(figures: Figures) -> tuple[str, ...]:
    """The ways to speak of disputes that are true."""
    totals = [value for cell, value in figures.items() if cell.startswith("disputes.") and cell.endswith("total")]
    return wording.DISPUTED if any(totals) else wording.NONE_DISPUTED


def overview(chance: random.Random, fields: dict[str, str], figures: Figures) -> Lines:
    """Section one: an opening and the five aspects, under one style of sub-heading."""
    proactive = said(chance, wording.PROACTIVE, fields)
    if "documents.normative_documents.made" in figures and chance.random() < 0.6:
        proactive += said(chance, wording.NORMATIVE, fields)
    none = figures["applications.total.received"] == 0 and figures["applications.total.brought_forward"] == 0
    applied = said(chance, wording.NONE_APPLIED if none else wording.APPLIED, fields)
    if not none and chance.random() < 0.5:
        applied += said(chance, wording.GRANTED, fields)
    if chance.random() < 0.4:
        applied += said(chance, disputes_of(figures), fields)
    others = (said(chance, ways, fields) for ways in (wording.MANAGEMENT, wording.PLATFORM, wording.SUPERVISION))
    style = chance.choice(STYLES)
    lines = style(list(zip(wording.ASPECTS, (proactive, applied, *others), strict=True)))
    return (said(chance, wording.OPENING, fields), *lines)


Aspects = list[tuple[str, str]]


def bracketed(aspects: Aspects) -> list[str]:
    return [f"（{ORDINALS[n]}）{title}情况。{text}" for n, (title, text) in enumerate(aspects)]


def own_lines(aspects: Aspects) -> list[str]:
    return [line for n, (title, text) in enumerate(aspects) for line in (f"（{ORDINALS[n]}）{title}", text)]


def arabic(aspects: Aspects) -> list[str]:
    return [f"{n}.{title}情况。{text}" for n, (title, text) in enumerate(aspects, 1)]


def firstly(aspects: Aspects) -> list[str]:
    return ["".join(f"{ORDINALS[n]}是做好{title}工作。{text}" for n, (title, text) in enumerate(aspects))]


def unnumbered(aspects: Aspects) -> list[str]:
    return [f"{title}方面。{text}" for title, text in aspects]


def in_running_text(aspects: Aspects) -> list[str]:
    return [f"在{title}方面，{text}" for title, text in aspects]


STYLES = (bracketed, own_lines, arabic, firstly, unnumbered, in_running_text)


def listed(chance: random.Random, items: list[str]) -> list[str]:
    """A list of clauses: 一是…二是… in one line, or （一）… or 1.… in lines of their own."""
    style = chance.randrange(3)
    if style == 0:
        return ["；".join(f"{ORDINALS[n]}是{item}" for n, item in enumerate(items)) + "。"]
    marks = [f"（{ORDINALS[n]}）" if style == 1 else f"{n + 1}." for n in range(len(items))]
    return [f"{mark}{item}。" for mark, item in zip(marks, items, strict=True)]


def faults(chance: random.Random, fields: dict[str, str]) -> Lines:
    """Section five: two or three problems, each with its measure."""
    pairs = chance.sample(wording.PROBLEMS, chance.choice((2, 3)))
    lines: list[str] = []
    for intro, items in zip((wording.FAULTS_INTRO, wording.MEASURES_INTRO), zip(*pairs, strict=True), strict=True):
        first, *rest = listed(chance, list(items))
        head = said(chance, intro, fields)
        lines += [head + first, *rest] if first.startswith("一是") else [head, first, *rest]
    return tuple(lines)


def last(chance: random.Random, fields: dict[str, str], figures: Figures) -> Lines:
    """Section six: the fee and what else there is."""
    unpaid = any(value for cell, value in figures.items() if cell.endswith(".fee_unpaid"))
    ways = wording.FEE_NONE[:1] if unpaid else wording.FEE_NONE
    lines = [said(chance, ways, fields)]
    if chance.random() < 0.6:
        lines.append(said(chance, wording.OTHERS, fields))
    return ("".join(lines),) if chance.random() < 0.5 else tuple(lines)
