"""One appearance of a publication, as an action is told of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Posted:
    """On which channel, on which day, and at what address (网址), issue (期号) or place (地点)."""

    channel: str
    on: date
    address: str = ""
