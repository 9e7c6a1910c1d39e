"""What `gongkai verify` asks of the journal: the chain holds, and it still leads through what was noted elsewhere."""

from dataclasses import dataclass

from gongkai.office.journal.chain import Verdict, walk
from gongkai.office.journal.models import BEGINNING, Entry


@dataclass(frozen=True, slots=True)
class Noted:
    """What was noted off the machine at some time: how many entries there were, and the hash of the last of them."""

    count: int | None = None
    head: str = ""


def verify() -> list[str]:
    """The faults of the chain itself, each a Chinese sentence; empty where all is well."""
    return faults(walk(), Noted())


def faults(verdict: Verdict, noted: Noted) -> list[str]:
    """The fault of the chain, or else where it departs from what was noted.

    A chain alone notices neither a cut tail nor a rewrite from some entry on; what was noted elsewhere does.
    """
    if verdict.fault:
        return [f"操作记录：{verdict.fault}"]
    if noted.count is not None and verdict.count < noted.count:
        lost = noted.count - verdict.count
        return [f"操作记录：现有 {verdict.count} 条，原来记下的是 {noted.count} 条，末尾少了 {lost} 条"]
    if noted.head and not passes_through(noted):
        which = "没有一条" if noted.count is None else f"第 {noted.count} 个位置上的记录不"
        return [f"操作记录：{which}带有原来记下的校验值，记录被改写过"]
    return []


def passes_through(noted: Noted) -> bool:
    """Whether the entry that was the last then still stands, at its place where the count is known."""
    if noted.head == BEGINNING:
        return not noted.count
    if noted.count is None:
        return Entry.objects.filter(hash=noted.head).exists()
    at = Entry.objects.order_by("id")[noted.count - 1 : noted.count] if noted.count else ()
    return any(entry.hash == noted.head for entry in at)
