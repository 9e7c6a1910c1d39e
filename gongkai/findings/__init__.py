"""Findings as people and programs take them: one module a format, found in this folder by its name.

A format is a module (or folder) of this package: `SUFFIXES` (the first is the usual one), `BINARY` (bytes or text),
`REPORTS` (whether it shows the reports themselves) and `write(run, out)`. What formats share stands in the private
modules beside them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import IO, Any, Protocol, cast

from gongkai import discovery

Entry = Mapping[str, Any]
"""One file of a run as the contract prints it (gongkai.findings/1)."""
SCHEMA = "gongkai.findings/1"


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of the checks gives: an entry a file, the reports behind them, the files that were passed over.

    `entries` may be read from a disk and are gone through more than once; `report` gives the JSON of the report of the
    entry with that index, None where the file could not be read; `skipped` maps files to the reason.
    """

    entries: Sequence[Entry]
    report: Callable[[int], Mapping[str, Any] | None]
    skipped: Mapping[str, str]


class Format(Protocol):
    """What a module of this folder offers."""

    SUFFIXES: tuple[str, ...]
    BINARY: bool
    REPORTS: bool

    def write(self, run: Run, out: IO[Any]) -> None:
        """Write the run; `out` takes bytes where the format is binary, else text."""


def names() -> list[str]:
    """The formats by name, found without importing a library of any of them."""
    return discovery.names(__name__)


def called(name: str) -> Format:
    """The format with this name, one of `names()`."""
    return cast("Format", import_module(f"{__name__}.{name}"))


def for_suffix(suffix: str) -> str | None:
    """The name of the format that files with this suffix (.xlsx) hold, None where there is none."""
    return next((name for name in names() if suffix.lower() in called(name).SUFFIXES), None)
