"""公民身份号码：18 位（校验码相符）或者旧的 15 位；全角、空格、短横、换行、零宽字符隔开的也认。"""

import re
from collections.abc import Iterator
from datetime import date

from gongkai.law.instruments import PERSONAL_INFORMATION_LAW
from gongkai.scan.detector import DIGITS, Detector, Kind, Seen, first_two
from gongkai.scan.plain import Plain

GAP = r"[ \t\r\n.·•_-]{0,2}"
LONG = re.compile(rf"(?<![0-9A-Za-z])[1-8](?:{GAP}[0-9]){{16}}{GAP}[0-9Xx](?![0-9A-Za-z])")
SHORT = re.compile(rf"(?<![0-9A-Za-z])[1-8](?:{GAP}[0-9]){{14}}(?![0-9A-Za-z])")
SEPARATORS = re.compile(r"[^0-9Xx]")
PROVINCES = {
    *(11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46),
    *(50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83),
}
"""The first two digits of division codes (GB/T 2260) and of the residence permits of Hong Kong, Macao, Taiwan."""
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_DIGITS = "10X98765432"
"""GB 11643—1999, ISO 7064 MOD 11-2."""
CUE = re.compile("身份|证件|证号|公民|户口|居住证|ID", re.IGNORECASE)
NEAR = 30
"""So many characters before fifteen digits are searched for what they are."""


def find(text: Plain) -> Iterator[Seen]:
    """Eighteen characters that are a number of a person who may live; fifteen where the words before say so."""
    for match in LONG.finditer(text.text):
        if is_long(SEPARATORS.sub("", match.group()).upper()):
            yield Seen(*text.place(*match.span()))
    for match in SHORT.finditer(text.text):
        before = text.text[max(0, match.start() - NEAR) : match.start()]
        if is_short(SEPARATORS.sub("", match.group())) and CUE.search(before):
            yield Seen(*text.place(*match.span()))


def is_long(number: str) -> bool:
    """Whether eighteen characters are a number: province, day of birth, check digit."""
    if int(number[:2]) not in PROVINCES or not is_day(number[6:14]):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, WEIGHTS, strict=False))
    return CHECK_DIGITS[total % 11] == number[17]


def is_short(number: str) -> bool:
    """Whether fifteen digits may be a number of before 1999: province, day of birth in the twentieth century."""
    return int(number[:2]) in PROVINCES and is_day(f"19{number[6:12]}")


def is_day(digits: str) -> bool:
    """Whether eight digits are a day on which somebody who lives may be born."""
    try:
        return date(1900, 1, 1) <= date(int(digits[:4]), int(digits[4:6]), int(digits[6:])) <= date(2099, 12, 31)
    except ValueError:
        return False


def made(area: str, born: str, order: str) -> str:
    """A number with its check digit, for examples: of an area that does not exist."""
    body = area + born + order
    total = sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS, strict=True))
    return body + CHECK_DIGITS[total % 11]


EXAMPLE = made("119999", "19490101", "001")

detector = Detector(
    id="SC101",
    name="resident-id",
    severity="error",
    kind=Kind.PERSONAL,
    title="公民身份号码",
    basis=PERSONAL_INFORMATION_LAW.article(25),
    trigger=DIGITS,
    find=find,
    masked=first_two,
    firing=(
        f"当事人身份证号{EXAMPLE}。",
        f"{EXAMPLE[:6]} {EXAMPLE[6:14]} {EXAMPLE[14:]}",
        "".join(chr(ord(digit) + 0xFEE0) for digit in EXAMPLE),
        "\u200b".join(EXAMPLE),
        "身份证号：119999490101001",
    ),
    silent=(
        f"统一社会信用代码11640502{EXAMPLE[:10]}",
        f"项目编号{EXAMPLE}2",
        "合同编号119999490101001",
        "账号1199991949010100" + ("0" if EXAMPLE[16] != "0" else "1"),
    ),
)
