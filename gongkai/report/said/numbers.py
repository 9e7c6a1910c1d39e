"""A number as Chinese reports write it: 12, 1,234, 3.5万, 二十三, 两千零六."""

from decimal import Decimal

from gongkai.report.said.smooth import SEPARATOR

DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "○": 0}
TENS = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": 10_000, "亿": 100_000_000}
ALL = TENS | SCALES
"""What 十, 百, 千, 万 and 亿 multiply by."""
LONGEST = 30
"""No count has more figures; a longer run is no number, and reading it whole would take long."""


def printed_number(digits: str) -> int | Decimal:
    """The value of printed figures with their separators."""
    digits = digits.replace(SEPARATOR, "")
    return Decimal(digits) if "." in digits else int(digits[:LONGEST])


def spelled_number(words: str) -> int | None:
    """The value of a number in Chinese characters, up to 亿: 二十三, 一百零五, 二〇二一; None where it is none.

    三五 (either) and 一百五 (150 in speech, 105 in books) have no single value.
    """
    if not any(character in ALL for character in words):
        return plain_digits(words)
    whole, section, digit, last = 0, 0, None, 10
    for character in words:
        if character in DIGITS:
            if digit:
                return None
            digit = DIGITS[character]
        elif character in TENS:
            if last <= TENS[character] and section:
                return None
            section += (1 if digit is None else digit) * TENS[character]
            digit, last = None, TENS[character]
        else:
            section += digit or 0
            whole = whole + section * SCALES["万"] if character == "万" else (whole + section) * SCALES["亿"]
            section, digit, last = 0, None, SCALES[character]
    if digit and last > 10 and words[-2] not in "零〇○":
        return None
    return whole + section + (digit or 0)


def plain_digits(words: str) -> int | None:
    """Characters that stand for figures one by one, as 二〇二一; two of them without a zero (三五) may mean either."""
    if len(words) == 1 or "〇" in words or "○" in words or len(words) > 3:
        return int("".join(str(DIGITS[character]) for character in words[:LONGEST]))
    return None
