"""Which checks a run is about: ids, beginnings of ids or names, as linters take them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import Any

from gongkai.complaint import Complaint
from gongkai.report.examine import all_checks

WEIGHTS = ("notice", "warning", "error")
"""The severities, the lightest first."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is looked at: `select` (everything where it is empty) without `ignore`, from the weight `least` up.

    Both hold ids or beginnings of ids. `severities` gives some ids another weight, or `ignore`.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    least: str = "notice"
    severities: Mapping[str, str] | None = None

    def takes(self, identity: str) -> bool:
        """Whether the check is looked at: the longest beginning that fits decides, `ignore` where two are equal."""
        return taken(self.select, self.ignore, identity)

    def weighed(self, found: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """The finding with the weight that it has for this office; None where it is not looked at.

        Only a finding of its check's own weight is weighed anew: one that the check is unsure of stays a notice.
        """
        own = own_severities().get(found["id"])
        weight = found["severity"]
        said = (self.severities or {}).get(found["id"])
        if said and (weight == own or said == "ignore"):
            weight = said
        if weight == "ignore" or WEIGHTS.index(weight) < WEIGHTS.index(self.least) or not self.takes(found["id"]):
            return None
        return {**found, "severity": weight}

    def left_out(self) -> list[str]:
        """The ids of the checks that are not looked at."""
        silent = {identity for identity, weight in (self.severities or {}).items() if weight == "ignore"}
        return [check.id for check in all_checks() if check.id in silent or not self.takes(check.id)]


@lru_cache(maxsize=1024)
def taken(select: tuple[str, ...], ignore: tuple[str, ...], identity: str) -> bool:
    """Whether an id is selected; asked of every finding of a long run, and so remembered."""
    wanted = longest(select, identity) if select else 0
    return wanted is not None and wanted > (longest(ignore, identity) or -1)


@cache
def own_severities() -> dict[str, str]:
    """The weight of every check by its id."""
    return {check.id: check.severity.value for check in all_checks()}


def longest(beginnings: Iterable[str], identity: str) -> int | None:
    """The length of the longest beginning that fits the id, None where none does."""
    return max((len(beginning) for beginning in beginnings if identity.startswith(beginning)), default=None)


def beginnings(given: Sequence[str], where: str) -> tuple[str, ...]:
    """What was typed, several in one word or apart, as ids or beginnings of ids; `where` names the place of a fault."""
    words = [word.strip() for text in given for word in text.replace("，", ",").split(",")]
    return tuple(meant(word, where) for word in words if word)


def meant(word: str, where: str) -> str:
    """An id or its beginning for what was typed. Raises Complaint, naming the nearest ones, where nothing fits."""
    ids = {check.name: check.id for check in all_checks()}
    if word.lower() in ids:
        return ids[word.lower()]
    if any(identity.startswith(word.upper()) for identity in ids.values()):
        return word.upper()
    raise Complaint(f"{where}：没有“{word}”这个编号；{nearest(word, ids)}。")


def nearest(word: str, ids: Mapping[str, str]) -> str:
    """The ids most like the one that was typed, in words."""
    known = {**ids} | {i.lower(): i for i in ids.values()}
    close = get_close_matches(word.lower(), known, n=3, cutoff=0.5)
    return f"相近的有 {'、'.join(dict.fromkeys(known[name] for name in close) or sorted(ids.values())[:3])}"
