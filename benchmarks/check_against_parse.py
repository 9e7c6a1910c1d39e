"""A whole check of an HTML report against nothing but parsing the page with lxml."""

import sys
from collections.abc import Callable

from lxml import etree

from benchmarks.measure import Result, compared, seconds
from benchmarks.samples import sample
from gongkai.readers import read
from gongkai.report.examine import examine
from gongkai.report.recognise import recognise

AIM = 6.0
ROUNDS = 101


KEPT_FOR_TEXTS = 300
"""What the checks keep of a few texts so that several of them need not read the same one again is at most so much."""


def run() -> Result:
    """The same bytes: parsed, and checked as if they had never been seen."""
    path = sample(".html")
    data = path.read_bytes()
    examine(recognise(read(path)))
    forget = forgetters()
    pairs = []
    for _ in range(ROUNDS):
        for cleared in forget:
            cleared()
        theirs = seconds(lambda: etree.fromstring(data, etree.HTMLParser(encoding="utf-8")))
        pairs.append((seconds(lambda: examine(recognise(read(path)))), theirs))
    return compared("检查一份 .html 对只用 lxml 解析它", pairs, aim=AIM)


def forgetters() -> list[Callable[[], None]]:
    """Empty what the checks have kept of the texts that they read last; tables of words stay, as in a long run."""
    kept = [
        thing
        for name, module in sys.modules.items()
        if name.startswith("gongkai.report")
        for thing in vars(module).values()
        if hasattr(thing, "cache_parameters") and 0 < (thing.cache_parameters()["maxsize"] or 0) < KEPT_FOR_TEXTS
    ]
    return [thing.cache_clear for thing in kept]


if __name__ == "__main__":
    print(run().line)
