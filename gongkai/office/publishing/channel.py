"""A channel (公开途径): where information is made public, and what a receipt from there says.

The kinds are the modules of `channels/`, each with one `channel`; a new one is one new file.
"""

from dataclasses import dataclass
from functools import cache

from gongkai import discovery
from gongkai.law.instruments import Citation

KINDS = "gongkai.office.publishing.channels"


@dataclass(frozen=True, slots=True)
class Channel:
    """One channel.

    `key` stands in the database and in cell ids and never changes; `title` is what people read; `order` is its place in
    lists. `synonyms` are how registers call it. `counts`: whether what appears there counts as an item published; the
    ways of Article 23 do, the places of Article 25 hold what was published already. `receipt` asks for what a receipt
    from there names beside the day: an address, an issue, a place.
    """

    key: str
    title: str
    order: int
    synonyms: tuple[str, ...]
    counts: bool
    basis: Citation
    receipt: str


@cache
def channels() -> dict[str, Channel]:
    """Every channel by its key, in the order of lists."""
    found: list[Channel] = [module.channel for module in discovery.modules(KINDS)]
    return {channel.key: channel for channel in sorted(found, key=lambda channel: (channel.order, channel.key))}


def title(key: str) -> str:
    """What people call a channel; a key that is no longer known stays as it is."""
    known = channels().get(key)
    return known.title if known else key


@cache
def by_name() -> dict[str, str]:
    """The keys by title, synonym and key itself, in lower case: how a register's cell is read."""
    return {
        name.lower(): channel.key
        for channel in channels().values()
        for name in (channel.key, channel.title, *channel.synonyms)
    }
