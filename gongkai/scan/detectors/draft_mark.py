"""草稿标志：单独成行、在括号里的“草稿”“征求意见稿”“送审稿”“讨论稿”等；书名号里的文件名不算。"""

import re
from collections.abc import Iterator

from gongkai.law.instruments import REGULATION
from gongkai.scan.detector import Detector, Kind, Seen, as_it_is
from gongkai.scan.plain import Plain

WORDS = r"(?:草稿|初稿|讨论稿|征求意见稿|送审稿|审议稿|修改稿|未定稿|代拟稿|过程稿|待审核?|样稿)"
TRIGGER = re.compile("稿|待审")
MARK = re.compile(rf"^[ \t]{{0,8}}(?:{WORDS})[ \t]{{0,4}}$|[（(【\[〔]{WORDS}[）)】\]〕]", re.MULTILINE)
IN_A_TITLE = re.compile("^[^《》\n]{0,20}》")


def find(text: Plain) -> Iterator[Seen]:
    """Every mark of a draft that is no part of a document's name."""
    for match in MARK.finditer(text.text):
        if not IN_A_TITLE.match(text.text[match.end() : match.end() + 20]):
            yield Seen(*text.place(*match.span()), sure=ends_line(text.text, match.end()))


def ends_line(text: str, end: int) -> bool:
    """Whether the mark ends its line: in the middle of one it may speak of a draft."""
    return text[end : end + 1] in ("", "\n")


detector = Detector(
    id="SC203",
    name="draft-mark",
    severity="warning",
    kind=Kind.SECRECY,
    title="草稿标志",
    basis=REGULATION.article(16),
    trigger=TRIGGER,
    find=find,
    masked=as_it_is,
    firing=("2024年政府信息公开工作年度报告（送审稿）\n一、总体情况", "征求意见稿\n", "【草稿】"),
    silent=("公开《某某办法（征求意见稿）》", "征求意见稿已发布", "投稿、约稿12篇", "审议送审稿3件"),
)
