"""Every stage's own verification, found by name: `gongkai.office.<stage>.verification` with `verify() -> list[str]`."""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

from gongkai import discovery
from gongkai.office.journal.chain import Verdict, walk
from gongkai.office.journal.verification import Noted, faults

JOURNAL = "journal"


def verified(noted: Noted) -> tuple[Verdict, dict[str, list[str]]]:
    """The journal's verdict, and the faults of each stage that can verify itself."""
    verdict = walk()
    found = {JOURNAL: faults(verdict, noted)}
    for stage in others():
        found[stage] = import_module(f"gongkai.office.{stage}.verification").verify()
    return verdict, found


def others() -> Iterator[str]:
    """The stages with a verification, the journal aside."""
    for stage in discovery.names("gongkai.office"):
        if stage != JOURNAL and find_spec(f"gongkai.office.{stage}.verification"):
            yield stage
