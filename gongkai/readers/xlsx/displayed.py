"""How a number of a workbook shows: whole numbers without a point, shares with their sign, days as days.

Units that a format adds to a number, and separators of thousands, are left out: the number is what was entered.
"""

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import cache

BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    14: "yyyy/m/d",
    15: "yyyy-m-d",
    16: "m-d",
    17: "yyyy-m",
    18: "h:mm",
    19: "h:mm:ss",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    27: "yyyy年m月",
    28: "m月d日",
    29: "m月d日",
    30: "m-d-yyyy",
    31: "yyyy年m月d日",
    32: "h时mm分",
    33: "h时mm分ss秒",
    36: "yyyy年m月",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    50: "yyyy年m月",
    57: "yyyy年m月",
    58: "m月d日",
}
"""The formats that are only numbers in the file, those of the Chinese edition among them."""
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
CHINESE_DATE = re.compile(r'"([年月日时分秒])"')
DAY = re.compile(r"[yd]|m(?!m?:)", re.IGNORECASE)
CLOCK = re.compile(r"[hs]", re.IGNORECASE)
DECIMALS = re.compile(r"[0#?]\.([0#?]+)")
EPOCH = datetime(1899, 12, 30)
EPOCH_1904 = datetime(1904, 1, 1)
LAST_DAY = 2_958_465
"""31 December 9999; later days show as #."""
NOTHING = re.compile(r";;;?@?")


@cache
def meaning(code: str) -> str:
    """A format's code without its literals, but with 年, 月 and 日; its first section, for numbers from 0."""
    return LITERAL.sub("", CHINESE_DATE.sub(r"\1", code)).partition(";")[0]


def shows_nothing(code: str) -> bool:
    """Whether a format is made to print nothing, as ;;; is."""
    return code.startswith(";;") and bool(NOTHING.fullmatch(code))


def displayed(raw: str, code: str, *, since_1904: bool = False) -> str:
    """What a number shows under a format, `raw` as the file has it; the raw words where they are no number."""
    try:
        number = Decimal(raw)
    except InvalidOperation:
        return raw.strip()
    if not number.is_finite() or abs(number.adjusted()) > 40:
        return raw.strip()
    plan = meaning(code)
    if plan.lower() in ("", "general", "g/通用格式", "@"):
        return plain(rounded(number))
    if "%" in plan:
        return f"{rounded(number * 100).quantize(Decimal(1).scaleb(-places(plan)), ROUND_HALF_UP)}%"
    if (DAY.search(plan) or CLOCK.search(plan)) and 0 <= number <= LAST_DAY:
        return moment(float(number), plan, since_1904)
    return plain(limited(number, plan))


def rounded(number: Decimal) -> Decimal:
    """A number without the noise of binary fractions: fifteen digits, as spreadsheets keep them."""
    return Decimal(format(float(number), ".15g"))


def places(plan: str) -> int:
    """How many decimals a format prints."""
    decimals = DECIMALS.search(plan)
    return min(len(decimals.group(1)), 15) if decimals else 0


def limited(number: Decimal, plan: str) -> Decimal:
    """A number with as many decimals as its format prints at most; whole numbers stay whole."""
    number = rounded(number)
    if "0" not in plan and "#" not in plan:
        return number
    kept = number.quantize(Decimal(1).scaleb(-places(plan)), ROUND_HALF_UP)
    return kept if abs(number - kept) else number


def plain(number: Decimal) -> str:
    """A number in digits, never with an exponent; 12.0 is 12."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text and not number % 1 else text
    return "0" if text == "-0" else text


def moment(days: float, plan: str, since_1904: bool) -> str:
    """A day or a time of day, in the order year, month, day, as documents have it."""
    at = (EPOCH_1904 if since_1904 else EPOCH) + timedelta(seconds=round(days * 86_400))
    plan = plan.lower()
    if not re.search(r"[yd]|m(?!m?:)", plan):
        return f"{at:%H:%M}"
    has_year, has_day = "y" in plan, "d" in plan
    if "年" in plan or "月" in plan:
        day = (f"{at.year}年" if has_year else "") + f"{at.month}月" + (f"{at.day}日" if has_day else "")
    else:
        between = "/" if "/" in plan else "-"
        day = between.join(
            str(value) for value, wanted in ((at.year, has_year), (at.month, True), (at.day, has_day)) if wanted
        )
    return f"{day} {at:%H:%M}" if "h" in plan else day
