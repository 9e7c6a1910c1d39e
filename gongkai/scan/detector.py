"""What a detector is, and what it finds.

A detector is one file in `detectors/`: `find` finds, `detector` says id, name, severity, title, source, and carries
texts that must and must not fire. What it finds is only ever shown masked: a scan must not itself leak.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from gongkai.law.instruments import Citation
from gongkai.scan.plain import Plain

DIGITS = re.compile(r"[\d①-⑨](?:\W{0,2}[\d①-⑨]){10}")
"""The trigger of long numbers: eleven figures of any width, with little between them."""


class Kind(StrEnum):
    """What is at stake: a person's data, or what is not meant for the public at all."""

    PERSONAL = "personal"
    SECRECY = "secrecy"


@dataclass(frozen=True, slots=True)
class Seen:
    """A place in the text as given, from `start` to `end`; `sure` is False where it may well be harmless."""

    start: int
    end: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Detector:
    """One detector: `find` gets the text made plain and gives places in the text as it was.

    `trigger` is searched first, in the text as it is: where it is not found nothing can be. `masked` says how a find is
    shown; `firing` and `silent` are texts that must and must not be found.
    """

    id: str
    name: str
    severity: str
    kind: Kind
    title: str
    basis: Citation | str
    trigger: re.Pattern[str]
    find: Callable[[Plain], Iterable[Seen]]
    masked: Callable[[str], str]
    firing: tuple[str, ...]
    silent: tuple[str, ...]


def first_two(found: str) -> str:
    """A number of which only the first two characters are shown."""
    return found[:2] + "*" * (len(found) - 2)


def as_it_is(found: str) -> str:
    """Words that give nobody away."""
    return found
