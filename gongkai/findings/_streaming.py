"""JSON written piece by piece, so that a long run needs no more memory than one of its files."""

import json
from collections.abc import Iterable, Mapping
from typing import IO, Any

HERE = "@@ here @@"
"""Stands in a tree where the pieces go; no name or message of ours is equal to it."""


def dump(tree: Mapping[str, Any], pieces: Iterable[Any], out: IO[str]) -> None:
    """Write `tree` as JSON, the list `[HERE]` in it being the list of `pieces`, each on a line; Chinese as it is."""
    before, _, after = json.dumps(tree, ensure_ascii=False, indent=1).partition(json.dumps(HERE))
    out.write(before)
    between = ""
    for piece in pieces:
        out.write(between + json.dumps(piece, ensure_ascii=False))  # without indents it is several times as fast
        between = ",\n"
    out.write(f"{after}\n")
