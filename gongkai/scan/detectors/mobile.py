"""个人的手机号码；作为本机关联系方式写在“电话”“联系”后面的，只作提示。"""

import re
from collections.abc import Iterator

from gongkai.law.instruments import PERSONAL_INFORMATION_LAW
from gongkai.scan.detector import DIGITS, Detector, Kind, Seen, first_two
from gongkai.scan.plain import Plain

NUMBER = re.compile(
    r"(?<![0-9A-Za-z.-])(?:(?:\+|00)?86[ -]?)?1[3-9][0-9]"
    r"(?:[0-9]{8}|[ -][0-9]{4}[ -][0-9]{4}|[ -]?[0-9]{3}[ -][0-9]{5})(?![0-9A-Za-z])"
)
OF_AN_OFFICE = re.compile("(?:电话|热线|联系方式|联系人|传真|手机|咨询|监督|投诉|举报)[^。；\n]{0,24}$")
NEAR = 40


def find(text: Plain) -> Iterator[Seen]:
    """Eleven digits that are a mobile number; unsure where the words before give it as an office's."""
    for match in NUMBER.finditer(text.text):
        before = text.text[max(0, match.start() - NEAR) : match.start()]
        yield Seen(*text.place(*match.span()), sure=not OF_AN_OFFICE.search(before))


detector = Detector(
    id="SC103",
    name="mobile",
    severity="error",
    kind=Kind.PERSONAL,
    title="手机号码",
    basis=PERSONAL_INFORMATION_LAW.article(25),
    trigger=DIGITS,
    find=find,
    masked=first_two,
    firing=("申请人来电13800000000反映", "１３８００００００００", "申请人（138 0000 0000）", "+86-13800000000"),
    silent=("订单20211380000000012", "0955-7630167", "共138000人次", "110108138000000001"),
)
