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
    detectors = worth_while(text, kind)
    if not detectors:
        return
    bare = plain(text)
    found = [
        Found(detector, seen.start, seen.end, detector.masked(text[seen.start : seen.end]), seen.sure)
        for detector in detectors
        for seen in detector.find(bare)
    ]
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end


def worth_while(text: str, kind: Kind) -> list[Detector]:
    """The detectors of a kind whose trigger the text holds; triggers that several share are searched once."""
    own = [detector for detector in all_detectors() if detector.kind is kind]
    there = {trigger: bool(trigger.search(text)) for trigger in {detector.trigger for detector in own}}
    return [detector for detector in own if there[detector.trigger]]
