"""A request may speak of several files: their bytes travel in one piece beside it, each known by where it lies there.

`{"name": "a.docx", "data": [0, 100], "previous": {"name": "b.docx", "data": [100, 180]}}`; without `data` the file is
all the bytes. A caller may give `path` in place of `data`: the files are then read here, before the worker, which may
open none, gets to see them.
"""

from pathlib import Path
from typing import Any

from gongkai import readers

Request = dict[str, Any]


def brought(request: Request) -> tuple[Request, bytes]:
    """The request with every `path` (its own, last year's) replaced by `data`, and the bytes of those files.

    Raises Complaint where a file is missing, too large or closed to us.
    """
    own = readers.contents(request["path"]) if request.get("path") else b""
    path = (request.get("previous") or {}).get("path")
    if not path:
        return {**request, "data": [0, len(own)]}, own
    other = readers.contents(path)
    last_year = {"name": Path(path).name, "data": [len(own), len(own) + len(other)]}
    return {**request, "data": [0, len(own)], "previous": last_year}, own + other


def part_of(named: Request, data: bytes) -> bytes:
    """The bytes of one file among all."""
    start, stop = named.get("data") or (0, None)
    return data[start:stop]
