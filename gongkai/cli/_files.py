"""Which files a run of the checks is about: those that were named, and what the named folders hold."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gongkai import discovery
from gongkai.complaint import Complaint
from gongkai.findings import SCHEMA

OWN = (".html", ".htm", ".json")
"""Formats in which earlier results may lie beside the reports; they name their schema near the beginning."""
BEGINNING = 512
LOCKED = ("~$", ".~")
"""How the names of the files begin that an open Word or WPS leaves."""


@dataclass(frozen=True, slots=True)
class Given:
    """One file of a run: its path as it was given, and whether it was named itself or found in a folder."""

    path: str
    named: bool


def files(paths: Iterable[str], besides: str | None = None) -> list[Given]:
    """The files that the arguments mean, each once however often and by whatever path it is named.

    `besides` is left out: the file that the results are written to. Complains of a folder that holds no report.
    """
    found: dict[str, Given] = {}
    for path in paths:
        for given in expanded(path, besides):
            found.setdefault(os.path.realpath(given.path), given)
    return list(found.values())


def expanded(path: str, besides: str | None) -> Iterator[Given]:
    """The files that one argument means."""
    if not Path(path).is_dir():
        yield Given(path, named=True)
        return
    out = os.path.realpath(besides) if besides else None
    inside = [found for found in walked(path) if os.path.realpath(found) != out]
    if not inside:
        raise Complaint(f"{path}：文件夹里没有能读的文件（能读：{'、'.join(sorted(suffixes()))}）。")
    yield from (Given(found, named=False) for found in inside)


def walked(folder: str) -> list[str]:
    """The files of a folder at any depth in the order of their names: known formats, no hidden ones, none of ours."""
    known = suffixes()
    found = sorted(
        str(Path(place, name))
        for place, _, names in os.walk(folder)
        for name in names
        if Path(name).suffix.lower() in known and not name.startswith((".", *LOCKED))
    )
    return [path for path in found if not holds_results(path)]


def suffixes() -> set[str]:
    """The suffixes that readers know."""
    return {suffix for reader in discovery.modules("gongkai.readers") for suffix in reader.SUFFIXES}


def holds_results(path: str) -> bool:
    """Whether a file holds the results of an earlier run."""
    if not path.lower().endswith(OWN):
        return False
    try:
        with Path(path).open("rb") as file:
            return SCHEMA.encode() in file.read(BEGINNING)
    except OSError:
        return False
