"""Days as people write them: 2021-03-05, 2021/3/5, 2021.3.5, 2021年3月5日, 二〇二一年三月五日, 20210305, 44260."""

import re
import unicodedata
from datetime import date, timedelta

CLOCK = r"[T\s]*\d{1,2}(?::\d{1,2}){1,2}(?:\.\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?"
TIME = rf"(?:{CLOCK}|\s*\d{{1,2}}时(?:\d{{1,2}}分?)?(?:\d{{1,2}}秒)?)?"
WEEKDAY = r"(?:\s*\(?(?:周|星期)[一二三四五六日天]\)?)?"
SPELLED = re.compile(rf"(\d{{4}})\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*[日号.]?{WEEKDAY}{TIME}")
TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
TENS = "[一二三四五六七八九十]{1,3}"
IN_CHINESE = re.compile(rf"([〇零○一二三四五六七八九]{{4}})年({TENS})月({TENS})日")
SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣", "-"))
NUMERALS = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
SERIAL_ZERO = date(1899, 12, 30)
"""The day before Excel's day 1, moved back by the 29 February 1900 that Excel believes in."""
EARLIEST, LATEST = date(1949, 10, 1), date(2099, 12, 31)
"""Days outside are taken for slips of the pen."""


def day(text: str) -> date | None:
    """The day that `text` spells, a time of day behind it left out; None where it spells none."""
    plain = unicodedata.normalize("NFKC", text).translate(DASHES).strip()
    if found := SPELLED.fullmatch(plain) or TOGETHER.fullmatch(plain):
        year, month, number = (int(part) for part in found.groups())
        return _real(year, month, number)
    if found := IN_CHINESE.fullmatch(plain):
        return _real(int("".join(str(NUMERALS[digit]) for digit in found[1])), _tens(found[2]), _tens(found[3]))
    if found := SERIAL.fullmatch(plain):
        return _plausible(SERIAL_ZERO + timedelta(days=int(found[1])))
    return None


def _real(year: int, month: int, number: int) -> date | None:
    try:
        return _plausible(date(year, month, number))
    except ValueError:
        return None


def _plausible(found: date) -> date | None:
    return found if EARLIEST <= found <= LATEST else None


def _tens(numeral: str) -> int:
    """A Chinese number up to 99: 二十一 → 21, 十 → 10; 0 where it is none."""
    if "十" not in numeral:
        return NUMERALS[numeral] if len(numeral) == 1 else 0
    tens, _, ones = numeral.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return 0
    return (NUMERALS[tens] if tens else 1) * 10 + (NUMERALS[ones] if ones else 0)
