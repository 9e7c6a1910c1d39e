"""护照、港澳台通行证号码：前面说到护照、通行证的才认。"""

import re
from collections.abc import Iterator

from gongkai.law.instruments import PERSONAL_INFORMATION_LAW
from gongkai.scan.detector import Detector, Kind, Seen, first_two
from gongkai.scan.plain import Plain

NUMBER = re.compile(r"(?<![0-9A-Za-z])(?:[EGDSPHMC][0-9]{8,10}|[EC][A-HJ-NP-Z][0-9]{7})(?![0-9A-Za-z])", re.IGNORECASE)
CUE = re.compile("护照|通行证|旅行证")
NEAR = 20


def find(text: Plain) -> Iterator[Seen]:
    """A number in the form of a passport's, called so in the words before it."""
    for match in NUMBER.finditer(text.text):
        if CUE.search(text.text[max(0, match.start() - NEAR) : match.start()]):
            yield Seen(*text.place(*match.span()))


detector = Detector(
    id="SC102",
    name="passport",
    severity="error",
    kind=Kind.PERSONAL,
    title="护照、通行证号码",
    basis=PERSONAL_INFORMATION_LAW.article(25),
    trigger=CUE,
    find=find,
    masked=first_two,
    firing=("护照号码E00000000", "护照号：EA0000000", "往来港澳通行证C00000000"),
    silent=("项目编号E00000000", "办理护照事项，编号见附件二的说明文字，那里的编号是E00000000"),
)
