"""What the statute leaves open: how this office does it, with a default for each, set by the office."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day on which offices of the region are closed beside the national holidays, and who ordered it."""

    day: date
    source: str


@dataclass(frozen=True, slots=True)
class Practice:
    """The practice of one office; a rule that needs a choice takes it from here.

    `days_off`: days fixed by a local government for the customary festivals of a minority (《放假办法》第四条);
    they are no working days for this office. Default: none.

    `index_template`: how the index number (索引号) of a document is made. The Regulation asks for an index (第十二条)
    and fixes no pattern; the default is the commonest shape: the office's code, the year, a running number of five
    digits. See `index_number`.

    `reassessment_months`: after how many months a document that is not disclosed is assessed again. The Regulation
    says "periodically" (第十八条) and names no interval; the default is a year.
    """

    days_off: tuple[DayOff, ...] = ()
    index_template: str = "{code}/{year}-{serial:05d}"
    reassessment_months: int = 12
