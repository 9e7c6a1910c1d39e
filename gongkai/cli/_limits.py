"""What `gongkai explain` says of a statutory limit: how much, from when to when, its article and the words of it."""

from collections.abc import Iterator
from typing import Any

from gongkai.cli._terminal import folded
from gongkai.law.limits import TABLE, Limit
from gongkai.law.wording import NoWording, wording


def limits_called(asked: str) -> list[Limit]:
    """Every limit with this key, old law too, in the order of the table; `-` and `_` are the same."""
    wanted = asked.strip().lower().replace("-", "_")
    return [limit for limit in TABLE if limit.key == wanted]


def known_keys() -> set[str]:
    """The keys of all limits."""
    return {limit.key for limit in TABLE}


def words_of_law(limit: Limit) -> str | None:
    """The wording behind the limit, None where it is not kept here."""
    try:
        return wording(limit.citation)
    except NoWording:
        return None


def as_json(limit: Limit) -> dict[str, Any]:
    """Everything about the limit for a program; `to` is None while it is in force."""
    return {
        "id": limit.key,
        "title": limit.title,
        "limit": str(limit),
        "basis": str(limit.citation),
        "from": limit.in_force_from.isoformat(),
        "to": limit.in_force_to.isoformat() if limit.in_force_to else None,
        "wording": words_of_law(limit),
        "note": limit.note,
    }


def as_text(limit: Limit) -> Iterator[str]:
    """The lines that a person reads."""
    until = f"，{limit.in_force_to} 止" if limit.in_force_to else ""
    yield limit.key
    yield folded(f"{limit.title}：{limit}", 6, "期限  ")
    yield folded(f"{limit.in_force_from} 起{until}", 6, "施行  ")
    yield folded(str(limit.citation), 6, "依据  ")
    if law := words_of_law(limit):
        yield folded("　".join(law.splitlines()), 6, "原文  ")
    if limit.note:
        yield folded(limit.note, 6, "说明  ")
