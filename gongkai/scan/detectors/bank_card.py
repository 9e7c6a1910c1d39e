"""银行卡号：16 至 19 位、校验位相符，并且是银联卡的开头或者前面说到卡、账号。"""

import re
from collections.abc import Iterator

from gongkai.law.instruments import PERSONAL_INFORMATION_LAW
from gongkai.scan.detector import DIGITS, Detector, Kind, Seen, first_two
from gongkai.scan.plain import Plain

NUMBER = re.compile(r"(?<![0-9A-Za-z])[3-6](?:[ -]?[0-9]){15,18}(?![0-9A-Za-z])")
CUE = re.compile("银行|卡号|账号|帐号|账户|帐户|开户|一卡通|存折")
NEAR = 30


def find(text: Plain) -> Iterator[Seen]:
    """Digits with a right check digit (Luhn) that are called a card, or begin as those of UnionPay do."""
    for match in NUMBER.finditer(text.text):
        digits = re.sub(r"[ -]", "", match.group())
        before = text.text[max(0, match.start() - NEAR) : match.start()]
        if luhn(digits) and (CUE.search(before) or digits.startswith("62")):
            yield Seen(*text.place(*match.span()), sure=bool(CUE.search(before)))


def luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the others (ISO/IEC 7812)."""
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + index % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def made(body: str) -> str:
    """A number with its check digit, for examples."""
    return next(body + digit for digit in "0123456789" if luhn(body + digit))


EXAMPLE = made("620000000000000000")

detector = Detector(
    id="SC105",
    name="bank-card",
    severity="error",
    kind=Kind.PERSONAL,
    title="银行卡号",
    basis=PERSONAL_INFORMATION_LAW.article(28),
    trigger=DIGITS,
    find=find,
    masked=first_two,
    firing=(
        f"开户行及卡号：{EXAMPLE}",
        f"卡号{EXAMPLE[:4]} {EXAMPLE[4:8]} {EXAMPLE[8:12]} {EXAMPLE[12:16]} {EXAMPLE[16:]}",
    ),
    silent=(f"卡号{EXAMPLE[:-1]}{(int(EXAMPLE[-1]) + 1) % 10}", f"招标编号A{EXAMPLE}", "账号12345678"),
)
