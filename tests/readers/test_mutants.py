"""Thousands of damaged files through every reader, the recognition and all checks: a result or one sentence, soon.

The short form tries 2,000, the long one 100,000.
"""

import os
import random
import resource
from functools import cache

import pytest

from gongkai.writers import render
from tests.made.damage import CHANGES
from tests.made.layouts import CARRIERS
from tests.made.outcome import outcome
from tests.made.reading import readable
from tests.made.report import make
from tests.writers.grids import made_up

BATCHES = 20
FILES = int(os.environ.get("GONGKAI_MUTANTS", "100000" if "GONGKAI_CAMPAIGN" in os.environ else "2000"))
MEGABYTES = 700
"""So much more memory may be held at the end than at the beginning."""
NAMES = (
    *("own_tabs", "pipes", "cell_lines", "glued", "gaps", "html", "pipes_numbered", "barred_cells"),
    *("html", "html_site", "docx_repeated", "xlsx", "pdf"),
)


@cache
def whole_files() -> tuple[tuple[str, bytes], ...]:
    """Small reports in all formats, by the name of their file."""
    found = [(f"a{CARRIERS[name].suffix}", CARRIERS[name](make(seed))[0]) for seed, name in enumerate(NAMES)]
    found.append(("a.json", render(made_up("2021"), ".json")))
    return tuple((name, data) for name, data in found if readable(name[1:]))


@pytest.mark.campaign
@pytest.mark.parametrize("batch", range(BATCHES))
def test_mutated_files(batch: int) -> None:
    chance = random.Random(batch)
    files = whole_files()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    said = []
    for number in range(FILES // BATCHES):
        name, data = files[(number + batch) % len(files)]
        for _ in range(chance.choice((1, 1, 1, 3))):
            data = chance.choice(CHANGES)(data, chance) or b"0"
        said.append(outcome(data, name))
    assert len(said) == FILES // BATCHES
    assert "read" in said
    assert len(set(said)) > 1
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < MEGABYTES
