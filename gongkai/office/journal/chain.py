"""How entries are chained: each hash is taken over the entry's words and the hash before it."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from gongkai.office.journal.models import BEGINNING, Entry


def canonical(value: Any) -> str:
    """JSON in one spelling: sorted keys, no blanks, Chinese as it is, dates and decimals as their text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def digest(entry: Entry) -> str:
    """SHA-256 of everything the entry says and of the hash before it, in hexadecimal."""
    words = [
        entry.previous_hash,
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry.verb,
        entry.by_id,
        entry.by_name,
        entry.agency_id,
        entry.subject_kind,
        entry.subject_id,
        entry.subject_label,
        entry.details,
    ]
    return hashlib.sha256(canonical(words).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a walk along the chain found: how many entries, the last hash, and the first fault in words (or none)."""

    count: int
    head: str
    fault: str = ""


def walk() -> Verdict:
    """Recompute the whole chain.

    A chain alone does not notice a cut tail or a rewrite from one point on: compare `count` and `head` with what was
    noted off the machine.
    """
    head, count = BEGINNING, 0
    for entry in Entry.objects.order_by("id").iterator(chunk_size=2000):
        if entry.previous_hash != head:
            return Verdict(count, head, f"编号 {entry.pk} 的一条（{entry}）与前一条接不上，前面有记录被删或被改")
        if digest(entry) != entry.hash:
            return Verdict(count, head, f"编号 {entry.pk} 的一条（{entry}）内容与其校验值不符，被改过")
        head, count = entry.hash, count + 1
    return Verdict(count, head)
