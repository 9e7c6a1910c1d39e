"""The scan over a passage of a report: what it finds, with the place, the words masked."""

from collections.abc import Iterator
from dataclasses import replace

from gongkai.report.check import Where
from gongkai.report.prose import Passage
from gongkai.scan.detector import Kind
from gongkai.scan.sweep import Found, sweep


def hits(passage: Passage, kind: Kind) -> Iterator[tuple[Found, Where]]:
    """Each find of the detectors of a kind; the place quotes it only as it may be shown."""
    for found in sweep(passage.text, kind):
        yield found, replace(passage.where(found.start, found.end), text=found.shown)
