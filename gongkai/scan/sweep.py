"""Runs the detectors over a text: what they find, in the order of the text, masked."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gongkai import discovery
from gongkai.scan.detector import Detector, Kind
from gongkai.scan.plain import plain


@dataclass(frozen=True, slots=True)
class Found:
    """One find: who found it, where in the text, how it may be shown, whether it is sure."""

    detector: Detector
    start: int
    end: int
    shown: str
    sure: bool


@cache
def all_detectors() -> tuple[Detector, ...]:
    """Every detector, by id."""
    detectors: list[Detector] = [module.detector for module in discovery.modules("gongkai.scan.detectors")]
    return tuple(sorted(detectors, key=lambda detector: detector.id))


def sweep(text: str, kind: Kind) -> Iterator[Found]:
    """What the detectors of a kind find in a text; of two that overlap the one that begins first."""
    bare = plain(text)
    found = [
        Found(detector, seen.start, seen.end, detector.masked(text[seen.start : seen.end]), seen.sure)
        for detector in all_detectors()
        if detector.kind is kind
        for seen in detector.find(bare)
    ]
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end
